package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What becomes of briefs and their messages when one of two servers stands still, is replaced or has a wrong clock, or when their
 * database goes away.
 */
@ExtendWith(FaultCluster.class)
class ClusterIT {

    /** How often each is done; a long run says more. */
    private static final int PAUSES = Integer.getInteger("saransh.pauses", 1);

    private static final int PAUSE_MILLIS = Integer.getInteger("saransh.pause", FaultCluster.LEASE_MILLIS + 1_000);
    private static final int ROLLS = Integer.getInteger("saransh.rolls", 1);
    private static final int FILLS = Integer.getInteger("saransh.fills", 1);
    private static final int OUTAGES = Integer.getInteger("saransh.outages", 1);
    private static final int OUTAGE_MILLIS = Integer.getInteger("saransh.outage", 3_000);

    /** Within it every weekly schedule would be due. */
    private static final Duration A_WEEK_AND_A_DAY = Duration.ofDays(8);

    private static final String ABOUT = "seed " + FaultCluster.SEED;

    private final Random random = new Random(FaultCluster.SEED);
    private LiveServer server;

    @BeforeEach
    void find() {
        server = FaultCluster.first();
    }

    @AfterEach
    void mend() {
        FaultCluster.mail().behaveWell();
    }

    @Test
    void a_server_that_stood_still_while_it_sent_writes_nothing_that_another_has_taken_over() throws Exception {
        LiveServer second = FaultCluster.second();
        for (int pause = 0; pause < PAUSES; pause++) {
            FaultCluster.mail().think(100);
            long edition = FaultCluster.published(server);
            LiveServer asleep = FaultCluster.worker("scheduled_mail", "mail-run");
            LiveServer awake = asleep == server ? second : server;
            Thread.sleep(random.nextInt(500));
            stand(asleep);
            nearly_everything_known(awake, edition);
        }
        assertThat(FaultCluster.ask("select count(*) from journal where was = 'ACCEPTED' or attempt < attempt_was"))
                .as("writes of an attempt that was over")
                .isEqualTo("0");
    }

    /** Whoever is there again says what became of the messages that he had in hand, unless his own time-outs cut one off. */
    private static void nearly_everything_known(LiveServer server, long edition) throws InterruptedException {
        for (int looks = 0; looks < 60 && !allArrived(server, edition); looks++) {
            Thread.sleep(500);
        }
        FaultCluster.settled(server, edition);
        assertThat(FaultCluster.extraCopies(server, edition, ABOUT)).as(ABOUT).isZero();
        assertThat(FaultCluster.uncertain(server, edition)).as(ABOUT).isLessThanOrEqualTo(FaultCluster.DOUBTS);
    }

    private static boolean allArrived(LiveServer server, long edition) {
        List<JsonNode> all = FaultCluster.deliveries(server, edition);
        return all.size() == FaultCluster.READERS + 1
                && all.stream().allMatch(one -> one.get("state").asText().equals("ACCEPTED"));
    }

    @Test
    void a_server_that_stood_still_while_it_drew_a_brief_makes_no_second_one() throws Exception {
        LiveServer second = FaultCluster.second();
        for (int pause = 0; pause < PAUSES; pause++) {
            second.await("its connections of before to be renewed", () -> second.status("/health/ready") == 200);
            long occurrence = LiveServer.json(second.post("/api/schedules/weekly/run", ""))
                    .get("id")
                    .asLong();
            LiveServer asleep = FaultCluster.worker("scheduled_tasks", "occurrence");
            LiveServer awake = asleep == server ? second : server;
            Thread.sleep(random.nextInt(700));
            stand(asleep);
            awake.await("the brief to come out", () -> awake.json("/api/occurrences/" + occurrence)
                    .has("endedAt"));
            JsonNode ended = awake.json("/api/occurrences/" + occurrence);
            assertThat(ended.get("state").asText()).as(ABOUT + ": " + ended).isEqualTo("PUBLISHED");
            assertThat(FaultCluster.ask(
                            "select count(*) from edition where as_at = (select coalesce(as_at, due_at) from occurrence"
                                    + " where id = " + occurrence + ")"))
                    .isEqualTo("1");
            assertThat(awake.status("/api/editions/" + ended.get("edition").asLong() + "/renditions/en.pdf"))
                    .isEqualTo(200);
            FaultCluster.settled(awake, ended.get("edition").asLong());
        }
    }

    @Test
    void while_one_server_is_replaced_the_other_always_answers_and_no_message_is_in_doubt() throws Exception {
        LiveServer second = FaultCluster.second().clockAhead(Duration.ZERO);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            for (int roll = 0; roll < ROLLS; roll++) {
                FaultCluster.mail().think(60);
                long edition = FaultCluster.published(server);
                LiveServer leaving = FaultCluster.worker("scheduled_mail", "mail-run");
                LiveServer staying = leaving == server ? second : server;
                AtomicBoolean replaced = new AtomicBoolean();
                Future<Integer> answers = reader.submit(() -> answers(staying, replaced));
                leaving.process().stop();
                leaving.start();
                replaced.set(true);
                assertThat(answers.get()).isGreaterThan(20);
                FaultCluster.settled(staying, edition);
                assertThat(FaultCluster.extraCopies(staying, edition, ABOUT)).isZero();
                assertThat(FaultCluster.uncertain(staying, edition)).isZero();
            }
        } finally {
            reader.shutdownNow();
        }
    }

    /** How many answers somebody got who asked all the time; each of them was one. */
    private static int answers(LiveServer asked, AtomicBoolean enough) throws InterruptedException {
        int answers = 0;
        while (!enough.get()) {
            assertThat(asked.status("/registers/minerals")).isEqualTo(200);
            answers++;
            Thread.sleep(100);
        }
        return answers;
    }

    private static void stand(LiveServer server) throws InterruptedException {
        server.process().signal("STOP");
        Thread.sleep(PAUSE_MILLIS);
        server.process().signal("CONT");
    }

    @Test
    void while_no_file_can_be_written_nothing_half_done_is_shown_and_all_goes_on_by_itself_afterwards()
            throws IOException {
        LocalDate day = LocalDate.parse("2024-05-03");
        for (int fill = 0; fill < FILLS; fill++) {
            String draft = "{\"asAt\": \"" + day.plusDays(fill) + "\"}";
            FaultCluster.all().forEach(one -> one.process().filesAtMost("4096"));
            long export;
            try {
                export = nothing_can_be_written(draft);
            } finally {
                FaultCluster.all().forEach(one -> one.process().filesAtMost("unlimited"));
            }
            all_is_written_after_all(draft, export);
        }
    }

    private long nothing_can_be_written(String draft) {
        HttpResponse<byte[]> refused = server.post("/api/briefs/weekly/editions", draft);
        assertThat(refused.statusCode()).as(new String(refused.body())).isEqualTo(507);
        assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(10);
        assertThat(new String(refused.body())).contains("no room on the server");
        long export = ExportCalls.accepted(
                server.post("/api/exports", ExportCalls.body("'dataset':'minerals','format':'xlsx'")));
        server.await(
                "the export to be tried",
                () -> server.json(ExportCalls.address(export)).toString().contains("could not be written"));
        assertThat(server.status("/registers/minerals")).isEqualTo(200);
        assertThat(server.status("/health/live")).isEqualTo(200);
        return export;
    }

    private void all_is_written_after_all(String draft, long export) throws IOException {
        JsonNode made = LiveServer.json(server.post("/api/briefs/weekly/editions", draft));
        assertThat(server.get("/api/editions/" + made.get("id").asLong() + "/renditions/hi.pdf")
                        .body())
                .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("%PDF")
                .contains("%%EOF");
        ExportCalls.file(server, ExportCalls.done(server, export));
        try (Stream<Path> files = Files.walk(server.data())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void while_the_database_is_away_whoever_asks_is_told_to_come_again_and_a_server_that_starts_waits()
            throws IOException, InterruptedException, SQLException {
        LiveServer second = FaultCluster.second();
        FaultCluster.withoutDatabase(0, () -> {
            second.kill();
            second.clockAhead(A_WEEK_AND_A_DAY).process().begin(null);
            whoever_asks_is_told_to_come_again();
            second.await(
                    "the other one to look for the database",
                    () -> second.process().console().contains("Retrying in"));
        });
        server.await("the service to go on by itself", () -> server.status("/health/ready") == 200);
        second.await("the other one to start after all", () -> second.status("/health/ready") == 200);
        a_wrong_clock_makes_nothing_due_takes_nothing_over_and_is_told(second);
    }

    private void a_wrong_clock_makes_nothing_due_takes_nothing_over_and_is_told(LiveServer wrong) throws SQLException {
        FaultCluster.mail().think(60);
        for (LiveServer publisher : List.of(wrong, server)) {
            long edition = FaultCluster.published(publisher);
            FaultCluster.settled(server, edition);
            assertThat(FaultCluster.extraCopies(server, edition, "wrong clock")).isZero();
            assertThat(FaultCluster.uncertain(server, edition)).isZero();
            assertThat(FaultCluster.ask(
                            "select abs(extract(epoch from now() - published_at)) < 120 from edition where id = "
                                    + edition))
                    .isEqualTo("t");
        }
        assertThat(FaultCluster.ask("select count(*) from occurrence where due_at > now()"))
                .as("occurrences before their time")
                .isEqualTo("0");
        wrong.await("the alarm", () -> wrong.process()
                .console()
                .matches("(?s).* 69(1199|1200) seconds ahead of that of the database.*"));
        assertThat(new String(wrong.get("/metrics").body()))
                .containsPattern("saransh_clock_skew_seconds\\S* 69(1199|1200)");
        assertThat(new String(wrong.get("/operations").body())).contains("set both to the same time server");
    }

    private void whoever_asks_is_told_to_come_again() {
        for (String path : List.of("/api/minerals", "/api/exports", "/registers/minerals", "/")) {
            HttpResponse<byte[]> answer = server.send(HttpRequest.newBuilder(URI.create(server.address(path)))
                    .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                    .build());
            assertThat(answer.statusCode()).as(path + new String(answer.body())).isEqualTo(503);
            assertThat(answer.headers().firstValueAsLong("Retry-After"))
                    .as(path)
                    .hasValue(10);
            assertThat(new String(answer.body())).as(path).contains("The database does not answer");
        }
        assertThat(server.status("/health/ready")).isEqualTo(503);
        assertThat(server.status("/health/live")).isEqualTo(200);
    }

    @Test
    void when_the_database_is_away_for_a_while_mail_goes_on_by_itself_afterwards()
            throws IOException, InterruptedException {
        for (int outage = 0; outage < OUTAGES; outage++) {
            FaultCluster.mail().think(60);
            long edition = FaultCluster.published(server);
            Thread.sleep(random.nextInt(800));
            FaultCluster.withoutDatabase(OUTAGE_MILLIS, () -> {});
            server.await("every message to be known to have arrived; " + ABOUT, () -> allArrived(server, edition));
            assertThat(FaultCluster.extraCopies(server, edition, ABOUT))
                    .as(ABOUT)
                    .isZero();
        }
    }
}
