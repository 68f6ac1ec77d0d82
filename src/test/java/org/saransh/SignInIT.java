package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.access.OpenIdServer;

/** Signing in and out with a browser, and what other sites and guessing people try. */
@ExtendWith(TwoServers.class)
class SignInIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String WHERE = "X-Forwarded-For";
    private static final String TOKEN = "{\"name\":\"t\",\"days\":1}";

    @Test
    void whoever_signs_in_gets_a_session_of_his_own_and_goes_on_to_where_he_wanted() {
        for (LiveServer server : TwoServers.both()) {
            String name = person(server, "reader");
            HttpResponse<byte[]> sent = stranger(server, "/account?language=hi");
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location")).hasValue("/sign-in?next=%2Faccount%3Flanguage%3Dhi");
            String form = BrowserSession.form(Map.of(
                    "name",
                    " " + name.toUpperCase(java.util.Locale.ROOT),
                    "password",
                    LiveServer.PASSWORD,
                    "next",
                    "/account?language=hi"));
            HttpResponse<byte[]> in = server.anonymous(HttpRequest.newBuilder(URI.create(server.address("/sign-in")))
                    .header("Content-Type", FORM)
                    .header("Cookie", "saransh=chosen-by-somebody-else")
                    .header("Origin", server.address(""))
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(BodyPublishers.ofString(form))
                    .build());
            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(in.headers().firstValue("Location")).hasValue("/account?language=hi");
            String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("saransh=")
                    .doesNotContain("chosen-by-somebody-else")
                    .contains("Path=/", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Domain");
            BrowserSession session = new BrowserSession(server, BrowserSession.cookie(in));
            HttpResponse<byte[]> account = session.get("/account?language=hi");
            assertThat(ExportCalls.text(account)).contains("पाठक");
            assertThat(account.headers().firstValue("Cache-Control").orElseThrow())
                    .startsWith("no-store");
            assertThat(new BrowserSession(server, "saransh=chosen-by-somebody-else")
                            .get("/api/me")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_session_ends_with_signing_out_with_another_role_and_with_another_password() {
        LiveServer server = TwoServers.postgres();
        String name = person(server, "analyst");
        JsonNode account = account(server, name);
        BrowserSession out = server.signIn(name, LiveServer.PASSWORD);
        assertThat(out.send("POST", "/account/sign-out", FORM, "csrf=" + out.csrf(), "Origin", server.address(""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(out.get("/api/me").statusCode()).isEqualTo(401);

        BrowserSession changed = server.signIn(name, LiveServer.PASSWORD);
        String password = "another sentence of mine";
        String fields = BrowserSession.form(Map.of("old", LiveServer.PASSWORD, "password", password));
        BrowserSession here = server.signIn(name, LiveServer.PASSWORD);
        assertThat(here.send(
                                "POST",
                                "/account/password",
                                FORM,
                                "csrf=" + here.csrf() + "&" + fields,
                                "Origin",
                                server.address(""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(here.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(changed.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(BrowserSession.answer(server, name, LiveServer.PASSWORD).statusCode())
                .isEqualTo(422);

        HttpRequest demoted = HttpRequest.newBuilder(URI.create(
                        server.address("/api/accounts/" + account.get("id").asLong())))
                .header("Content-Type", JSON)
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"roles\":[\"reader\"]}"))
                .build();
        assertThat(server.send(demoted).statusCode()).isEqualTo(200);
        assertThat(here.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(server.signIn(name, password).get("/api/queries").statusCode())
                .isEqualTo(200);
    }

    @Test
    void somebody_signs_in_at_the_provider_and_the_account_of_that_name_is_his_from_then_on() {
        LiveServer server = TwoServers.postgres();
        OpenIdServer provider = TwoServers.provider();
        String name = "O. Person " + UUID.randomUUID();
        provider.person("subject of " + name, name);
        assertThat(ExportCalls.text(server.get("/sign-in?language=en")))
                .contains("Sign in with the ministry", "/sign-in/openid?next=");
        HttpResponse<byte[]> unknown = atTheProvider(server, "/");
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(ExportCalls.text(unknown)).contains("you have no account here");

        server.account(name, "\"roles\": [\"analyst\"]");
        HttpResponse<byte[]> in = atTheProvider(server, "/account?language=hi");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/account?language=hi");
        BrowserSession session = new BrowserSession(
                server,
                in.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("saransh="))
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .findFirst()
                        .orElseThrow());
        assertThat(LiveServer.json(session.get("/api/me")).get("name").asText()).isEqualTo(name);

        provider.person("subject of " + name, "renamed " + name);
        assertThat(atTheProvider(server, "/").statusCode()).isEqualTo(303);
        provider.person("somebody else", name);
        assertThat(atTheProvider(server, "/").statusCode()).isEqualTo(403);
        provider.person("subject of " + name, name);
        provider.fault(OpenIdServer.Fault.OTHER_KEY);
        assertThat(ExportCalls.text(atTheProvider(server, "/"))).contains("did not work");
        provider.fault(OpenIdServer.Fault.NONE);
        assertThat(server.get("/sign-in/openid/back?code=a&state=b").statusCode())
                .as("an answer that this browser never asked for")
                .isEqualTo(403);
        assertThat(session.send(
                                "POST",
                                "/account/sign-out",
                                FORM,
                                "csrf=" + session.csrf(),
                                "Origin",
                                server.address(""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(session.get("/api/me").statusCode()).isEqualTo(401);
        server.send(HttpRequest.newBuilder(URI.create(server.address(
                        "/api/accounts/" + account(server, name).get("id").asLong())))
                .header("If-Match", "*")
                .DELETE()
                .build());
        assertThat(atTheProvider(server, "/").statusCode())
                .as("a disabled account")
                .isEqualTo(403);

        assertThat(ExportCalls.text(TwoServers.h2().get("/sign-in"))).doesNotContain("/sign-in/openid");
        assertThat(TwoServers.h2().get("/sign-in/openid").statusCode()).isEqualTo(404);
    }

    /** What the browser is given when it comes back from the provider. */
    private static HttpResponse<byte[]> atTheProvider(LiveServer server, String next) {
        HttpResponse<byte[]> sent = server.anonymous(HttpRequest.newBuilder(URI.create(
                        server.address("/sign-in/openid?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))))
                .build());
        String there = sent.headers().firstValue("Location").orElseThrow();
        assertThat(there).startsWith(TwoServers.provider().address() + "/authorize?");
        String back = server.anonymous(HttpRequest.newBuilder(URI.create(there)).build())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return server.anonymous(HttpRequest.newBuilder(URI.create(back))
                .header("Cookie", BrowserSession.cookie(sent))
                .build());
    }

    @Test
    void what_another_site_has_a_browser_send_is_refused() {
        LiveServer server = TwoServers.h2();
        BrowserSession session = server.signIn(person(server, "administrator"), LiveServer.PASSWORD);
        String own = server.address("");
        String csrf = session.csrf();
        List<String[]> foreign = List.of(
                new String[] {},
                new String[] {"X-CSRF-Token", csrf},
                new String[] {"Origin", own},
                new String[] {"Origin", "null", "X-CSRF-Token", csrf},
                new String[] {"Origin", "https://elsewhere.example", "X-CSRF-Token", csrf},
                new String[] {"Origin", own + "1", "X-CSRF-Token", csrf},
                new String[] {"Origin", own, "Sec-Fetch-Site", "cross-site", "X-CSRF-Token", csrf},
                new String[] {"Sec-Fetch-Site", "same-site", "X-CSRF-Token", csrf},
                new String[] {"Origin", own, "X-CSRF-Token", csrf.substring(1)},
                new String[] {"Origin", own, "X-CSRF-Token", ""});
        for (Endpoint endpoint : Endpoint.all()) {
            if (endpoint.method().equals("GET") || endpoint.allowed().door() != org.saransh.http.Door.ROLE) {
                continue;
            }
            for (String[] headers : foreign) {
                assertThat(session.send(endpoint.method(), endpoint.nowhere(), endpoint.type(), "{}", headers)
                                .statusCode())
                        .as(endpoint + " with " + Arrays.toString(headers))
                        .isEqualTo(403);
            }
        }
        for (String type :
                List.of("text/plain", FORM, "multipart/form-data; boundary=x", "application/json;a=text/plain")) {
            assertThat(session.send("POST", "/api/tokens", type, TOKEN, "Origin", own)
                            .statusCode())
                    .as(type)
                    .isIn(403, 415);
        }
        assertThat(session.post("/api/tokens", TOKEN).statusCode()).isEqualTo(201);
        String part = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf + "\r\n--x--\r\n";
        assertThat(session.send("POST", "/api/tokens", "multipart/form-data; boundary=x", part, "Origin", own)
                        .statusCode())
                .as("let through, and then no JSON")
                .isEqualTo(415);
        assertThat(BrowserSession.answer(server, "x", "x", "Origin", "https://elsewhere.example", WHERE, "203.0.113.1")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void guessing_is_slow_for_the_guesser_and_not_for_the_owner() {
        LiveServer server = TwoServers.postgres();
        String name = person(server, "reader");
        assertThat(BrowserSession.answer(server, name, LiveServer.PASSWORD, WHERE, "198.51.100.7")
                        .statusCode())
                .isEqualTo(303);
        for (String guessed : List.of(name, "nobody-" + UUID.randomUUID())) {
            List<Integer> answers = new ArrayList<>();
            for (int tried = 0; tried < 15; tried++) {
                HttpResponse<byte[]> answer =
                        BrowserSession.answer(server, guessed, "guess " + tried, WHERE, "203.0.113." + (10 + tried));
                answers.add(answer.statusCode());
                assertThat(answer.headers().firstValue("Retry-After").isPresent())
                        .isEqualTo(answer.statusCode() == 429);
            }
            assertThat(answers.stream().filter(status -> status == 422).count()).isBetween(5L, 12L);
            assertThat(answers).containsOnly(422, 429).contains(429);
        }
        assertThat(BrowserSession.answer(server, name, LiveServer.PASSWORD, WHERE, "203.0.113.99")
                        .statusCode())
                .isEqualTo(429);
        assertThat(BrowserSession.answer(server, name, LiveServer.PASSWORD, WHERE, "198.51.100.7")
                        .statusCode())
                .as("from where the owner was before")
                .isEqualTo(303);
        List<Integer> spray = new ArrayList<>();
        for (int tried = 0; tried < 33; tried++) {
            spray.add(BrowserSession.answer(server, "", "x", WHERE, "203.0.113.200")
                    .statusCode());
        }
        assertThat(spray).contains(429);
    }

    @Test
    void the_answer_and_its_time_do_not_tell_which_names_there_are() {
        LiveServer server = TwoServers.h2();
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        String first = null;
        for (int tried = 0; tried < 6; tried++) {
            for (boolean there : new boolean[] {true, false}) {
                String name = there ? person(server, "reader") : "Person " + UUID.randomUUID();
                long start = System.nanoTime();
                HttpResponse<byte[]> answer =
                        BrowserSession.answer(server, name, "wrong", WHERE, "203.0.113." + (100 + tried));
                (there ? known : unknown).add(System.nanoTime() - start);
                assertThat(answer.statusCode()).isEqualTo(422);
                String text = ExportCalls.text(answer).replace(name, "…");
                first = first == null ? text : first;
                assertThat(text).isEqualTo(first);
            }
        }
        known.sort(null);
        unknown.sort(null);
        assertThat((double) known.get(2) / unknown.get(2))
                .as("medians in nanoseconds " + known + unknown)
                .isBetween(0.5, 2.0);
    }

    private static String person(LiveServer server, String role) {
        String name = "Person " + UUID.randomUUID();
        server.account(name, "\"roles\":[\"" + role + "\"]");
        return name;
    }

    private static JsonNode account(LiveServer server, String name) {
        for (JsonNode account : server.json("/api/accounts")) {
            if (account.get("name").asText().equals(name)) {
                return account;
            }
        }
        throw new AssertionError("no account " + name);
    }

    private static HttpResponse<byte[]> stranger(LiveServer server, String path) {
        return server.anonymous(
                HttpRequest.newBuilder(URI.create(server.address(path))).build());
    }
}
