package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.reference.Json;
import org.saransh.smtp.RecordingServer;
import org.saransh.smtp.RecordingServer.Manner;
import org.saransh.smtp.RecordingServer.Taken;

/** What becomes of messages when the mail server misbehaves: each ends in the state that it deserves, and delays no other. */
@ExtendWith(FaultCluster.class)
class DeliveryFaultIT {

    private static final int READERS = FaultCluster.READERS;

    /** To how many readers the mail server misbehaves in each of its ways. */
    private static final int EACH = Integer.getInteger("saransh.each", 1);

    private static final List<Manner> MANNERS = List.of(
            Manner.REFUSE,
            Manner.DEFER,
            Manner.CUT_AFTER_DOT,
            Manner.CUT_IN_TEXT,
            Manner.LEAVE,
            Manner.HANG,
            Manner.TOO_LARGE,
            Manner.SLOW);

    private static LiveServer server;
    private static RecordingServer mail;

    @BeforeAll
    static void start() {
        assertThat(READERS).as("enough readers").isGreaterThanOrEqualTo((MANNERS.size() + 1) * EACH);
        server = FaultCluster.first();
        mail = FaultCluster.mail();
    }

    @AfterEach
    void mend() {
        mail.behaveWell();
    }

    @Test
    void each_misbehaviour_of_the_mail_server_ends_in_the_state_that_it_deserves() {
        MANNERS.forEach(manner -> readers(manner).forEach(reader -> mail.behave(reader + "@mines.example", manner)));
        long edition = published();
        server.await(
                "the others to get theirs",
                () -> deliveries(edition).stream()
                                .filter(one -> one.get("state").asText().equals("ACCEPTED"))
                                .count()
                        >= READERS + 1 - (MANNERS.size() - 1) * EACH);
        server.await("each to be tried", () -> {
            List<JsonNode> all = deliveries(edition);
            return all.size() == READERS + 1
                    && all.stream().noneMatch(one -> one.get("state").asText().equals("READY"));
        });
        JsonNode progress = server.json("/api/deliveries/progress?edition=" + edition);
        assertThat(progress.get("all").asInt()).isEqualTo(READERS + 1);
        assertThat(progress.get("ended").asInt()).isBetween(READERS + 1 - (MANNERS.size() - 1) * EACH, READERS);
        assertThat(progress.get("states").get("FAILED").asInt()).isEqualTo(EACH);
        assertStates(edition, Manner.REFUSE, "550 5.1.1 Nobody lives here", "FAILED");
        assertStates(edition, Manner.DEFER, "450 4.2.0 Come back later", "DEFERRED", "SENDING");
        assertStates(edition, Manner.CUT_AFTER_DOT, "it may or may not have arrived", "UNCERTAIN");
        // The cut may be noticed after the final dot.
        assertStates(edition, Manner.CUT_IN_TEXT, "", "DEFERRED", "SENDING", "UNCERTAIN");
        assertStates(edition, Manner.LEAVE, "421 4.3.2 Closing", "DEFERRED", "SENDING");
        assertStates(edition, Manner.HANG, "", "DEFERRED", "SENDING");
        mail.behaveWell();
        settled(edition);
        for (Manner mended : List.of(Manner.DEFER, Manner.LEAVE, Manner.HANG, Manner.TOO_LARGE, Manner.SLOW)) {
            assertStates(edition, mended, "250 2.0.0 Ok", "ACCEPTED");
        }
        for (String reader : readers(Manner.TOO_LARGE)) {
            assertThat(of(edition, reader).get("link").asBoolean()).isTrue();
            assertThat(taken(edition, reader)).hasSize(1);
            assertThat(new String(taken(edition, reader).get(0).text(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("/files/");
        }
        assertThat(FaultCluster.extraCopies(server, edition, "good and bad readers mixed", "FAILED"))
                .isZero();
        resent(edition);
    }

    /** The readers to whom the mail server behaves so, with others between them. */
    private static List<String> readers(Manner manner) {
        return IntStream.range(0, EACH)
                .mapToObj(turn -> "reader" + (1 + MANNERS.indexOf(manner) + turn * (MANNERS.size() + 1)))
                .toList();
    }

    private static void assertStates(long edition, Manner manner, String words, String... states) {
        List<String> readers = readers(manner);
        assertThat(deliveries(edition).stream()
                        .filter(one ->
                                readers.contains(one.get("address").asText().split("@", 2)[0])))
                .as(manner.name())
                .hasSize(EACH)
                .allSatisfy(one ->
                        assertThat(one.get("state").asText()).as(one.toString()).isIn((Object[]) states))
                .allSatisfy(one -> assertThat(one.path("detail").asText()).contains(words));
    }

    @Test
    void a_mail_server_that_hangs_keeps_neither_exports_nor_briefs_waiting() {
        mail.behave(Manner.HANG);
        long edition = published();
        ExportCalls.done(
                server,
                ExportCalls.accepted(ExportCalls.ask(server, "A. Rao", "'dataset':'offerings','format':'csv'")));
        String place = "/api/occurrences/"
                + LiveServer.json(server.post("/api/schedules/weekly/run", ""))
                        .get("id")
                        .asLong();
        server.await(
                "a brief on schedule",
                () -> server.json(place).get("state").asText().equals("PUBLISHED"));
        assertThat(deliveries(edition))
                .noneMatch(one -> one.get("state").asText().equals("ACCEPTED"));
        mail.behaveWell();
        settled(edition);
        settled(server.json(place).get("edition").asLong());
        assertThat(FaultCluster.extraCopies(server, edition, "a server that hung"))
                .isZero();
    }

    /** What was refused for good or is in doubt is sent once more, as the same message. */
    private static void resent(long edition) {
        JsonNode answer = LiveServer.json(server.post("/api/editions/" + edition + "/resend-failed", "{}"));
        assertThat(answer.get("resent").asInt()).isEqualTo(EACH);
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

    @Test
    void what_changes_between_publication_and_sending_decides_who_gets_it() {
        server.post("/api/mail/hold", "{\"reason\": \"somebody may still change his mind\"}");
        long edition = published();
        change("reader-5", "state", "\"SUSPENDED\"", "reason", "\"has left the office\"");
        change("reader-6", "states", "[\"GOA\"]");
        assertThat(list("DELETE", "reader-7")).isEqualTo(204);
        server.post("/api/recipients", "{\"id\": \"late\", \"name\": \"Late\", \"address\": \"late@mines.example\"}");
        assertThat(list("PUT", "late")).isEqualTo(204);
        server.post("/api/mail/release", "{\"reason\": \"nobody did\"}");
        settled(edition);
        assertThat(of(edition, "reader5").toString()).contains("HELD", "suspended");
        assertThat(of(edition, "reader6").get("state").asText()).isEqualTo("HELD");
        assertThat(taken(edition, "reader5")).isEmpty();
        assertThat(taken(edition, "reader6")).isEmpty();
        assertThat(of(edition, "reader7").get("state").asText())
                .as("to whom it was published")
                .isEqualTo("ACCEPTED");
        assertThat(deliveries(edition).toString()).doesNotContain("late@mines.example");
        change("reader-5", "state", "\"ACTIVE\"");
        change("reader-6", "states", "[]");
        assertThat(list("PUT", "reader-7")).isEqualTo(204);
        assertThat(list("DELETE", "late")).isEqualTo(204);
    }

    private static int list(String method, String recipient) {
        return server.send(HttpRequest.newBuilder(
                                URI.create(server.address("/api/lists/weekly-readers/members/" + recipient)))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(method.equals("PUT") ? "{}" : ""))
                        .build())
                .statusCode();
    }

    /** Writes the recipient as he is but for some fields, each followed by its value in JSON. */
    private static void change(String recipient, String... fields) {
        String address = "/api/recipients/" + recipient;
        ObjectNode body = (ObjectNode) server.json(address);
        for (int field = 0; field < fields.length; field += 2) {
            body.set(fields[field], Json.read(fields[field + 1], JsonNode.class));
        }
        HttpResponse<byte[]> changed = server.send(HttpRequest.newBuilder(URI.create(server.address(address)))
                .header("Content-Type", "application/json")
                .header(
                        "If-Match",
                        server.get(address).headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
        assertThat(changed.statusCode()).as(new String(changed.body())).isEqualTo(200);
    }

    @Test
    void while_the_mail_server_sends_everybody_away_mail_waits_and_an_alert_is_seen() {
        mail.refuseAll();
        long edition = published();
        server.await("the alert", () -> server.json("/api/mail").has("alert"));
        JsonNode alert = server.json("/api/mail").get("alert");
        assertThat(alert.get("stage").asText()).isEqualTo("GREETING");
        assertThat(alert.get("words").asText()).contains("554 5.3.2 No service today");
        assertThat(deliveries(edition)).allMatch(one -> List.of("READY", "DEFERRED", "SENDING")
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
