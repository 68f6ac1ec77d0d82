package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saransh.ExportCalls.accepted;
import static org.saransh.ExportCalls.address;
import static org.saransh.ExportCalls.ask;
import static org.saransh.ExportCalls.delete;
import static org.saransh.ExportCalls.done;
import static org.saransh.ExportCalls.ended;
import static org.saransh.ExportCalls.file;
import static org.saransh.ExportCalls.fill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Exports while servers are killed and while other work is due.
 *
 * <p>Longer: {@code -Dsaransh.kills=20 -Dsaransh.export.rows=100000 -Dsaransh.exports=200}.
 */
@ExtendWith(TwoServers.class)
class ExportKillIT {

    private static final int ROWS = Integer.getInteger("saransh.export.rows", 20_000);
    private static final int EXPORTS = Integer.getInteger("saransh.exports", 20);

    /** How many one person may have waiting, and how many wait at all. */
    private static final int QUOTA = 5;

    private static final int QUEUE = 100;
    private static final int TOO_MANY = 429;
    private static final String ALL = "'dataset':'observations','sort':['-value'],'format':'";

    @Test
    void a_killed_server_leaves_no_partial_file_and_no_stuck_export() throws Exception {
        int kills = Integer.getInteger("saransh.kills", 2);
        Random random = new Random(5);
        try (LiveServer server = new LiveServer("killed-exports").start()) {
            fill(server, ROWS);
            JsonNode undisturbed = done(server, accepted(ask(server, "Desk", ALL + "csv'")));
            long millis = Duration.between(start(undisturbed), end(undisturbed)).toMillis();
            for (int round = 0; round < kills; round++) {
                List<Long> ids = new ArrayList<>();
                for (String format : List.of("csv", "xlsx", "jsonl")) {
                    ids.add(accepted(ask(server, "Desk", ALL + format + "'")));
                }
                awaitRunning(server, ids);
                Thread.sleep(random.nextLong(2 * millis));
                server.kill();
                server.start();
                for (long id : ids) {
                    JsonNode export = done(server, id);
                    assertThat(export.get("rowsWritten")).isEqualTo(undisturbed.get("rowsTotal"));
                    file(server, export);
                }
                noneLeftBehind(server, server.data().resolve("exports"));
            }
        }
    }

    private static Instant start(JsonNode export) {
        return Instant.parse(export.get("startedAt").asText());
    }

    private static Instant end(JsonNode export) {
        return Instant.parse(export.get("endedAt").asText());
    }

    private static void awaitRunning(LiveServer server, List<Long> ids) {
        server.await("one of the exports to run", () -> ids.stream()
                .anyMatch(id -> server.json(address(id)).has("startedAt")));
    }

    /** What a killed attempt left is deleted once it is old enough; whatever else lies there is whole. */
    private static void noneLeftBehind(LiveServer server, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".part")).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(10))));
            }
        }
        server.await("the leftovers to be swept", () -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.noneMatch(file -> file.toString().endsWith(".part"));
            }
        });
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String[] name = file.getFileName().toString().split("[-.]");
                JsonNode export = server.json(address(Long.parseLong(name[0])));
                assertThat(export.get("state").asText()).isEqualTo("DONE");
                assertThat(file(server, export)).isEqualTo(Files.readAllBytes(file));
            }
        }
    }

    /** The brief is due while the exports wait; one server is killed while both write exports. */
    @Test
    void many_exports_keep_no_brief_waiting_and_those_of_a_killed_server_are_ended_by_the_other() throws Exception {
        database("create database exports template template0 encoding 'UTF8' locale 'C'");
        try (LiveServer one = server("exports-1").start();
                LiveServer other = server("exports-2").beside(one).start()) {
            one.withEditions();
            fill(one, ROWS);
            List<Long> ids = new ArrayList<>();
            for (int export = 0; export < EXPORTS; export++) {
                String person = "Person " + export % ((EXPORTS + QUOTA - 1) / QUOTA);
                HttpResponse<byte[]> asked = ask(export % 2 == 0 ? one : other, person, ALL + "xlsx'");
                if (asked.statusCode() == TOO_MANY) {
                    assertThat(asked.headers().firstValue("Retry-After")).isPresent();
                } else {
                    ids.add(accepted(asked));
                }
            }
            assertThat(ids).as("as many as may wait").hasSizeGreaterThanOrEqualTo(Math.min(EXPORTS, QUEUE));
            HttpResponse<byte[]> due = one.post("/api/schedules/weekly/run", "");
            String occurrence =
                    "/api/occurrences/" + LiveServer.json(due).get("id").asLong();
            one.await("the brief to begin", () -> !state(one, occurrence).equals("PLANNED"));
            assertThat(ids)
                    .as("the brief does not wait for the exports that do")
                    .anyMatch(id -> one.json(address(id)).get("state").asText().equals("QUEUED"));

            long cancelled = ids.get(ids.size() - 1);
            assertThat(delete(other, address(cancelled)).statusCode()).isEqualTo(204);
            one.await("the brief to be published", () -> one.json(occurrence).has("endedAt"));
            assertThat(state(one, occurrence)).isEqualTo("PUBLISHED");
            for (long id : ids) {
                JsonNode export = ended(other, id);
                assertThat(export.get("state").asText()).as(export.toString()).isIn("DONE", "CANCELLED", "GONE");
            }

            List<Long> more = new ArrayList<>();
            for (int export = 0; export < 8; export++) {
                more.add(accepted(ask(other, "Person " + export % 4, ALL + "csv'")));
            }
            awaitRunning(other, more);
            one.kill();
            String sha256 = null;
            for (long id : more) {
                JsonNode export = done(other, id);
                file(other, export);
                assertThat(export.get("rowsWritten").asInt()).isGreaterThanOrEqualTo(ROWS);
                sha256 = sha256 == null ? export.get("sha256").asText() : sha256;
                assertThat(export.get("sha256").asText()).isEqualTo(sha256);
            }
            noneLeftBehind(other, one.data().resolve("exports"));
            assertThat(other.process().console()).doesNotContain("OutOfMemoryError");
        }
    }

    private static String state(LiveServer server, String occurrence) {
        return server.json(occurrence).get("state").asText();
    }

    private static LiveServer server(String name) {
        return new LiveServer(name)
                .memory("512m")
                .setting("saransh.database.url", TwoServers.databaseUrl().replace("/saransh?", "/exports?"))
                .setting("saransh.database.user", "postgres");
    }

    private static void database(String statement) throws SQLException {
        try (Connection database = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                Statement run = database.createStatement()) {
            run.execute(statement);
        }
    }
}
