package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.saransh.smtp.RecordingServer;
import org.saransh.smtp.RecordingServer.Taken;
import org.saransh.storage.Sha256;

/**
 * Servers on one PostgreSQL that can be stopped, with a mail server that misbehaves as it is told; one for all tests of a run. A
 * second server is started by the first test that needs it.
 */
final class FaultCluster implements BeforeAllCallback {

    static final int READERS = Integer.getInteger("saransh.readers", 40);
    static final int PARALLEL = 2;

    /** How many messages a fault leaves in doubt at most: of each run the one that is with the mail server, and the next. */
    static final int DOUBTS = 2 * PARALLEL;

    /** Of what comes at a moment of chance. */
    static final long SEED = Long.getLong("saransh.seed", System.nanoTime());

    private static final String BEAT = "PT1S";

    /** How long it takes at most until a server that stands still is given up: four beats, and two to notice. */
    static final int LEASE_MILLIS = 6_000;

    private static Running running;

    private final boolean referenceData;

    FaultCluster() {
        this(false);
    }

    private FaultCluster(boolean referenceData) {
        this.referenceData = referenceData;
    }

    /** With the facts that a brief is about. */
    static FaultCluster withReferenceData() {
        return new FaultCluster(true);
    }

    private static final class Running implements AutoCloseable {

        private final RecordingServer mail = new RecordingServer();
        private final int port = ServerProcess.freePort();
        private final Path folder = Path.of(System.getProperty("saransh.test.folder"), "fault-database")
                .toAbsolutePath();
        private final boolean referenceData;
        private EmbeddedPostgres database;
        private LiveServer first;
        private LiveServer second;

        Running(boolean referenceData) {
            this.referenceData = referenceData;
        }

        void startDatabase() throws IOException {
            database = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .start();
        }

        LiveServer server(String name) {
            return new LiveServer(name)
                    .setting("saransh.database.url", url())
                    .setting("saransh.database.user", "postgres")
                    .setting("saransh.reference.data", Boolean.toString(referenceData))
                    .setting("saransh.demo.recipient", "first@mines.example")
                    .setting("saransh.heartbeat", BEAT)
                    .setting("saransh.mail.host", "localhost")
                    .setting("saransh.mail.port", Integer.toString(mail.port()))
                    .setting("saransh.mail.retry", "PT1S,PT2S")
                    .setting("saransh.mail.timeout", "PT2S")
                    .setting("saransh.mail.finish.timeout", "PT10S")
                    .setting("saransh.mail.uncertain", "hold")
                    .setting("saransh.mail.parallel", Integer.toString(PARALLEL));
        }

        String url() {
            return "jdbc:postgresql://localhost:" + port + "/saransh?user=postgres";
        }

        @Override
        public void close() throws IOException {
            first.close();
            if (second != null) {
                second.close();
            }
            mail.close();
            database.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
        if (store.get(FaultCluster.class) == null) {
            running = new Running(referenceData);
            store.put(FaultCluster.class, running);
            start();
        }
    }

    private static void start() throws IOException, SQLException {
        ServerProcess.delete(running.folder);
        running.startDatabase();
        try (Connection connection = running.database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database saransh template template0 encoding 'UTF8' locale 'C'");
        }
        running.first = running.server("faults").start();
        String table = IntStream.range(0, READERS)
                .mapToObj(reader -> "Reader " + reader + ",reader" + reader + "@mines.example")
                .collect(Collectors.joining("\n", "name,address\n", "\n"));
        int status = running.first
                .send(HttpRequest.newBuilder(
                                URI.create(running.first.address("/api/lists/weekly-readers/members?mode=apply")))
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(table))
                        .build())
                .statusCode();
        assertThat(status).isEqualTo(200);
        sql("update subscription set starts_at = starts_at - interval '400 days'");
        sql("create table journal (id bigint, was varchar, became varchar, attempt_was integer, attempt integer)");
        sql("create function journal() returns trigger language plpgsql as $$ begin insert into journal values (old.id,"
                + " old.state, new.state, old.attempts, new.attempts); return new; end $$");
        sql("create trigger journal after update on delivery for each row execute function journal()");
    }

    static LiveServer first() {
        return running.first;
    }

    static LiveServer second() {
        if (running.second == null) {
            running.second = running.server("faults-2").beside(first()).start();
        }
        return running.second;
    }

    /** The servers that are there. */
    static List<LiveServer> all() {
        return running.second == null ? List.of(running.first) : List.of(running.first, running.second);
    }

    /** Leaves the first server to itself. */
    static void alone() {
        if (running.second != null) {
            running.second.kill();
            running.second = null;
        }
    }

    static RecordingServer mail() {
        return running.mail;
    }

    /** Stops the database and starts it again later; meanwhile somebody looks. */
    static void withoutDatabase(long millis, Runnable meanwhile) throws IOException, InterruptedException {
        running.database.close();
        meanwhile.run();
        Thread.sleep(millis);
        running.startDatabase();
    }

    static int sql(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection(running.url());
                Statement statement = connection.createStatement()) {
            statement.execute(text);
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** The first column of the first row; null without one. */
    static String ask(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(running.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Which server works at what the queue holds, as soon as one does. */
    static LiveServer worker(String queue, String kind) throws SQLException, InterruptedException {
        String query = "select picked_by from " + queue + " where picked and task_name = '" + kind + "'";
        for (int i = 0; i < 3_000; i++) {
            String name = ask(query);
            if (name != null) {
                return name.startsWith(first().process().number() + "-") ? first() : second();
            }
            Thread.sleep(10);
        }
        throw new AssertionError("Nobody works at " + kind);
    }

    /** An edition as at now, published to everybody on the list. */
    static long published(LiveServer server) {
        String asAt = java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).toString();
        JsonNode edition = LiveServer.json(server.post("/api/briefs/weekly/editions", "{\"asAt\": \"" + asAt + "\"}"));
        long id = edition.get("id").asLong();
        server.await(
                "the edition to be checked",
                () -> !server.json("/api/editions/" + id).get("beingChecked").asBoolean());
        assertThat(server.post("/api/editions/" + id + "/publish", "").statusCode())
                .isEqualTo(200);
        return id;
    }

    static void settled(LiveServer server, long edition) {
        server.await("every message to have ended", () -> {
            List<JsonNode> all = deliveries(server, edition);
            return all.size() == READERS + 1
                    && all.stream().noneMatch(one -> List.of("READY", "SENDING", "DEFERRED")
                            .contains(one.get("state").asText()));
        });
    }

    /** Empty while the server cannot tell. */
    static List<JsonNode> deliveries(LiveServer server, long edition) {
        List<JsonNode> all = new ArrayList<>();
        int before;
        int page = 1;
        do {
            before = all.size();
            server.json("/api/deliveries?size=500&page=" + page++ + "&edition=" + edition)
                    .path("items")
                    .forEach(all::add);
        } while (all.size() == before + 500);
        return all;
    }

    /**
     * Each delivery of the edition beside what the mail server took under its Message-ID: none is lost, and copies are the same
     * message.
     *
     * @param refused other states in which nothing may have come
     * @return how many came once more than they should
     */
    static int extraCopies(LiveServer server, long edition, String about, String... refused) {
        List<JsonNode> deliveries = deliveries(server, edition);
        assertThat(deliveries).as(about).hasSize(READERS + 1);
        Map<String, List<Taken>> taken =
                mail().taken().stream().collect(Collectors.groupingBy(one -> one.header("Message-ID")));
        int extra = 0;
        for (JsonNode delivery : deliveries) {
            String state = delivery.get("state").asText();
            List<Taken> copies = taken.getOrDefault(delivery.get("messageId").asText(), List.of());
            if (state.equals("UNCERTAIN")) {
                assertThat(copies).as(about + ": " + delivery).hasSizeLessThanOrEqualTo(1);
            } else if (List.of(refused).contains(state)) {
                assertThat(copies).as(about + ": " + delivery).isEmpty();
            } else {
                assertThat(state).as(about + ": " + delivery).isEqualTo("ACCEPTED");
                assertThat(copies).as(about + ": " + delivery).isNotEmpty();
                assertThat(copies.stream().map(Taken::text).map(Sha256::of))
                        .as(about + ": copies are the same, byte for byte")
                        .containsOnly(Sha256.of(copies.get(0).text()));
                extra += copies.size() - 1;
            }
        }
        return extra;
    }

    /** How many deliveries of the edition nobody knows about. */
    static long uncertain(LiveServer server, long edition) {
        return deliveries(server, edition).stream()
                .filter(one -> one.get("state").asText().equals("UNCERTAIN"))
                .count();
    }
}
