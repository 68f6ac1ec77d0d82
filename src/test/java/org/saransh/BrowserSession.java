package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who is signed in as with a browser.
 *
 * @param cookie as it is sent: {@code saransh=…}
 */
record BrowserSession(LiveServer server, String cookie) {

    static BrowserSession begin(LiveServer server, String name, String password) {
        HttpResponse<byte[]> answer = answer(server, name, password);
        assertThat(answer.statusCode()).as("signing in as " + name).isEqualTo(303);
        return new BrowserSession(server, cookie(answer));
    }

    /** What the server says to name and password. */
    static HttpResponse<byte[]> answer(LiveServer server, String name, String password, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("name", name, "password", password))));
        return server.anonymous((headers.length == 0 ? request : request.headers(headers)).build());
    }

    static String cookie(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<byte[]> get(String path) {
        return server.anonymous(HttpRequest.newBuilder(URI.create(server.address(path)))
                .header("Cookie", cookie)
                .build());
    }

    String csrf() {
        return LiveServer.json(get("/api/me")).get("csrf").asText();
    }

    /** Sends a body as a page of ours would, or as the headers say in its place. */
    HttpResponse<byte[]> send(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address(path)))
                .header("Cookie", cookie)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        return server.anonymous((headers.length == 0 ? request : request.headers(headers)).build());
    }

    HttpResponse<byte[]> post(String path, String body) {
        return send("POST", path, "application/json", body, "Origin", server.address(""), "X-CSRF-Token", csrf());
    }

    /** Makes a token of a program. */
    String token(String body) {
        HttpResponse<byte[]> made = post("/api/tokens", body);
        assertThat(made.statusCode()).isEqualTo(201);
        return LiveServer.json(made).get("token").asText();
    }
}
