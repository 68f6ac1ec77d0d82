package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.saransh.storage.Sha256;

/** What the tests of exports ask of a server. */
final class ExportCalls {

    private ExportCalls() {}

    static HttpResponse<byte[]> ask(LiveServer server, String by, String rest) {
        return server.send(HttpRequest.newBuilder(URI.create(server.address("/api/exports")))
                .header("Authorization", "Bearer " + server.token(by, "analyst"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(rest)))
                .build());
    }

    /** @param rest of the fields, with single quotes */
    static String body(String rest) {
        return quoted("{'reason':'test'," + rest + "}");
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }

    static long accepted(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        return LiveServer.json(answer).get("id").asLong();
    }

    static JsonNode ended(LiveServer server, long id) {
        server.await("export " + id + " to end", () -> server.json(address(id)).has("endedAt"));
        return server.json(address(id));
    }

    static JsonNode done(LiveServer server, long id) {
        JsonNode export = ended(server, id);
        assertThat(export.get("state").asText()).as(export.toString()).isEqualTo("DONE");
        return export;
    }

    /** The file, whose bytes are those that the export names. */
    static byte[] file(LiveServer server, JsonNode export) {
        HttpResponse<byte[]> file = server.get(export.get("file").asText());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Sha256.of(file.body())).isEqualTo(export.get("sha256").asText());
        assertThat(file.headers().firstValue("ETag"))
                .contains('"' + export.get("sha256").asText() + '"');
        assertThat(file.body()).hasSize(export.get("size").asInt());
        return file.body();
    }

    static String address(long id) {
        return "/api/exports/" + id;
    }

    static HttpResponse<byte[]> delete(LiveServer server, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address(path))).DELETE();
        return server.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String detail(HttpResponse<byte[]> answer) {
        return LiveServer.json(answer).get("detail").asText();
    }

    /** Fills a register, so that an export takes a while. */
    static void fill(LiveServer server, int rows) {
        take(
                server,
                IntStream.range(0, rows)
                        .mapToObj(number -> "bulk-" + number + ",lithium-ion-imports-value,FY " + number + "," + number
                                + ",G,M,press")
                        .collect(Collectors.joining(
                                "\n", "key,indicator,period,value,sourceTitle,publisher,evidence\n", "\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** @param table of observations */
    static void take(LiveServer server, byte[] table) {
        HttpResponse<byte[]> imported = server.send(HttpRequest.newBuilder(
                        URI.create(server.address("/api/imports?register=observations&mode=apply&reason=bulk")))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(table))
                .build());
        assertThat(LiveServer.json(imported).get("written").asBoolean())
                .as(text(imported))
                .isTrue();
    }
}
