package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saransh.ExportCalls.accepted;
import static org.saransh.ExportCalls.address;
import static org.saransh.ExportCalls.ask;
import static org.saransh.ExportCalls.body;
import static org.saransh.ExportCalls.delete;
import static org.saransh.ExportCalls.detail;
import static org.saransh.ExportCalls.done;
import static org.saransh.ExportCalls.ended;
import static org.saransh.ExportCalls.file;
import static org.saransh.ExportCalls.quoted;
import static org.saransh.ExportCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.export.ReadBack;
import org.saransh.storage.Sha256;

/** The life of an export, on both databases. */
@ExtendWith(TwoServers.class)
class ExportIT {

    private static final String AS_AT = "'asAt':'2024-12-31'";

    @Test
    void an_export_is_asked_for_once_watched_to_its_end_and_holds_the_rows() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (LiveServer server : TwoServers.both()) {
            String wanted = body("'dataset':'offerings','format':'csv','sort':['-areaHa'],'bom':true," + AS_AT);
            String key = UUID.randomUUID().toString();
            HttpResponse<byte[]> first = keyed(server, "/api/exports", key, wanted);
            long id = accepted(first);
            assertThat(accepted(keyed(server, "/api/exports", key, wanted))).isEqualTo(id);
            assertThat(keyed(server, "/api/exports", key, wanted.replace("csv", "jsonl"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith(address(id));

            String told = ExportCalls.text(server.get(address(id) + "/events"));
            assertThat(told).contains("event: end", "\"state\":\"DONE\"");
            JsonNode export = done(server, id);
            assertThat(export.get("percent").asInt()).isEqualTo(100);
            byte[] file = file(server, export);
            files.add(file);
            List<String> keys = new ArrayList<>();
            server.json("/api/offerings?size=500&sort=-areaHa&asAt=2024-12-31")
                    .get("items")
                    .forEach(row -> keys.add(row.get("key").asText()));
            assertThat(keys).hasSizeGreaterThan(30);
            assertThat(rows(file).stream().map(row -> row.get("key"))).containsExactlyElementsOf(keys);
            assertThat(export.get("rowsWritten").asInt()).isEqualTo(keys.size());

            assertThat(server.send(HttpRequest.newBuilder(URI.create(server.address(address(id) + "/file")))
                                    .header(
                                            "If-None-Match",
                                            '"' + export.get("sha256").asText() + '"')
                                    .build())
                            .statusCode())
                    .isEqualTo(304);
            assertThat(server.json("/api/exports").get("items").toString())
                    .contains(export.get("sha256").asText());
            JsonNode again = done(server, accepted(server.post("/api/exports", repeated(export))));
            assertThat(again.get("sha256")).isEqualTo(export.get("sha256"));

            assertThat(delete(server, address(id)).statusCode()).isEqualTo(204);
            HttpResponse<byte[]> gone = server.get(address(id) + "/file");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(detail(gone)).contains("deleted on request");
        }
        assertThat(files.get(1)).isEqualTo(files.get(0));
    }

    /** The question of an export with everything that was filled in. */
    private static String repeated(JsonNode export) {
        String asked = export.get("asked").toString();
        return asked.substring(0, asked.length() - 1) + ",\"format\":\"csv\",\"bom\":true,\"reason\":\"again\"}";
    }

    private static List<CSVRecord> rows(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    private static HttpResponse<byte[]> keyed(LiveServer server, String path, String key, String body) {
        return server.send(HttpRequest.newBuilder(URI.create(server.address(path)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void what_cannot_be_answered_is_refused_with_a_sentence() {
        for (LiveServer server : TwoServers.both()) {
            HttpResponse<byte[]> unknown = ask(server, "A. Rao", "'dataset':'offerings','columns':['kex']");
            assertThat(unknown.statusCode()).isEqualTo(400);
            assertThat(detail(unknown)).contains("kex");
            assertThat(ask(server, "A. Rao", "'dataset':'colours'").statusCode())
                    .isEqualTo(400);
            assertThat(ask(server, "A. Rao", "'dataset':'offerings','colour':'red'")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(server.post("/api/exports", "{\"dataset\":\"offerings\"}")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(ask(server, "A. Rao", "'dataset':'offerings','format':'pdf'")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(ask(server, "A. Rao", "'dataset':'offerings','format':'csv','password':'x'")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(ask(server, "A. Rao", "'dataset':'offerings','mailTo':'stranger@elsewhere.example'")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(server.status(address(987_654))).isEqualTo(404);
            assertThat(server.status(address(987_654) + "/file")).isEqualTo(404);
            assertThat(server.status(address(987_654) + "/events")).isEqualTo(404);
        }
    }

    @Test
    void a_question_can_be_looked_at_before_and_a_short_answer_is_a_file_at_once() {
        for (LiveServer server : TwoServers.both()) {
            JsonNode preview = LiveServer.json(server.post(
                    "/api/exports/preview",
                    "{'dataset':'offerings','columns':['key','areaHa','confirmed']}".replace('\'', '"')));
            assertThat(preview.get("rows")).hasSize(20);
            assertThat(preview.get("rows").get(0).get(2).isBoolean()).isTrue();
            assertThat(preview.get("count"))
                    .isEqualTo(server.json("/api/offerings?size=1").get("total"));
            assertThat(preview.get("columns").get(1).get("unit").get("english").asText())
                    .isEqualTo("ha");
            String csv = ExportCalls.text(
                    server.get("/api/datasets/offerings.csv?outcome=AUCTIONED&columns=key,outcome&language=en"));
            assertThat(csv)
                    .startsWith("Key,Outcome\r\n")
                    .contains(",Auctioned\r\n")
                    .doesNotContain(",Open\r\n");
            assertThat(ExportCalls.text(server.get("/api/datasets/offerings.jsonl?groupBy=outcome")))
                    .contains("\"outcome\":\"AUCTIONED\"", "\"count\":");
            assertThat(server.get("/api/datasets/offerings.xlsx?profile=accessible")
                            .body())
                    .startsWith('P', 'K');
            assertThat(server.status("/api/datasets/offerings.xlsx?colour=red")).isEqualTo(400);
            assertThat(server.status("/api/datasets/colours.csv")).isEqualTo(400);
        }
    }

    /** One of the two is written before anybody looks through the rows for dates that are months or years. */
    @Test
    void a_workbook_has_a_column_to_sort_by_where_dates_are_partial_however_it_was_asked_for() {
        for (LiveServer server : TwoServers.both()) {
            String columns = "'key','heldOn','confirmed'";
            JsonNode export = done(
                    server,
                    accepted(ask(
                            server,
                            "A. Rao",
                            "'dataset':'engagements','language':'en','format':'xlsx','columns':[" + columns + "]")));
            Map<String, List<Map<Integer, String>>> asked = ReadBack.of(file(server, export));
            Map<String, List<Map<Integer, String>>> atOnce =
                    ReadBack.of(server.get("/api/datasets/engagements.xlsx?language=en&columns=key,heldOn,confirmed")
                            .body());
            assertThat(asked.get("engagements")).isEqualTo(atOnce.get("engagements"));
            assertThat(asked.get("engagements").get(0).values()).anyMatch(heading -> heading.endsWith("(sort)"));
            long unconfirmed = asked.get("engagements").stream()
                    .filter(row -> row.containsValue("No"))
                    .count();
            assertThat(asked.get("Read me")).contains(Map.of(0, "Unconfirmed rows", 1, Long.toString(unconfirmed)));
        }
    }

    @Test
    void a_workbook_with_a_password_opens_with_it_only_and_nobody_is_told_it() throws IOException {
        LiveServer server = TwoServers.h2();
        String password = "kanak-" + UUID.randomUUID();
        long id = accepted(ask(server, "A. Rao", "'dataset':'minerals','password':'" + password + "'"));
        JsonNode export = done(server, id);
        byte[] file = file(server, export);
        assertThat(export.get("withPassword").asBoolean()).isTrue();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file), password)) {
            assertThat(workbook.getSheet("minerals").getLastRowNum())
                    .isEqualTo(export.get("rowsTotal").asInt());
        }
        Assertions.assertThatThrownBy(() -> WorkbookFactory.create(new ByteArrayInputStream(file), "guessed"))
                .isInstanceOf(EncryptedDocumentException.class);
        assertThat(export.toString() + server.process().console()).doesNotContain(password);
    }

    @Test
    void whoever_asked_to_be_told_gets_one_message_with_the_link() throws Exception {
        LiveServer server = TwoServers.postgres();
        long id = accepted(ask(
                server,
                "A. Rao",
                "'dataset':'minerals','language':'hi','mailTo':'"
                        + TwoServers.RECIPIENT.toUpperCase(java.util.Locale.ROOT) + "'"));
        done(server, id);
        server.await(
                "the message to be accepted",
                () -> delivery(server, id).get("state").asText().equals("ACCEPTED"));
        List<MimeMessage> messages = new ArrayList<>();
        for (MimeMessage message : TwoServers.mail().getReceivedMessages()) {
            if (message.getMessageID()
                    .equals(delivery(server, id).get("messageId").asText())) {
                messages.add(message);
            }
        }
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).getSubject()).contains("निर्यात");
        MimeMultipart parts = (MimeMultipart) messages.get(0).getContent();
        String said = (String) parts.getBodyPart(0).getContent();
        HttpResponse<byte[]> linked = stranger(server, said);
        assertThat(linked.statusCode()).isEqualTo(200);
        assertThat(Sha256.of(linked.body()))
                .isEqualTo(server.json(address(id)).get("sha256").asText());
        long link = server.find("/api/links", any -> any.path("export").asLong() == id)
                .get("id")
                .asLong();
        assertThat(server.json("/api/links/" + link + "/uses")).hasSize(1);
        delete(server, "/api/links/" + link);
        assertThat(stranger(server, said).statusCode()).isEqualTo(404);
        accepted(ask(TwoServers.h2(), "A. Rao", "'dataset':'minerals','mailTo':'first-reader'"));
    }

    /** Follows the link of a message without an account. */
    private static HttpResponse<byte[]> stranger(LiveServer server, String message) {
        String link = message.substring(message.indexOf("/files/")).split("\\s", 2)[0];
        return server.send(
                HttpRequest.newBuilder(URI.create(server.address(link))).build());
    }

    @Test
    void a_saved_query_is_answered_on_a_schedule_for_the_readers_of_a_list() {
        for (LiveServer server : TwoServers.both()) {
            long query = LiveServer.json(server.post(
                            "/api/queries",
                            body("'name':'Sold','query':{'dataset':'offerings','filters':{'outcome':['AUCTIONED']}}")))
                    .get("id")
                    .asLong();
            String list = "weekly-readers";
            server.post(
                    "/api/recipients",
                    quoted("{'id':'odisha','name':'Odisha','address':'odisha@mines.example','states':['ODISHA']}"));
            HttpResponse<byte[]> joined = server.send(
                    HttpRequest.newBuilder(URI.create(server.address("/api/lists/" + list + "/members/odisha")))
                            .PUT(BodyPublishers.ofString("{}"))
                            .build());
            assertThat(joined.statusCode()).as(text(joined)).isLessThan(300);
            String weekly = "'title':'Blocks sold','owner':'Desk','rule':{'kind':'WEEKDAYS','weekdays':['MONDAY']},"
                    + "'time':'08:00','zone':'Asia/Kolkata','export':{'query':%d,'format':'csv','list':'%s'}";
            HttpResponse<byte[]> refused = server.post(
                    "/api/schedules",
                    quoted("{'id':'sold','schedule':{"
                            + weekly.formatted(999_999, "nobody").replace("csv", "doc") + ",'approval':true}}"));
            assertThat(LiveServer.json(refused).get("errors").findValuesAsText("field"))
                    .containsExactlyInAnyOrder(
                            "schedule.export.query",
                            "schedule.export.format",
                            "schedule.export.list",
                            "schedule.approval");
            HttpResponse<byte[]> made = server.post(
                    "/api/schedules", quoted("{'id':'sold','schedule':{" + weekly.formatted(query, list) + "}}"));
            assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
            JsonNode occurrence = ranNow(server, "sold");
            assertThat(occurrence.get("state").asText())
                    .as(occurrence.toString())
                    .isEqualTo("PUBLISHED");
            JsonNode export = done(server, occurrence.get("export").asLong());
            assertThat(export.at("/asked/asAt").asText())
                    .isEqualTo(occurrence.get("asAt").asText());
            assertThat(new String(file(server, export), StandardCharsets.UTF_8)).contains("i-katghora");
            server.await("both messages to end", () -> reached(server, export.get("id"), "ACCEPTED", "HELD"));
            JsonNode limited = server.find(
                    "/api/deliveries",
                    any -> any.path("export").equals(export.get("id"))
                            && any.path("recipient").asText().equals("odisha"));
            assertThat(limited.get("state").asText()).isEqualTo("HELD");
            assertThat(limited.get("detail").asText()).contains("limited to ODISHA");
            JsonNode sent = server.find(
                    "/api/deliveries",
                    any -> any.path("export").equals(export.get("id"))
                            && any.get("state").asText().equals("ACCEPTED"));
            assertThat(text(server.get("/api/deliveries/" + sent.get("id").asLong() + "/message")))
                    .contains("Blocks sold", "answer this message");
            delete(server, "/api/lists/" + list + "/members/odisha");
            delete(server, "/api/queries/" + query, "If-Match", "*");
            JsonNode failed = ranNow(server, "sold");
            assertThat(failed.get("state").asText()).isEqualTo("FAILED");
            assertThat(failed.get("reason").asText()).contains("The query " + query + " was removed");
        }
    }

    private static boolean reached(LiveServer server, JsonNode export, String... states) {
        List<String> found = new ArrayList<>();
        server.json("/api/deliveries?size=200").get("items").forEach(one -> {
            if (one.path("export").equals(export)) {
                found.add(one.get("state").asText());
            }
        });
        return found.containsAll(List.of(states));
    }

    private static JsonNode ranNow(LiveServer server, String schedule) {
        String due = "/api/occurrences/"
                + LiveServer.json(server.post("/api/schedules/" + schedule + "/run", ""))
                        .get("id")
                        .asLong();
        server.await("the occurrence to end", () -> server.json(due).has("endedAt"));
        return server.json(due);
    }

    private static JsonNode delivery(LiveServer server, long export) {
        return server.find("/api/deliveries", any -> any.path("export").asLong() == export);
    }

    /** The work engine is held back by the database, so that the queue stands still. */
    @Test
    void the_queue_is_bounded_and_fair_and_whoever_waits_can_leave_it() throws SQLException {
        LiveServer server = TwoServers.postgres();
        List<Long> ids = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                Statement statement = database.createStatement()) {
            statement.execute("create function later() returns trigger language plpgsql as"
                    + " 'begin new.execution_time := new.execution_time + interval ''1 hour''; return new; end'");
            statement.execute("create trigger later before insert on scheduled_exports for each row"
                    + " execute function later()");
            for (int export = 0; export < 5; export++) {
                ids.add(accepted(ask(server, "Greedy", "'dataset':'minerals'")));
            }
            HttpResponse<byte[]> refused = ask(server, "Greedy", "'dataset':'minerals'");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            ids.add(accepted(ask(server, "Modest", "'dataset':'minerals'")));
            HttpResponse<byte[]> early = server.get(address(ids.get(0)) + "/file");
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(early.headers().firstValue("Retry-After")).isPresent();

            assertThat(delete(server, address(ids.get(1))).statusCode()).isEqualTo(204);
            assertThat(ended(server, ids.get(1)).get("state").asText()).isEqualTo("CANCELLED");
            assertThat(server.status(address(ids.get(1)) + "/file")).isEqualTo(410);
            ids.add(accepted(ask(server, "Greedy", "'dataset':'minerals'")));
            statement.execute("drop trigger later on scheduled_exports");
            statement.execute("update scheduled_exports set execution_time = now()");
        }
        ids.remove(1);
        List<JsonNode> exports = ids.stream().map(id -> done(server, id)).toList();
        assertThat(exports.stream()
                        .sorted(java.util.Comparator.comparing(
                                export -> export.get("startedAt").asText()))
                        .limit(2)
                        .map(export -> export.get("by").asText()))
                .contains("Modest");
    }

    @Test
    void a_file_is_kept_for_its_days() throws SQLException {
        LiveServer server = TwoServers.postgres();
        long id = accepted(ask(server, "A. Rao", "'dataset':'minerals','format':'jsonl'"));
        done(server, id);
        try (Connection database = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                Statement statement = database.createStatement()) {
            statement.execute("update export set ended_at = ended_at - interval '8 days' where id = " + id);
        }
        server.await(
                "the file to be gone",
                () -> server.json(address(id)).get("state").asText().equals("GONE"));
        assertThat(server.data().resolve("exports/" + id + "-1.jsonl")).doesNotExist();
        HttpResponse<byte[]> gone = server.get(address(id) + "/file");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(detail(gone)).contains("7 days");
    }

    @Test
    void a_saved_query_is_versioned_and_can_be_run() {
        for (LiveServer server : TwoServers.both()) {
            HttpResponse<byte[]> kept = server.post("/api/queries", query("Sold blocks", "AUCTIONED"));
            assertThat(kept.statusCode()).as(ExportCalls.text(kept)).isEqualTo(201);
            String address = "/api/queries/" + LiveServer.json(kept).get("id").asLong();
            String link = LiveServer.json(kept).get("link").asText();
            JsonNode first = server.json(link);
            assertThat(put(server, address, "*", "Sold blocks", "colours").statusCode())
                    .isEqualTo(400);
            assertThat(put(server, address, null, "Sold blocks", "OPEN").statusCode())
                    .isEqualTo(428);
            assertThat(put(server, address, "\"1\"", "Open blocks", "OPEN").statusCode())
                    .isEqualTo(200);
            assertThat(put(server, address, "\"1\"", "Open blocks", "OPEN").statusCode())
                    .isEqualTo(412);
            assertThat(server.json(address).get("name").asText()).isEqualTo("Open blocks");
            assertThat(server.json(link).get("query")).isEqualTo(first.get("query"));
            assertThat(server.json(address + "/versions")).hasSize(2);
            assertThat(server.json("/api/queries?role=analyst&owner=A.%20Rao")
                            .get("items")
                            .toString())
                    .contains("Open blocks")
                    .doesNotContain("Sold blocks");
            assertThat(server.status("/api/queries?role=king")).isEqualTo(400);

            Set<String> shown = new HashSet<>();
            for (String version : List.of("'version':1,", "")) {
                long id = accepted(server.post(address + "/exports", body(version + "'format':'csv','bom':false")));
                shown.add(
                        ExportCalls.text(server.get(done(server, id).get("file").asText())));
            }
            assertThat(shown).hasSize(2);
            assertThat(shown.stream().filter(csv -> csv.contains("AUCTIONED"))).hasSize(1);

            assertThat(delete(server, address, "If-Match", "\"2\"").statusCode())
                    .isEqualTo(204);
            assertThat(server.status(address)).isEqualTo(410);
            assertThat(server.status(link)).isEqualTo(200);
        }
    }

    private static String query(String name, String outcome) {
        return body("'name':'" + name
                + "','sharedWith':'analyst','query':{'dataset':'offerings','columns':['key','outcome'],"
                + "'filters':{'outcome':['" + outcome + "']}}");
    }

    private static HttpResponse<byte[]> put(
            LiveServer server, String address, String ifMatch, String name, String outcome) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address(address)))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(query(name, outcome)));
        return server.send((ifMatch == null ? request : request.header("If-Match", ifMatch)).build());
    }
}
