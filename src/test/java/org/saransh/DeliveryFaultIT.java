package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saransh.smtp.RecordingServer;
import org.saransh.smtp.RecordingServer.Manner;
import org.saransh.smtp.RecordingServer.Taken;

/**
 * What becomes of messages when our server is killed and the mail server misbehaves: every one that was planned arrives once, or
 * is visibly in doubt or refused. The ledger of deliveries is compared with what the mail server took.
 */
class DeliveryFaultIT {

    private static final int KILLS = Integer.getInteger("saransh.kills", 2);
    private static final int READERS = Integer.getInteger("saransh.readers", 60);
    private static final int PARALLEL = 2;

    private static RecordingServer mail;
    private static LiveServer server;

    @BeforeAll
    static void start() {
        mail = new RecordingServer();
        server = new LiveServer("faults")
                .setting("saransh.mail.host", "localhost")
                .setting("saransh.mail.port", Integer.toString(mail.port()))
                .setting("saransh.mail.retry", "PT1S,PT2S")
                .setting("saransh.mail.timeout", "PT3S")
                .setting("saransh.mail.finish.timeout", "PT10S")
                .setting("saransh.mail.parallel", Integer.toString(PARALLEL))
                .start()
                .withEditions();
        String table = IntStream.range(0, READERS)
                .mapToObj(reader -> "Reader " + reader + ",reader" + reader + "@mines.example")
                .collect(Collectors.joining("\n", "name,address\n", "\n"));
        String list = server.json("/api/lists").get("items").get(0).get("id").asText();
        int status = server.send(
                        HttpRequest.newBuilder(URI.create(server.address("/api/lists/" + list + "/members?mode=apply")))
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(table))
                                .build())
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    @AfterEach
    void mend() {
        mail.behaveWell();
    }

    @AfterAll
    static void stop() {
        server.close();
        mail.close();
    }

    @Test
    void whatever_is_killed_no_message_is_lost_and_none_comes_twice() throws Exception {
        long seed = Long.getLong("saransh.seed", System.nanoTime());
        Random random = new Random(seed);
        mail.think(40);
        long edition = published();
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill > 0 && kill % 3 == 0) {
                settled(edition);
                compare(edition, kill, "seed " + seed);
                edition = published();
            }
            Thread.sleep(100 + random.nextInt(1_200));
            server.kill();
            server.start();
        }
        settled(edition);
        compare(edition, KILLS, "seed " + seed);
    }

    /** Each delivery of the edition beside what the mail server took under its Message-ID. */
    private static void compare(long edition, int kills, String seed) {
        Map<String, Long> taken = mail.taken().stream()
                .collect(Collectors.groupingBy(one -> one.header("Message-ID"), Collectors.counting()));
        int uncertain = 0;
        for (JsonNode delivery : deliveries(edition)) {
            String state = delivery.get("state").asText();
            long times = taken.getOrDefault(delivery.get("messageId").asText(), 0L);
            if (state.equals("UNCERTAIN")) {
                uncertain++;
                assertThat(times).as(seed + ": " + delivery).isLessThanOrEqualTo(1);
            } else {
                assertThat(state).as(seed + ": " + delivery).isEqualTo("ACCEPTED");
                assertThat(times).as(seed + ": " + delivery).isEqualTo(1);
            }
        }
        assertThat(uncertain).as(seed).isLessThanOrEqualTo(kills * PARALLEL);
    }

    @Test
    void each_misbehaviour_of_the_mail_server_ends_in_the_state_that_it_deserves() {
        mail.behave("reader1@mines.example", Manner.REFUSE);
        mail.behave("reader2@mines.example", Manner.DEFER);
        mail.behave("reader3@mines.example", Manner.CUT_AFTER_DOT);
        mail.behave("reader4@mines.example", Manner.CUT_IN_TEXT);
        mail.behave("reader5@mines.example", Manner.LEAVE);
        mail.behave("reader6@mines.example", Manner.HANG);
        mail.behave("reader7@mines.example", Manner.TOO_LARGE);
        long edition = published();
        server.await(
                "the others to get theirs",
                () -> deliveries(edition).stream()
                                .filter(one -> one.get("state").asText().equals("ACCEPTED"))
                                .count()
                        >= READERS + 1 - 7);
        server.await("each to be tried", () -> deliveries(edition).stream()
                .noneMatch(one -> one.get("attempts").asInt() == 0));
        assertThat(of(edition, "reader1").get("state").asText()).isEqualTo("FAILED");
        assertThat(of(edition, "reader1").get("detail").asText()).contains("550 5.1.1 Nobody lives here");
        assertThat(of(edition, "reader3").get("state").asText()).isEqualTo("UNCERTAIN");
        assertThat(of(edition, "reader4").get("state").asText())
                .as("the cut may be noticed after the final dot")
                .isIn("DEFERRED", "SENDING", "UNCERTAIN");
        for (String later : List.of("reader2", "reader5", "reader6")) {
            assertThat(of(edition, later).get("state").asText()).as(later).isIn("DEFERRED", "SENDING");
        }
        assertThat(of(edition, "reader2").get("detail").asText()).contains("450 4.2.0 Come back later");
        assertThat(of(edition, "reader7").get("link").asBoolean()).isTrue();
        mail.behaveWell();
        settled(edition);
        for (String mended : List.of("reader2", "reader5", "reader6", "reader7")) {
            assertThat(of(edition, mended).get("state").asText()).as(mended).isEqualTo("ACCEPTED");
        }
        assertThat(taken(edition, "reader7")).hasSize(1);
        assertThat(new String(taken(edition, "reader7").get(0).text(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("/files/");
        resent(edition);
    }

    /** What was refused for good or is in doubt is sent once more, as the same message. */
    private static void resent(long edition) {
        JsonNode answer = LiveServer.json(server.post("/api/editions/" + edition + "/resend-failed", "{}"));
        assertThat(answer.get("resent").asInt()).isEqualTo(1);
        long doubtful = of(edition, "reader3").get("id").asLong();
        assertThat(server.post("/api/deliveries/" + doubtful + "/resend", "{}").statusCode())
                .isEqualTo(202);
        settled(edition);
        assertThat(of(edition, "reader1").get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(taken(edition, "reader3"))
                .hasSize(2)
                .extracting(one -> one.header("Message-ID") + one.header("Date"))
                .containsOnly(taken(edition, "reader3").get(0).header("Message-ID")
                        + taken(edition, "reader3").get(0).header("Date"));
        assertThat(server.post("/api/deliveries/" + doubtful + "/resend", "{}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void by_policy_a_message_in_doubt_is_sent_again_as_the_same_one_and_not_without_a_pause() {
        restartedWith("resend");
        try {
            mail.behave("reader3@mines.example", Manner.CUT_AFTER_DOT);
            long edition = published();
            server.await(
                    "a message to be sent again",
                    () -> of(edition, "reader3").get("attempts").asInt() >= 3);
            server.await(
                    "its next pause",
                    () -> of(edition, "reader3").get("state").asText().equals("DEFERRED"));
            JsonNode waiting = of(edition, "reader3");
            assertThat(Instant.parse(waiting.get("due").asText()))
                    .isAfter(Instant.parse(waiting.get("stateSince").asText()).plusMillis(500));
            mail.behaveWell();
            settled(edition);
            assertThat(of(edition, "reader3").get("state").asText()).isEqualTo("ACCEPTED");
            assertThat(taken(edition, "reader3"))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .extracting(Taken::answered)
                    .endsWith(true)
                    .containsOnlyOnce(true);
        } finally {
            restartedWith("hold");
        }
    }

    private static void restartedWith(String policy) {
        server.kill();
        server.setting("saransh.mail.uncertain", policy).start();
    }

    @Test
    void while_mail_is_held_nothing_leaves_and_what_would_is_seen() {
        assertThat(server.post("/api/mail/hold", "{}").statusCode()).isEqualTo(422);
        server.post("/api/mail/hold", "{\"reason\": \"restored\"}");
        int before = mail.taken().size();
        assertThat(subscribed()).isEqualTo(200);
        long edition = published();
        assertThat(deliveries(edition))
                .hasSize(READERS + 1)
                .allMatch(one -> one.get("state").asText().equals("READY"));
        assertThat(server.json("/api/mail").get("brake").get("reason").asText()).isEqualTo("restored");
        assertThat(server.json("/api/mail").get("deliveries").get("READY").asInt())
                .isEqualTo(READERS + 1);
        assertThat(mail.taken()).hasSize(before);
        server.post("/api/mail/release", "{\"reason\": \"looked through\"}");
        settled(edition);
        server.await("the question to whoever wants to subscribe", () -> mail.taken().stream()
                .anyMatch(one -> one.to().equals("newcomer@mines.example")));
        assertThat(deliveries(edition))
                .allMatch(one -> one.get("state").asText().equals("ACCEPTED"));
    }

    private static int subscribed() {
        return server.send(HttpRequest.newBuilder(URI.create(server.address("/subscribe")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "name=Newcomer&address=newcomer%40mines.example&brief=weekly&reading=en&format=pdf"))
                        .build())
                .statusCode();
    }

    private static List<Taken> taken(long edition, String reader) {
        String id = of(edition, reader).get("messageId").asText();
        return mail.taken().stream()
                .filter(one -> id.equals(one.header("Message-ID")))
                .toList();
    }

    private static JsonNode of(long edition, String reader) {
        return deliveries(edition).stream()
                .filter(one -> one.get("address").asText().startsWith(reader + "@"))
                .findFirst()
                .orElseThrow();
    }

    /** An edition as at now, published to everybody on the list. */
    private static long published() {
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

    private static void settled(long edition) {
        server.await("every message to have ended", () -> deliveries(edition).stream()
                .noneMatch(one -> List.of("READY", "SENDING", "DEFERRED")
                        .contains(one.get("state").asText())));
    }

    private static List<JsonNode> deliveries(long edition) {
        List<JsonNode> all = new ArrayList<>();
        server.json("/api/deliveries?size=500&edition=" + edition).get("items").forEach(all::add);
        return all;
    }
}
