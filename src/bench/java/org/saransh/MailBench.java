package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.saransh.smtp.MailSink;
import org.saransh.smtp.RawClient;
import org.saransh.storage.Sha256;

/**
 * How fast an edition goes out to many readers, beside a socket that only writes the same number of bytes: {@code mvn verify -Pbench
 * -Dbench=mail} prints it to {@code target/bench.txt}.
 */
@Tag("mail")
class MailBench {

    private static final int READERS = Integer.getInteger("saransh.bench.readers", 2_000);
    private static final int ROUNDS = Integer.getInteger("saransh.bench.rounds", 3);
    /** So many come first, and are not counted: only then has the server's code been compiled. */
    private static final int WARM = Integer.getInteger("saransh.bench.warm", 10);

    private static final int ATTACHED = 1_000_000;
    private static final long LOOK_MILLIS = 250;

    @Test
    void one_edition_to_many_readers() throws Exception {
        Process sink = sink();
        try (BufferedReader counts =
                        new BufferedReader(new InputStreamReader(sink.getInputStream(), StandardCharsets.US_ASCII));
                EmbeddedPostgres database = EmbeddedPostgres.start()) {
            int port = Integer.parseInt(counts.readLine());
            prepare(database);
            BenchText.line("An edition with an attachment of 1 MB to " + READERS
                    + " readers: from its publication to the last answer of the mail server");
            BenchText.line(
                    "| connections | messages/s | MB/s | CPU s of the server | raw socket, messages/s | ours / raw |");
            BenchText.line("| --- | --- | --- | --- | --- | --- |");
            for (int connections = 1; connections <= 2; connections++) {
                measure(database, port, connections, sink, counts);
            }
        } finally {
            sink.destroy();
        }
    }

    private static Process sink() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailSink.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void prepare(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (int connections = 1; connections <= 2; connections++) {
                statement.execute(
                        "create database mail" + connections + " template template0 encoding 'UTF8' locale 'C'");
            }
        }
    }

    private static void measure(
            EmbeddedPostgres database, int port, int connections, Process sink, BufferedReader counts)
            throws Exception {
        String url = database.getJdbcUrl("postgres", "mail" + connections);
        try (LiveServer server = new LiveServer("mail-" + connections)
                .setting("saransh.database.url", url)
                .setting("saransh.database.user", "postgres")
                .setting("saransh.reference.data", "false")
                .setting("saransh.demo.recipient", "first@mines.example")
                .setting("saransh.mail.host", "localhost")
                .setting("saransh.mail.port", Integer.toString(port))
                .setting("saransh.mail.parallel", Integer.toString(connections))
                .start()) {
            enrol(server);
            List<Double> ours = new ArrayList<>();
            List<Double> raw = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            double size = 0;
            for (int round = 0; round < WARM + ROUNDS; round++) {
                long[] before = counts(sink, counts);
                double cpuBefore = server.process().cpuSeconds();
                double seconds = sent(server, url);
                double cpuUsed = server.process().cpuSeconds() - cpuBefore;
                long[] after = counts(sink, counts);
                assertThat(after[0] - before[0]).isEqualTo(READERS + 1L);
                size = (double) (after[1] - before[1]) / (READERS + 1);
                double yardstick = RawClient.seconds(port, READERS, (int) size, connections);
                if (round >= WARM) {
                    ours.add((READERS + 1) / seconds);
                    raw.add(READERS / yardstick);
                    cpu.add(cpuUsed);
                }
            }
            double rate = BenchText.median(ours);
            double limit = BenchText.median(raw);
            BenchText.tell(
                    "| %d | %,.0f | %,.0f | %.1f | %,.0f | %.0f %% |",
                    connections, rate, rate * size / 1e6, BenchText.median(cpu), limit, 100 * rate / limit);
        }
    }

    private static void enrol(LiveServer server) {
        String table = IntStream.range(0, READERS)
                .mapToObj(reader -> "Reader " + reader + ",reader" + reader + "@mines.example")
                .collect(Collectors.joining("\n", "name,address\n", "\n"));
        assertThat(server.send(HttpRequest.newBuilder(
                                        URI.create(server.address("/api/lists/weekly-readers/members?mode=apply")))
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(table))
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    /** Publishes an edition whose PDF is exchanged for one of a megabyte, and waits until all have it. */
    private static double sent(LiveServer server, String url) throws Exception {
        String asAt = OffsetDateTime.now(ZoneOffset.UTC).toString();
        JsonNode edition = LiveServer.json(server.post("/api/briefs/weekly/editions", "{\"asAt\": \"" + asAt + "\"}"));
        long id = edition.get("id").asLong();
        server.await(
                "the edition to be checked",
                () -> !server.json("/api/editions/" + id).get("beingChecked").asBoolean());
        exchange(server, url, id);
        long start = System.nanoTime();
        assertThat(server.post("/api/editions/" + id + "/publish", "").statusCode())
                .isEqualTo(200);
        String progress = "/api/deliveries/progress?edition=" + id;
        int waits = 0;
        while (server.json(progress).get("ended").asInt() <= READERS) {
            Thread.sleep(LOOK_MILLIS);
            assertThat(waits++).isLessThan(3_000);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void exchange(LiveServer server, String url, long edition) throws IOException, SQLException {
        byte[] content = new byte[ATTACHED];
        new Random(edition).nextBytes(content);
        String sha256 = Sha256.of(content);
        Path place = server.data()
                .resolve("renditions")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
        Files.createDirectories(place.getParent());
        Files.write(place, content);
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update rendition set sha256 = '" + sha256 + "' where edition_id = " + edition
                    + " and language = 'EN' and format = 'PDF'");
        }
    }

    private static long[] counts(Process sink, BufferedReader counts) throws IOException {
        sink.getOutputStream().write('\n');
        sink.getOutputStream().flush();
        String[] told = counts.readLine().split(" ");
        return new long[] {Long.parseLong(told[0]), Long.parseLong(told[1])};
    }
}
