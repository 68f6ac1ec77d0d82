package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.reference.HaltPoint;
import org.saransh.smtp.RecordingServer.Manner;

/**
 * What becomes of a brief and its messages when the power is cut, the machine stands still, or the database goes away. The ledger
 * of what was planned for whom is compared with what the mail server took.
 */
@ExtendWith(FaultCluster.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PowerCutIT {

    /** How often each is done; a long run says more. */
    private static final int ROUNDS = Integer.getInteger("saransh.cuts", 1);

    private static final int KILLS = Integer.getInteger("saransh.kills", 1);
    private static final int PAUSES = Integer.getInteger("saransh.pauses", 1);
    private static final int PAUSE_MILLIS = Integer.getInteger("saransh.pause", FaultCluster.LEASE_MILLIS + 1_000);
    private static final int OUTAGES = Integer.getInteger("saransh.outages", 1);
    private static final int OUTAGE_MILLIS = Integer.getInteger("saransh.outage", 3_000);

    private static final long SEED = Long.getLong("saransh.seed", System.nanoTime());
    private static final String ABOUT = "seed " + SEED;

    private final Random random = new Random(SEED);
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
    @Order(1)
    void wherever_the_power_is_cut_the_brief_comes_out_once_and_no_message_is_lost() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            server.kill();
            String due = due(round);
            for (HaltPoint point : HaltPoint.values()) {
                server.begin(point);
                server.awaitEnd(point);
            }
            server.start();
            long edition = onlyEdition(due);
            FaultCluster.settled(server, edition);
            assertThat(FaultCluster.extraCopies(server, edition, "round " + round))
                    .isZero();
            assertThat(FaultCluster.uncertain(server, edition))
                    .as("halted in SENDING, TEXT, ANSWERED and MARKED, each once in either run")
                    .isBetween(3L, 4L * FaultCluster.PARALLEL);
            assertThat(server.status("/api/editions/" + edition + "/renditions/hi.pdf"))
                    .isEqualTo(200);
        }
    }

    /** Makes the weekly brief due, at another minute of last Monday for each round. */
    private static String due(int round) throws SQLException {
        int minute = 8 * 60 - round;
        String time = String.format(java.util.Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        FaultCluster.sql("update schedule set definition = regexp_replace(definition, '\"time\":\"[0-9:]+\"',"
                + " '\"time\":\"" + time
                + "\"'), planned_until = now() - interval '8 days', next_due = now() where id ="
                + " 'weekly'");
        return time;
    }

    private static long onlyEdition(String time) throws SQLException {
        String where = " from occurrence o where o.schedule_id = 'weekly' and to_char(o.due_at at time zone"
                + " 'Asia/Kolkata', 'HH24:MI') = '" + time + "'";
        assertThat(FaultCluster.ask("select count(*)" + where)).isEqualTo("1");
        assertThat(FaultCluster.ask("select count(*) from edition e where e.as_at in (select o.due_at" + where + ")"))
                .isEqualTo("1");
        return Long.parseLong(FaultCluster.ask("select o.edition_id" + where));
    }

    @Test
    @Order(2)
    void by_policy_a_message_in_doubt_is_sent_again_as_the_same_one_and_not_without_a_pause() throws Exception {
        String reader = "reader3@mines.example";
        server.kill();
        server.setting("saransh.mail.uncertain", "resend").start();
        FaultCluster.mail().behave(reader, Manner.CUT_AFTER_DOT);
        long edition = FaultCluster.published(server);
        server.await(
                "a message to be sent again",
                () -> to(reader, edition).get("attempts").asInt() >= 3);
        server.await(
                "its next pause",
                () -> to(reader, edition).get("state").asText().equals("DEFERRED"));
        JsonNode waiting = to(reader, edition);
        assertThat(Instant.parse(waiting.get("due").asText()))
                .isAfter(Instant.parse(waiting.get("stateSince").asText()).plusMillis(500));
        FaultCluster.mail().behaveWell();
        FaultCluster.settled(server, edition);
        assertThat(FaultCluster.extraCopies(server, edition, "resend")).isGreaterThanOrEqualTo(2);
        assertThat(to(reader, edition).get("state").asText()).isEqualTo("ACCEPTED");
        server.setting("saransh.mail.uncertain", "hold");
    }

    private JsonNode to(String reader, long edition) {
        return FaultCluster.deliveries(server, edition).stream()
                .filter(one -> one.get("address").asText().equals(reader))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(3)
    void whenever_the_process_is_killed_no_message_is_lost_and_none_comes_twice() throws Exception {
        FaultCluster.mail().think(40);
        long edition = FaultCluster.published(server);
        int inEdition = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill > 0 && kill % 3 == 0) {
                compare(edition, inEdition);
                edition = FaultCluster.published(server);
                inEdition = 0;
            }
            Thread.sleep(100 + random.nextInt(1_200));
            server.kill();
            server.start();
            inEdition++;
        }
        compare(edition, inEdition);
    }

    private void compare(long edition, int kills) {
        FaultCluster.settled(server, edition);
        assertThat(FaultCluster.extraCopies(server, edition, ABOUT)).as(ABOUT).isZero();
        assertThat(FaultCluster.uncertain(server, edition))
                .as(ABOUT)
                .isLessThanOrEqualTo((long) kills * FaultCluster.PARALLEL);
    }

    @Test
    @Order(4)
    void a_server_that_stood_still_while_it_sent_writes_nothing_that_another_has_taken_over() throws Exception {
        LiveServer second = FaultCluster.second();
        for (int pause = 0; pause < PAUSES; pause++) {
            FaultCluster.mail().think(100);
            long edition = FaultCluster.published(server);
            LiveServer asleep = FaultCluster.worker("scheduled_mail", "mail-run");
            LiveServer awake = asleep == server ? second : server;
            Thread.sleep(random.nextInt(500));
            stand(asleep);
            FaultCluster.settled(awake, edition);
            assertThat(FaultCluster.extraCopies(awake, edition, ABOUT))
                    .as(ABOUT)
                    .isZero();
            assertThat(FaultCluster.uncertain(awake, edition)).as(ABOUT).isLessThanOrEqualTo(FaultCluster.PARALLEL);
        }
        assertThat(FaultCluster.ask("select count(*) from journal where was = 'ACCEPTED' or attempt < attempt_was"))
                .as("writes of an attempt that was over")
                .isEqualTo("0");
    }

    @Test
    @Order(5)
    void a_server_that_stood_still_while_it_drew_a_brief_makes_no_second_one() throws Exception {
        LiveServer second = FaultCluster.second();
        for (int pause = 0; pause < PAUSES; pause++) {
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

    private static void stand(LiveServer server) throws InterruptedException {
        server.signal("STOP");
        Thread.sleep(PAUSE_MILLIS);
        server.signal("CONT");
    }

    @Test
    @Order(7)
    void while_the_database_is_away_whoever_asks_is_told_to_come_again_and_a_server_that_starts_waits()
            throws IOException, InterruptedException {
        LiveServer second = FaultCluster.second();
        FaultCluster.withoutDatabase(0, () -> {
            second.kill();
            second.begin(null);
            whoever_asks_is_told_to_come_again();
            second.await("the other one to look for the database", () -> second.console()
                    .contains("Retrying in"));
        });
        server.await("the service to go on by itself", () -> server.status("/health/ready") == 200);
        second.await("the other one to start after all", () -> second.status("/health/ready") == 200);
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
    @Order(6)
    void when_the_database_is_away_for_a_while_mail_goes_on_by_itself_afterwards()
            throws IOException, InterruptedException {
        for (int outage = 0; outage < OUTAGES; outage++) {
            FaultCluster.mail().think(60);
            long edition = FaultCluster.published(server);
            Thread.sleep(random.nextInt(800));
            FaultCluster.withoutDatabase(OUTAGE_MILLIS, () -> {});
            FaultCluster.settled(server, edition);
            assertThat(FaultCluster.extraCopies(server, edition, ABOUT))
                    .as(ABOUT)
                    .isZero();
            assertThat(FaultCluster.uncertain(server, edition))
                    .as(ABOUT + ": what the mail server said was known all the time")
                    .isZero();
        }
    }
}
