package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is on record about people, and that nobody touches it. */
@ExtendWith(TwoServers.class)
class AuditIT {

    @Test
    void sign_ins_files_exports_with_their_reason_changes_and_refusals_are_on_record() throws IOException {
        for (LiveServer server : TwoServers.both()) {
            String name = "Watched";
            server.token(name, "analyst");
            long export = ExportCalls.accepted(ExportCalls.ask(server, name, "'dataset':'minerals','format':'csv'"));
            ExportCalls.done(server, export);
            String token = server.token(name, "analyst");
            send(server, token, "GET", ExportCalls.address(export) + "/file");
            send(server, token, "DELETE", "/api/minerals/nowhere");
            send(server, token, "GET", "/api/accounts");
            BrowserSession.answer(server, name, "a wrong secret of 17", "X-Forwarded-For", "203.0.113.77");
            BrowserSession.answer(server, "no\r\nbody=\u202e", "x", "X-Forwarded-For", "203.0.113.77");

            assertThat(actions(server, "?person=" + name + "&size=500"))
                    .contains(
                            "sign-in  DONE",
                            "sign-in  REFUSED",
                            "POST /api/tokens DONE",
                            "POST /api/exports DONE",
                            "file " + ExportCalls.address(export) + "/file DONE",
                            "DELETE /api/minerals/nowhere REFUSED",
                            "GET /api/accounts REFUSED");
            JsonNode asked = server.find(
                    "/api/audit/records?action=POST&q=export%20" + export,
                    record -> record.get("detail").asText().startsWith("export " + export + " "));
            assertThat(asked.get("detail").asText()).endsWith("rows: test");
            assertThat(asked.get("person").asText()).isEqualTo(name);
            assertThat(server.json("/api/audit/records?person=unknown&outcome=REFUSED")
                            .get("total")
                            .asInt())
                    .isPositive();
            assertThat(server.status("/api/audit/records?outcome=LOST")).isEqualTo(400);
            assertThat(server.status("/audit?outcome=LOST")).isEqualTo(400);
            assertThat(server.json("/api/audit/records?to=2020-01-01")
                            .get("total")
                            .asInt())
                    .isZero();
            String table = ExportCalls.text(
                    server.send(HttpRequest.newBuilder(URI.create(server.address("/api/audit/records?person=" + name)))
                            .header("Accept", "text/csv")
                            .build()));
            assertThat(table).startsWith("id,recordedAt,person,").contains("DELETE,/api/minerals/nowhere,REFUSED");
            String all = table
                    + server.json("/api/audit/records?size=500")
                    + server.process().console();
            assertThat(all).doesNotContain(LiveServer.PASSWORD, "a wrong secret of 17", token);
        }
    }

    @Test
    void a_message_that_was_sent_is_on_record() {
        LiveServer server = TwoServers.postgres();
        assertThat(server.json("/api/audit/records?person=mail&action=send")
                        .get("items")
                        .toString())
                .contains("deliveries [");
    }

    @Test
    void whoever_changes_moves_or_removes_a_record_is_found_out_at_the_first() throws SQLException {
        LiveServer server = TwoServers.postgres();
        long newest = server.json("/api/audit/records?size=1")
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        long id = (newest + 1) / 2;
        try (Connection database = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                Statement statement = database.createStatement()) {
            for (Map.Entry<String, String> tampering : Map.of(
                            "update audit_record set person = person || '.' where id = " + id,
                                    "update audit_record set person = left(person, -1) where id = " + id,
                            "update audit_record set recorded_at = recorded_at - interval '1 day' where id = " + id,
                                    "update audit_record set recorded_at = recorded_at + interval '1 day' where id = "
                                            + id,
                            "update audit_record set id = -1 where id = " + id,
                                    "update audit_record set id = " + id + " where id = -1")
                    .entrySet()) {
                assertThat(statement.executeUpdate(tampering.getKey())).isEqualTo(1);
                JsonNode found = server.json("/api/audit/verify");
                assertThat(statement.executeUpdate(tampering.getValue())).isEqualTo(1);
                assertThat(found.get("whole").asBoolean())
                        .as(tampering.getKey())
                        .isFalse();
                assertThat(found.get("chains").get("audit").get("firstBroken").asLong())
                        .as(tampering.getKey())
                        .isEqualTo(id);
                assertThat(found.get("chains").get("revision").get("whole").asBoolean())
                        .isTrue();
            }
        }
        assertThat(server.json("/api/audit/verify").get("whole").asBoolean()).isTrue();
    }

    private static List<String> actions(LiveServer server, String question) {
        return server.json("/api/audit/records" + question).get("items").findParents("action").stream()
                .map(record -> record.get("action").asText() + " "
                        + record.get("subject").asText() + " "
                        + record.get("outcome").asText())
                .toList();
    }

    private static HttpResponse<byte[]> send(LiveServer server, String token, String method, String path) {
        return server.anonymous(HttpRequest.newBuilder(URI.create(server.address(path)))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }
}
