package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.storage.Sha256;

/**
 * A service is copied while people write, and an empty one elsewhere is filled from the copy: each time the other database. More
 * rounds with {@code saransh.restores}.
 */
@ExtendWith(TwoServers.class)
class BackupIT {

    private static final int ROUNDS = Integer.getInteger("saransh.restores", 1);

    @Test
    void a_service_on_h2_moves_to_postgresql_and_goes_on_with_the_same_bytes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            restored(
                    TwoServers.h2(),
                    elsewhere("moved-to-postgres", round)
                            .setting("saransh.database.url", database("moved" + round))
                            .setting("saransh.database.user", "postgres"));
        }
    }

    @Test
    void a_service_on_postgresql_is_restored_on_h2_elsewhere() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            restored(TwoServers.postgres(), elsewhere("restored-on-h2", round));
        }
    }

    private static LiveServer elsewhere(String name, int round) {
        return new LiveServer(name + round)
                .setting("saransh.mail.host", "localhost")
                .setting("saransh.mail.own", "*.example")
                .setting(
                        "saransh.mail.port",
                        Integer.toString(TwoServers.mail().getSmtp().getPort()));
    }

    private static void restored(LiveServer first, LiveServer second) throws Exception {
        Path copy = copyUnderLoad(first);
        int mails = TwoServers.mail().getReceivedMessages().length;
        try (LiveServer filled = second.knowing(first)
                .setting("saransh.restore", copy.toString())
                .startWithoutAccount()) {
            JsonNode chains = filled.json("/api/audit/verify");
            assertThat(chains.get("whole").asBoolean()).as(chains.toString()).isTrue();
            String findings = filled.json("/api/backups")
                    .get("origins")
                    .get(0)
                    .get("findings")
                    .asText();
            assertThat(findings)
                    .as("another test may have damaged a stored file")
                    .doesNotContain("the chain")
                    .matches(
                            "all chains are whole, every stored file is as it was|the stored file .* is missing or damaged");
            JsonNode brake = filled.json("/api/mail").get("brake");
            assertThat(brake.get("held").asBoolean()).isTrue();
            assertThat(brake.get("by").asText()).isEqualTo("the restoration");

            long edition = filled.edition("2024-06-28");
            assertThat(filled.get("/api/editions/" + edition + "/renditions/en.pdf")
                            .body())
                    .isEqualTo(first.get("/api/editions/" + edition + "/renditions/en.pdf")
                            .body());
            HttpResponse<byte[]> again = filled.post("/api/editions/" + edition + "/verify", "");
            assertThat(LiveServer.json(again).get("same").asBoolean())
                    .as(LiveServer.json(again).toString())
                    .isTrue();
            assertThat(filled.post("/api/schedules/weekly/run", "").statusCode())
                    .isLessThan(300);
            assertThat(TwoServers.mail().getReceivedMessages().length)
                    .as("messages that a restored service sends by itself")
                    .isEqualTo(mails);
        } finally {
            Files.delete(copy);
        }
    }

    /** Rows are written from before the copy begins until after it has ended. */
    private static Path copyUnderLoad(LiveServer server) throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        ExecutorService people = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> written = people.submit(() -> write(server, end));
            HttpResponse<byte[]> asked = server.post("/api/backups", "");
            assertThat(asked.statusCode()).as(new String(asked.body())).isEqualTo(202);
            String address =
                    asked.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
            server.await(
                    "the backup",
                    () -> !server.json(address).get("state").asText().equals("OPEN"));
            JsonNode backup = server.json(address);
            assertThat(backup.get("state").asText()).as(backup.toString()).isEqualTo("DONE");
            byte[] file = server.get(backup.get("file").asText()).body();
            assertThat(Sha256.of(file)).isEqualTo(backup.get("sha256").asText());
            end.set(true);
            assertThat(written.get()).isPositive();
            return Files.write(Files.createTempFile("saransh-", ".zip"), file);
        } finally {
            end.set(true);
            people.shutdown();
        }
    }

    /** Each row is taken back at once, so that other tests find what they expect. */
    private static int write(LiveServer server, AtomicBoolean end) {
        int count = 0;
        while (!end.get()) {
            String key = "load-" + System.nanoTime();
            HttpResponse<byte[]> made = server.post(
                    "/api/minerals",
                    "{\"row\": {\"key\": \"" + key + "\", \"name\": \"Loadium\", \"source\": {\"title\": \"t\","
                            + " \"publisher\": \"p\", \"evidence\": \"PRESS\"}}, \"reason\": \"load\"}");
            assertThat(made.statusCode()).as(new String(made.body())).isEqualTo(201);
            HttpResponse<byte[]> retired =
                    server.send(HttpRequest.newBuilder(URI.create(server.address("/api/minerals/" + key + "?reason=x")))
                            .header("If-Match", "*")
                            .DELETE()
                            .build());
            assertThat(retired.statusCode()).isEqualTo(204);
            count++;
        }
        return count;
    }

    /** A new one, beside that of the other server. */
    private static String database(String name) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0 encoding 'UTF8' locale 'C'");
        }
        return TwoServers.databaseUrl().replace("/saransh", "/" + name);
    }
}
