package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.distribution.Signed;

/** Who gets an edition, and how he comes to get it or to get no more. */
@ExtendWith(TwoServers.class)
class ReadersIT {

    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void recipients_are_written_under_the_same_rules_on_both_databases() {
        for (LiveServer server : TwoServers.both()) {
            String body =
                    "{\"id\":\"a-rao\",\"name\":\"A. Rao\",\"address\":\"A.Rao@mines.example\",\"language\":\"hi\","
                            + "\"states\":[\"Odisha\"],\"counterparts\":[\"Chile\"]}";
            HttpResponse<byte[]> made = send(server, "POST", "/api/recipients", JSON, body, "Idempotency-Key", "rao-1");
            assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
            assertThat(made.headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).endsWith("/api/recipients/a-rao"));
            assertThat(text(send(server, "POST", "/api/recipients", JSON, body, "Idempotency-Key", "rao-1")))
                    .isEqualTo(text(made));
            String tag = made.headers().firstValue("ETag").orElseThrow();
            assertThat(server.get("/api/recipients/a-rao").headers().firstValue("ETag"))
                    .contains(tag);
            assertThat(status(
                            server, "POST", "/api/recipients", "{\"name\":\"B\",\"address\":\"a.rao@MINES.example\"}"))
                    .isEqualTo(409);
            HttpResponse<byte[]> wrong = send(
                    server,
                    "POST",
                    "/api/recipients",
                    JSON,
                    "{\"name\":\"A\\r\\nBcc: x\",\"address\":\"x@y,z@q\",\"role\":\"king\",\"shoe\":1}");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(LiveServer.json(wrong).get("errors").findValuesAsText("field"))
                    .contains("name", "address", "role", "shoe");
            assertThat(status(server, "PUT", "/api/recipients/a-rao", body)).isEqualTo(428);
            assertThat(send(server, "PUT", "/api/recipients/a-rao", JSON, body, "If-Match", "\"old\"")
                            .statusCode())
                    .isEqualTo(412);
            String suspended = body.replace("}", ",\"state\":\"SUSPENDED\",\"reason\":\"on leave\"}");
            HttpResponse<byte[]> changed =
                    send(server, "PUT", "/api/recipients/a-rao", JSON, suspended, "If-Match", tag);
            assertThat(changed.statusCode()).as(text(changed)).isEqualTo(200);
            assertThat(LiveServer.json(changed).get("reason").asText()).isEqualTo("on leave");
            assertThat(server.json("/api/recipients?q=RAO&state=suspended")
                            .get("total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(send(
                                    server,
                                    "DELETE",
                                    "/api/recipients/a-rao",
                                    JSON,
                                    "",
                                    "If-Match",
                                    changed.headers().firstValue("ETag").orElseThrow())
                            .statusCode())
                    .isEqualTo(204);
            assertThat(server.status("/api/recipients/a-rao")).isEqualTo(404);
        }
    }

    @Test
    void a_table_of_people_is_put_on_a_list_as_a_whole_or_not_at_all() {
        for (LiveServer server : TwoServers.both()) {
            assertThat(status(server, "POST", "/api/lists", "{\"id\":\"office\",\"name\":\"Office\"}"))
                    .isEqualTo(201);
            String good = "name,address,language,role,states\nP. One,p.one@mines.example,hi,reader,Odisha;Goa\n"
                    + "P. Two,p.two@mines.example,en,analyst,\n";
            String bad = good + "P. Three,p.three@@mines.example,en,reader,\n";
            String place = "/api/lists/office/members?mode=";
            JsonNode checked = LiveServer.json(send(server, "POST", place + "check", CSV, good));
            assertThat(checked.get("applied").asBoolean()).isFalse();
            assertThat(checked.get("counts").get("NEW").asInt()).isEqualTo(2);
            HttpResponse<byte[]> refused = send(server, "POST", place + "apply", CSV, bad);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(LiveServer.json(refused).get("counts").get("REFUSED").asInt())
                    .isEqualTo(1);
            assertThat(server.json("/api/recipients?q=p.one").get("total").asInt())
                    .isZero();
            assertThat(send(server, "POST", place + "apply", CSV, good).statusCode())
                    .isEqualTo(200);
            JsonNode again = LiveServer.json(send(server, "POST", place + "apply", CSV, good));
            assertThat(again.get("counts").get("UNCHANGED").asInt()).isEqualTo(2);
            HttpResponse<byte[]> table = send(server, "GET", "/api/lists/office/members", CSV, null, "Accept", CSV);
            assertThat(text(table)).contains("P. One,p.one@mines.example,hi,reader,GOA;ODISHA,,no");
            assertThat(status(server, "DELETE", "/api/lists/office/members/p-two", ""))
                    .isEqualTo(204);
            assertThat(server.json("/api/lists/office/members").get("total").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void subscriptions_to_what_there_is_not_are_refused() {
        LiveServer server = TwoServers.h2();
        String start = "{\"list\":\"weekly-readers\",\"formats\":[\"pdf\"],";
        for (String wrong : new String[] {
            "\"brief\":\"monthly\"}",
            "\"brief\":\"state\"}",
            "\"brief\":\"state\",\"parameters\":{\"state\":\"ATLANTIS\"}}",
            "\"brief\":\"state\",\"parameters\":{\"tranche\":\"IV\"}}",
            "\"brief\":\"weekly\",\"parameters\":{\"state\":\"ODISHA\"}}",
            "\"brief\":\"tranche\",\"parameters\":{\"tranche\":\"never\"}}",
            "\"brief\":\"weekly\",\"formats\":[\"docx\"]}",
            "\"brief\":\"weekly\",\"languages\":[\"fr\"]}",
            "\"brief\":\"weekly\",\"recipient\":\"first-reader\"}",
            "\"brief\":\"weekly\",\"send\":\"pigeon\"}"
        }) {
            String body = wrong.contains("docx")
                    ? wrong.replace("\"brief\"", "{\"list\":\"weekly-readers\",\"brief\"")
                    : start + wrong;
            assertThat(status(server, "POST", "/api/subscriptions", body))
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(status(
                        server,
                        "POST",
                        "/api/subscriptions",
                        "{\"list\":\"none\",\"formats\":[\"pdf\"],\"brief\":\"weekly\"}"))
                .isEqualTo(422);
    }

    @Test
    void limits_wishes_and_corrections_decide_who_gets_an_edition() {
        LiveServer server = TwoServers.postgres();
        for (String who : new String[] {
            "\"id\":\"o-free\",\"statutory\":false",
            "\"id\":\"o-goa\",\"states\":[\"GOA\"]",
            "\"id\":\"o-ends\",\"language\":\"hi\"",
            "\"id\":\"o-must\",\"statutory\":true"
        }) {
            String id = who.substring(6, who.indexOf('"', 6));
            String body = "{\"name\":\"" + id + "\",\"address\":\"" + id + "@mines.example\"," + who + "}";
            assertThat(status(server, "POST", "/api/recipients", body)).isEqualTo(201);
        }
        assertThat(status(server, "POST", "/api/lists", "{\"id\":\"states\",\"name\":\"States\"}"))
                .isEqualTo(201);
        for (String id : new String[] {"o-free", "o-goa", "o-ends", "o-must"}) {
            assertThat(status(server, "PUT", "/api/lists/states/members/" + id, "{}"))
                    .isEqualTo(204);
        }
        assertThat(
                        status(
                                server,
                                "POST",
                                "/api/subscriptions",
                                "{\"id\":\"every-state\",\"list\":\"states\",\"brief\":\"state\",\"each\":true,\"formats\":[\"pdf\",\"xlsx\"]}"))
                .isEqualTo(201);
        assertThat(status(
                        server,
                        "POST",
                        "/api/subscriptions",
                        "{\"id\":\"own\",\"recipient\":\"o-ends\",\"brief\":\"state\",\"formats\":[\"json\"],"
                                + "\"parameters\":{\"state\":\"CHHATTISGARH\"}}"))
                .isEqualTo(201);
        long first = publish(server, draft(server));
        assertThat(recipients(server, first)).containsOnlyKeys("o-free", "o-ends", "o-must");
        assertThat(recipients(server, first).get("o-ends").get("language").asText())
                .isEqualTo("HI");
        server.await("accepted deliveries", () -> recipients(server, first).values().stream()
                .allMatch(one -> one.get("state").asText().equals("ACCEPTED")));

        Signed signed = new Signed(server.data());
        String ending = signed.unsubscribe("o-ends", "every-state");
        assertThat(text(server.get(ending))).contains("lang=\"hi-IN\"").contains("<form method=\"post\"");
        assertThat(server.json("/api/opt-outs?recipient=o-ends").get("total").asInt())
                .isZero();
        HttpResponse<byte[]> oneClick = send(server, "POST", ending, FORM, "List-Unsubscribe=One-Click");
        assertThat(oneClick.statusCode()).isEqualTo(200);
        assertThat(oneClick.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(server.json("/api/opt-outs?recipient=o-ends&state=granted")
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(server.json("/api/lists/states/members").get("total").asInt())
                .isEqualTo(4);
        assertThat(send(server, "POST", signed.unsubscribe("o-must", "every-state"), FORM, "")
                        .statusCode())
                .isEqualTo(200);
        JsonNode asked = server.json("/api/opt-outs?state=asked").get("items").get(0);
        assertThat(asked.get("recipient").asText()).isEqualTo("o-must");
        assertNoChangedTokenActs(server, signed.unsubscribe("o-free", "every-state"));

        JsonNode correction =
                LiveServer.json(server.post("/api/editions/" + first + "/correct", "{\"reason\":\"a wrong day\"}"));
        assertThat(send(
                                server,
                                "DELETE",
                                "/api/subscriptions/every-state",
                                JSON,
                                "",
                                "If-Match",
                                server.get("/api/subscriptions/every-state")
                                        .headers()
                                        .firstValue("ETag")
                                        .orElseThrow())
                        .statusCode())
                .isEqualTo(204);
        long second = publish(server, correction.get("id").asLong());
        assertThat(recipients(server, second)).containsOnlyKeys("o-free", "o-must");
        assertThat(status(
                        server,
                        "POST",
                        "/api/opt-outs/" + asked.get("id").asLong() + "/decide",
                        "{\"granted\":false,\"reason\":\"rule 7\"}"))
                .isEqualTo(200);
    }

    /** Forged and foreign tokens are all the same: not found. */
    private static void assertNoChangedTokenActs(LiveServer server, String address) {
        Random random = new Random(18);
        for (int i = 0; i < 40; i++) {
            int at = "/unsubscribe/".length() + random.nextInt(address.length() - "/unsubscribe/".length());
            char other = address.charAt(at) == 'A' ? 'B' : 'A';
            String changed = address.substring(0, at) + other + address.substring(at + 1);
            assertThat(send(server, "POST", changed, FORM, "").statusCode()).isEqualTo(404);
        }
        assertThat(server.json("/api/opt-outs?recipient=o-free").get("total").asInt())
                .isZero();
    }

    @Test
    void a_link_gives_its_file_until_it_is_over_or_revoked_and_each_use_is_on_record() throws Exception {
        LiveServer server = TwoServers.postgres();
        long edition = server.json("/api/briefs/weekly").get("latest").get("id").asLong();
        Signed signed = new Signed(server.data());
        String good = link(9001, edition, "now() + interval '1 day'", signed);
        String over = link(9002, edition, "now() - interval '1 minute'", signed);
        HttpResponse<byte[]> file = server.get(good);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"saransh-weekly-[0-9-]+\\.hi\\.pdf\"");
        assertThat(file.body())
                .isEqualTo(server.get("/api/editions/" + edition + "/renditions/hi.pdf")
                        .body());
        assertThat(server.status(over)).isEqualTo(404);
        assertThat(server.status(good.replace("/files/k1.", "/files/k2."))).isEqualTo(404);
        assertThat(server.status("/files/" + good.substring(7) + "A")).isEqualTo(404);
        assertThat(status(server, "DELETE", "/api/links/9001", "")).isEqualTo(204);
        assertThat(server.status(good)).isEqualTo(404);
        JsonNode uses = server.json("/api/links/9001/uses");
        assertThat(uses.findValuesAsText("outcome")).containsExactly("REVOKED", "GIVEN");
        assertThat(uses.get(0).get("client").asText()).matches("[0-9a-f.:]+");
        assertThat(server.json("/api/links/9002/uses").findValuesAsText("outcome"))
                .containsExactly("OVER");
        assertThat(server.json("/api/links?edition=" + edition).toString())
                .contains("\"revokedBy\":\"A. Rao\"")
                .doesNotContain(good.substring(good.lastIndexOf('.')));
        assertThat(server.process().console()).doesNotContain(good.substring(good.lastIndexOf('.')));
    }

    @Test
    void uses_of_links_are_on_record_for_180_days_and_no_longer() throws Exception {
        LiveServer server = TwoServers.postgres();
        long edition = server.json("/api/briefs/weekly").get("latest").get("id").asLong();
        link(9003, edition, "now() + interval '1 day'", new Signed(server.data()));
        try (Connection connection = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into file_use (id, link_id, used_at, client, outcome) select 990000 + days, 9003,"
                    + " now() - days * interval '1 day', 'here', 'GIVEN' from unnest(array[179, 181]) days");
        }
        server.await(
                "the old one to go", () -> server.json("/api/links/9003/uses").size() == 1);
    }

    private static String link(long id, long edition, String expires, Signed signed) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into file_link (id, edition_id, language, format, recipient_id, key_id, made_at,"
                    + " expires_at) values (" + id + ", " + edition + ", 'HI', 'PDF', 'first-reader', 'k1', now(),"
                    + " date_trunc('second', " + expires + "))");
            try (var row = statement.executeQuery(
                    "select extract(epoch from expires_at)::bigint from file_link where id = " + id)) {
                row.next();
                return signed.file(
                        Long.toString(id), Long.toString(edition), "HI", "PDF", "first-reader", row.getString(1));
            }
        }
    }

    @Test
    void whoever_subscribes_by_himself_confirms_it_from_his_mailbox() throws Exception {
        LiveServer server = TwoServers.h2();
        assertThat(text(server.get("/subscribe")))
                .contains("<form method=\"post\"")
                .contains("state:ODISHA");
        assertThat(text(server.get("/subscribe?language=hi"))).contains("lang=\"hi-IN\"");
        String form = "name=" + encoded("क. राव") + "&address=" + encoded("k.rao@mines.example")
                + "&brief=state:ODISHA&reading=hi&format=pdf&format=xlsx";
        String unknown = text(send(server, "POST", "/subscribe", FORM, form));
        String known = text(send(
                server, "POST", "/subscribe", FORM, form.replace("k.rao%40mines.example", "reader%40saransh.example")));
        assertThat(known).isEqualTo(unknown).contains("on its way");
        assertThat(send(server, "POST", "/subscribe", FORM, form.replace("%40", "%0d%0a%40"))
                        .statusCode())
                .isEqualTo(422);
        Path outbox = server.data().resolve("outbox");
        Pattern address = Pattern.compile("(/subscribe/confirm/[A-Za-z0-9._-]+)");
        server.await("the message", () -> Files.exists(outbox.resolve("confirmation-1.eml")));
        Matcher found = address.matcher(unfolded(outbox.resolve("confirmation-1.eml")));
        assertThat(found.find()).isTrue();
        String page = found.group(1);
        assertThat(server.json("/api/recipients?q=k.rao").get("total").asInt()).isZero();
        assertThat(text(server.get(page))).contains("<form method=\"post\"");
        assertThat(server.json("/api/recipients?q=k.rao").get("total").asInt()).isZero();
        assertThat(server.status(page + "A")).isEqualTo(404);
        assertThat(send(server, "POST", page, FORM, "").statusCode()).isEqualTo(200);
        assertThat(send(server, "POST", page, FORM, "").statusCode()).isEqualTo(200);
        JsonNode recipient = server.find("/api/recipients?q=k.rao", any -> true);
        JsonNode subscriptions = server.json(
                "/api/subscriptions?recipient=" + recipient.get("id").asText());
        assertThat(subscriptions.get("total").asInt()).isEqualTo(1);
        assertThat(subscriptions
                        .get("items")
                        .get(0)
                        .get("parameters")
                        .get("state")
                        .asText())
                .isEqualTo("ODISHA");
    }

    /** The text of a message, its lines put together as a reader's program does. */
    private static String unfolded(Path message) throws IOException, MessagingException {
        try (InputStream eml = Files.newInputStream(message)) {
            Object content = new MimeMessage(Session.getInstance(new Properties()), eml).getContent();
            while (content instanceof Multipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return (String) content;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long draft(LiveServer server) {
        String now = OffsetDateTime.now(ZoneOffset.UTC).toString();
        HttpResponse<byte[]> draft = server.post(
                "/api/briefs/state/editions", "{\"asAt\":\"" + now + "\",\"parameters\":{\"state\":\"CHHATTISGARH\"}}");
        assertThat(draft.statusCode()).as(text(draft)).isBetween(200, 201);
        return LiveServer.json(draft).get("id").asLong();
    }

    private static long publish(LiveServer server, long edition) {
        server.await("the end of the checks", () -> !server.json("/api/editions/" + edition)
                .get("beingChecked")
                .asBoolean());
        HttpResponse<byte[]> published = server.post("/api/editions/" + edition + "/publish", "");
        assertThat(published.statusCode()).as(text(published)).isEqualTo(200);
        return edition;
    }

    private static TreeMap<String, JsonNode> recipients(LiveServer server, long edition) {
        TreeMap<String, JsonNode> recipients = new TreeMap<>();
        for (JsonNode delivery : server.json("/api/deliveries").get("items")) {
            if (delivery.path("edition").asLong() == edition) {
                assertThat(recipients.put(delivery.get("recipient").asText(), delivery))
                        .isNull();
            }
        }
        return recipients;
    }

    private static int status(LiveServer server, String method, String path, String body) {
        return send(server, method, path, JSON, body).statusCode();
    }

    private static HttpResponse<byte[]> send(
            LiveServer server, String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address(path)))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request.build());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
