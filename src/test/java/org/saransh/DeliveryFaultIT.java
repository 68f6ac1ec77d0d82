package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.smtp.RecordingServer;
import org.saransh.smtp.RecordingServer.Manner;
import org.saransh.smtp.RecordingServer.Taken;

/** What becomes of messages when the mail server misbehaves: each ends in the state that it deserves, and delays no other. */
@ExtendWith(FaultCluster.class)
class DeliveryFaultIT {

    private static final int READERS = FaultCluster.READERS;

    private static LiveServer server;
    private static RecordingServer mail;

    @BeforeAll
    static void start() {
        server = FaultCluster.first();
        mail = FaultCluster.mail();
    }

    @AfterEach
    void mend() {
        mail.behaveWell();
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
        JsonNode answer =
                LiveServer.json(server.post("/api/editions/" + edition + "/resend-failed", "{\"by\": \"A. Rao\"}"));
        assertThat(answer.get("resent").asInt()).isEqualTo(1);
        long doubtful = of(edition, "reader3").get("id").asLong();
        assertThat(server.post("/api/deliveries/" + doubtful + "/resend", "{\"by\": \"A. Rao\"}")
                        .statusCode())
                .isEqualTo(202);
        settled(edition);
        assertThat(of(edition, "reader1").get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(taken(edition, "reader3"))
                .hasSize(2)
                .extracting(one -> one.header("Message-ID") + one.header("Date"))
                .containsOnly(taken(edition, "reader3").get(0).header("Message-ID")
                        + taken(edition, "reader3").get(0).header("Date"));
        assertThat(server.post("/api/deliveries/" + doubtful + "/resend", "{\"by\": \"A. Rao\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void while_mail_is_held_nothing_leaves_and_what_would_is_seen() {
        assertThat(server.post("/api/mail/hold", "{\"by\": \"A. Rao\"}").statusCode())
                .isEqualTo(422);
        server.post("/api/mail/hold", "{\"by\": \"A. Rao\", \"reason\": \"restored\"}");
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
        server.post("/api/mail/release", "{\"by\": \"A. Rao\", \"reason\": \"looked through\"}");
        settled(edition);
        server.await("the question to whoever wants to subscribe", () -> mail.taken().stream()
                .anyMatch(one -> one.to().equals("newcomer@mines.example")));
        assertThat(deliveries(edition))
                .allMatch(one -> one.get("state").asText().equals("ACCEPTED"));
    }

    @Test
    void while_the_mail_server_sends_everybody_away_mail_waits_and_an_alert_is_seen() {
        mail.refuseAll();
        long edition = published();
        server.await("the alert", () -> server.json("/api/mail").has("alert"));
        JsonNode alert = server.json("/api/mail").get("alert");
        assertThat(alert.get("stage").asText()).isEqualTo("GREETING");
        assertThat(alert.get("words").asText()).contains("554 5.3.2 No service today");
        assertThat(deliveries(edition))
                .allMatch(one -> List.of("READY", "DEFERRED", "SENDING")
                        .contains(one.get("state").asText()));
        mail.behaveWell();
        settled(edition);
        assertThat(deliveries(edition))
                .allMatch(one -> one.get("state").asText().equals("ACCEPTED"));
        assertThat(server.json("/api/mail").has("alert")).isFalse();
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

    private static long published() {
        return FaultCluster.published(server);
    }

    private static void settled(long edition) {
        FaultCluster.settled(server, edition);
    }

    private static List<JsonNode> deliveries(long edition) {
        return FaultCluster.deliveries(server, edition);
    }
}
