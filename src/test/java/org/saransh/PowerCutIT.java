package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.reference.Clocks;
import org.saransh.reference.HaltPoint;
import org.saransh.smtp.RecordingServer.Manner;

/**
 * What becomes of a brief and its messages when the power of the only server is cut. The ledger of what was planned for whom is
 * compared with what the mail server took.
 */
@ExtendWith(FaultCluster.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PowerCutIT {

    /** How often each is done; a long run says more. */
    private static final int ROUNDS = Integer.getInteger("saransh.cuts", 1);

    private static final int KILLS = Integer.getInteger("saransh.kills", 1);

    private static final String ABOUT = "seed " + FaultCluster.SEED;

    private final Random random = new Random(FaultCluster.SEED);
    private LiveServer server;

    @BeforeEach
    void find() {
        FaultCluster.alone();
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
            String due = due();
            for (HaltPoint point : HaltPoint.values()) {
                server.process().begin(point);
                server.process().awaitEnd(point);
            }
            server.start();
            long edition = onlyEdition(due);
            FaultCluster.settled(server, edition);
            assertThat(FaultCluster.extraCopies(server, edition, "round " + round))
                    .isZero();
            assertThat(FaultCluster.uncertain(server, edition))
                    .as("halted in SENDING, TEXT, ANSWERED and MARKED, each once in either run")
                    .isBetween(3L, 4L * FaultCluster.DOUBTS);
            assertThat(server.status("/api/editions/" + edition + "/renditions/hi.pdf"))
                    .isEqualTo(200);
        }
    }

    /** Makes the weekly brief due as of its last Monday, at a time of the day that does not come again for two hours. */
    private static String due() throws SQLException {
        String time = LocalTime.now(Clocks.INDIA)
                .plusHours(2)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        FaultCluster.sql("update schedule set definition = regexp_replace(definition, '\"time\":\"[0-9:]+\"',"
                + " '\"time\":\"" + time
                + "\"'), planned_until = now() - interval '7 days', next_due = now() where id ="
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
                .isLessThanOrEqualTo((long) kills * FaultCluster.DOUBTS);
    }
}
