package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.reference.Json;

/** Rows written one by one, on both databases. */
@ExtendWith(TwoServers.class)
class WritingIT {

    private static final String MINERALS = "/api/minerals";

    @Test
    void a_row_is_put_in_once_however_often_the_request_is_sent() {
        for (LiveServer server : TwoServers.both()) {
            String key = key();
            String body = write(mineral(key, "Testium"), "new");
            String idempotencyKey = UUID.randomUUID().toString();
            HttpResponse<byte[]> first = send(server, "POST", MINERALS, body, "Idempotency-Key", idempotencyKey);
            HttpResponse<byte[]> again = send(server, "POST", MINERALS, body, "Idempotency-Key", idempotencyKey);
            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith(MINERALS + "/" + key);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("ETag"))
                    .isEqualTo(first.headers().firstValue("ETag"))
                    .isPresent();
            String other = write(mineral(key(), "Testium"), "new");
            assertThat(send(server, "POST", MINERALS, other, "Idempotency-Key", idempotencyKey)
                            .statusCode())
                    .isEqualTo(422);
            assertThat(send(server, "POST", MINERALS, body).statusCode()).isEqualTo(409);
            assertThat(server.json(MINERALS + "/" + key + "/history")).hasSize(1);
            retire(server, MINERALS + "/" + key);
        }
    }

    @Test
    void a_change_needs_the_state_that_was_read() {
        for (LiveServer server : TwoServers.both()) {
            String address = created(server, "Testium");
            String tag = tag(server, address);
            String key = address.substring(MINERALS.length() + 1);
            String body = write(mineral(key, "Examplium"), "a better name");
            assertThat(send(server, "PUT", address, body).statusCode()).isEqualTo(428);
            assertThat(send(server, "PUT", address, body, "If-Match", "\"old\"").statusCode())
                    .isEqualTo(412);
            HttpResponse<byte[]> changed = send(server, "PUT", address, body, "If-Match", tag);
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(send(server, "GET", address, null, "If-None-Match", tag(server, address))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(send(server, "GET", address, null, "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
            JsonNode history = server.json(address + "/history");
            assertThat(history).hasSize(2);
            JsonNode change = history.get(1).get("changes").get(0);
            assertThat(change.get("field").asText()).isEqualTo("name");
            assertThat(change.get("was").asText()).isEqualTo("Testium");
            assertThat(change.get("is").asText()).isEqualTo("Examplium");
            retire(server, address);
        }
    }

    @Test
    void a_retired_row_keeps_its_history_and_a_named_one_stays() {
        for (LiveServer server : TwoServers.both()) {
            String address = created(server, "Testium");
            retire(server, address);
            assertThat(server.status(address)).isEqualTo(404);
            JsonNode history = server.json(address + "/history");
            assertThat(history.get(1).get("retired").asBoolean()).isTrue();
            assertThat(history.get(1).get("reason").asText()).isEqualTo("never existed");
            HttpResponse<byte[]> named = send(server, "DELETE", "/api/tranches/I?reason=tidy", null, "If-Match", "*");
            assertThat(named.statusCode()).isEqualTo(409);
            assertThat(detail(named)).contains("is named by i-");
        }
    }

    @Test
    void a_retired_row_is_on_the_pages_as_at_before_and_on_none_after() {
        for (LiveServer server : TwoServers.both()) {
            List<String> keys = new ArrayList<>();
            for (String name : List.of("Aium", "Bium", "Cium")) {
                String key = key();
                keys.add(key);
                ObjectNode request =
                        (ObjectNode) Json.read(write(mineral(key, "Pastium " + name), "new"), JsonNode.class);
                request.put("knownAt", "1995-01-01T00:00:00Z");
                assertThat(send(server, "POST", MINERALS, request.toString()).statusCode())
                        .isEqualTo(201);
            }
            retire(server, MINERALS + "/" + keys.get(1));
            String before = "&asAt=1996-01-01";
            String after = "&asAt="
                    + java.net.URLEncoder.encode(
                            java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)
                                    .toString(),
                            java.nio.charset.StandardCharsets.UTF_8);
            assertThat(names(server.json(MINERALS + "?q=pastium&sort=-name" + before)))
                    .containsExactly("Pastium Cium", "Pastium Bium", "Pastium Aium");
            assertThat(names(server.json(MINERALS + "?q=pastium&sort=-name&size=1&page=2" + before)))
                    .containsExactly("Pastium Bium");
            assertThat(names(server.json(MINERALS + "?q=pastium&sort=-name" + after)))
                    .containsExactly("Pastium Cium", "Pastium Aium");
            JsonNode then = server.json(MINERALS + "?size=500" + before);
            assertThat(names(then)).contains("Pastium Aium", "Pastium Bium", "Pastium Cium");
            assertThat(then.get("total").asInt()).isEqualTo(then.get("items").size());
            JsonNode now = server.json(MINERALS + "?size=500" + after);
            assertThat(names(now)).contains("Pastium Aium").doesNotContain("Pastium Bium");
            assertThat(now).isEqualTo(server.json(MINERALS + "?size=500"));
            List<String> turned = new ArrayList<>();
            for (int page = 1; turned.size() < now.get("total").asInt(); page++) {
                List<String> names = names(server.json(MINERALS + "?size=7&page=" + page + after));
                assertThat(names).isNotEmpty();
                turned.addAll(names);
            }
            assertThat(turned).isEqualTo(names(now));
            assertThat(server.status(MINERALS + "/" + keys.get(1) + "?" + before.substring(1)))
                    .isEqualTo(200);
            assertThat(server.status(MINERALS + "/" + keys.get(1) + "?" + after.substring(1)))
                    .isEqualTo(404);
            retire(server, MINERALS + "/" + keys.get(0));
            retire(server, MINERALS + "/" + keys.get(2));
        }
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.get("items").forEach(row -> names.add(row.get("name").asText()));
        return names;
    }

    @Test
    void every_fault_is_named_at_once_with_what_is_allowed() {
        LiveServer server = TwoServers.h2();
        ObjectNode row = mineral("not a key", "Testium");
        row.put("nme", "x")
                .put("partDEntry", 1.5)
                .put("critical2023", "perhaps")
                .put("confirmed", true);
        ((ObjectNode) row.get("source")).put("evidence", "OFICIAL_TEXT").put("date", "31.02.2024");
        HttpResponse<byte[]> refused = send(server, "POST", MINERALS, write(row, "new"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(fields(refused))
                .containsExactlyInAnyOrder("nme", "key", "partDEntry", "critical2023", "evidence", "sourceDate");
        assertThat(new String(refused.body())).contains("perhaps name").contains("OFFICIAL_TEXT?");
        assertThat(fields(send(server, "POST", MINERALS, write(mineral(key(), "Testium"), null))))
                .containsExactly("reason");
        assertThat(fields(send(server, "POST", MINERALS, "{\"row\":[1],\"who\":\"me\"}")))
                .containsExactly("who", "row");
        assertThat(send(server, "POST", MINERALS, "{row").statusCode()).isEqualTo(400);
        ObjectNode offering = (ObjectNode) server.json("/api/offerings/i-katghora");
        offering.put("key", key()).put("block", "nowhere").put("confirmed", false);
        HttpResponse<byte[]> lost = send(server, "POST", "/api/offerings", write(offering, "new"));
        assertThat(new String(lost.body())).contains("is no row of blocks");
    }

    @Test
    void a_row_is_confirmed_by_somebody_else_and_a_rival_value_is_settled_with_a_reason() {
        for (LiveServer server : TwoServers.both()) {
            String address = created(server, "Testium");
            String own = "{\"reason\":\"I am sure\"}";
            HttpResponse<byte[]> refused =
                    send(server, "POST", address + "/confirm", own, "If-Match", tag(server, address));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(detail(refused)).contains("last written by A. Rao");
            confirm(server, address);
            assertThat(server.json(address).get("confirmed").asBoolean()).isTrue();
            retire(server, address);
            String tranche = "/api/tranches/I";
            HttpResponse<byte[]> settled = send(
                    server,
                    "POST",
                    tranche + "/conflicts/1/settle",
                    "{\"reason\":\"the ministry's own count\"}",
                    "If-Match",
                    tag(server, tranche));
            assertThat(settled.statusCode()).isEqualTo(200);
            assertThat(server.json(tranche)
                            .get("conflicts")
                            .get(0)
                            .get("resolution")
                            .asText())
                    .isEqualTo("the ministry's own count");
        }
    }

    @Test
    void whoever_changes_a_fact_of_a_confirmed_row_takes_the_confirmation_away() {
        for (LiveServer server : TwoServers.both()) {
            String address = created(server, "Testium");
            confirm(server, address);
            ObjectNode row = (ObjectNode) server.json(address);
            HttpResponse<byte[]> noted = put(server, address, row.put("notes", "seen again"));
            assertThat(noted.statusCode()).isEqualTo(200);
            assertThat(server.json(address).get("confirmed").asBoolean()).isTrue();
            for (ObjectNode changed : List.of(row.deepCopy().put("name", "Examplium"), (ObjectNode) row.deepCopy()
                    .set("source", ((ObjectNode) row.get("source").deepCopy()).put("evidence", "PRESS")))) {
                HttpResponse<byte[]> refused = put(server, address, changed);
                assertThat(refused.statusCode()).isEqualTo(422);
                assertThat(fields(refused)).containsExactly("confirmed");
                assertThat(new String(refused.body())).contains("somebody else confirms the row");
            }
            assertThat(put(server, address, row.put("name", "Examplium").put("confirmed", false))
                            .statusCode())
                    .isEqualTo(200);
            confirm(server, address);
            assertThat(server.json(address + "/history")).hasSize(5);
            retire(server, address);
        }
    }

    @Test
    void a_rival_value_is_added_and_settled_and_never_dropped() {
        for (LiveServer server : TwoServers.both()) {
            String address = created(server, "Testium");
            confirm(server, address);
            ObjectNode row = (ObjectNode) server.json(address);
            row.withArray("conflicts")
                    .addObject()
                    .put("field", "name")
                    .put("value", "Testum")
                    .put("source", "PTI");
            assertThat(put(server, address, row).statusCode()).isEqualTo(200);
            HttpResponse<byte[]> dropped = put(server, address, without(row, "conflicts"));
            assertThat(dropped.statusCode()).isEqualTo(422);
            assertThat(fields(dropped)).containsExactly("conflicts");
            assertThat(new String(dropped.body()))
                    .contains("drops the rival value Testum of name, which PTI gives")
                    .contains("conflicts/1/settle");
            ((ObjectNode) row.get("conflicts").get(0)).put("resolution", "a misprint");
            assertThat(put(server, address, row).statusCode()).isEqualTo(200);
            JsonNode kept = server.json(address);
            assertThat(kept.get("conflicts").get(0).get("resolution").asText()).isEqualTo("a misprint");
            assertThat(kept.get("confirmed").asBoolean()).isTrue();
            retire(server, address);
        }
    }

    @Test
    void a_correction_marks_the_editions_that_printed_the_old_value() {
        for (LiveServer server : TwoServers.both()) {
            ObjectNode row =
                    (ObjectNode) server.json("/api/offerings?preferredBidder=Sagar%20Stone%20Industries&tranche=I")
                            .get("items")
                            .get(0);
            String address = "/api/offerings/" + row.get("key").asText();
            row.put("finalPriceOffer", 401).put("confirmed", false);
            ObjectNode request = (ObjectNode) Json.read(write(row, "misread"), JsonNode.class);
            request.put("correction", true);
            assertThat(send(server, "PUT", address, request.toString(), "If-Match", tag(server, address))
                            .statusCode())
                    .isEqualTo(200);
            JsonNode june = server.json("/api/editions/" + server.edition("2024-06-28"));
            assertThat(june.get("corrections")).hasSize(1);
            assertThat(june.get("corrections").get(0).get("fields").get(0).asText())
                    .isEqualTo("finalPriceOffer");
            assertThat(server.json("/api/editions/" + server.edition("2024-04-26"))
                            .get("corrections"))
                    .isEmpty();
            assertThat(new String(server.get("/").body())).contains("corrected after publication");
            assertThat(server.json(address + "?asAt=2024-06-28")
                            .get("finalPriceOffer")
                            .asInt())
                    .as("what was believed then")
                    .isEqualTo(400);
            confirm(server, address);
        }
    }

    @Test
    void of_fifty_editors_of_one_state_one_succeeds() throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(25);
        try {
            for (LiveServer server : TwoServers.both()) {
                String address = created(server, "Testium");
                String key = address.substring(MINERALS.length() + 1);
                for (int round = 0; round < 2; round++) {
                    String tag = tag(server, address);
                    List<Callable<Integer>> requests = new ArrayList<>();
                    for (int i = 0; i < 50; i++) {
                        String body = write(mineral(key, "Testium " + round + "/" + i), "mine");
                        requests.add(() -> send(server, "PUT", address, body, "If-Match", tag)
                                .statusCode());
                    }
                    List<Integer> answers = new ArrayList<>();
                    for (var answer : editors.invokeAll(requests)) {
                        answers.add(answer.get());
                    }
                    assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
                }
                assertThat(server.json(address + "/history")).hasSize(3);
                assertThat(server.json("/api/audit/verify").get("whole").asBoolean())
                        .isTrue();
                retire(server, address);
            }
        } finally {
            editors.shutdown();
        }
    }

    @Test
    void the_same_key_sent_by_many_at_once_makes_one_row() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(10);
        try {
            for (LiveServer server : TwoServers.both()) {
                String key = key();
                String body = write(mineral(key, "Testium"), "new");
                String idempotencyKey = UUID.randomUUID().toString();
                List<Callable<Integer>> requests = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    requests.add(() -> send(server, "POST", MINERALS, body, "Idempotency-Key", idempotencyKey)
                            .statusCode());
                }
                for (var answer : callers.invokeAll(requests)) {
                    assertThat(answer.get()).isEqualTo(201);
                }
                assertThat(server.json(MINERALS + "/" + key + "/history")).hasSize(1);
                retire(server, MINERALS + "/" + key);
            }
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void what_was_recorded_since_then_can_be_followed() {
        for (LiveServer server : TwoServers.both()) {
            String since = java.net.URLEncoder.encode(
                    java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).toString(),
                    java.nio.charset.StandardCharsets.UTF_8);
            String address = created(server, "Testium");
            retire(server, address);
            JsonNode feed = server.json(MINERALS + "/changes?since=" + since);
            assertThat(feed).hasSizeGreaterThanOrEqualTo(2);
            long first = feed.get(0).get("revision").asLong();
            assertThat(server.json(MINERALS + "/changes?since=" + since + "&after=" + first))
                    .hasSize(feed.size() - 1);
            assertThat(server.status(MINERALS + "/changes")).isEqualTo(400);
        }
    }

    static ObjectNode mineral(String key, String name) {
        ObjectNode row = Json.mapper().createObjectNode().put("key", key).put("name", name);
        row.putObject("source")
                .put("title", "Gazette")
                .put("publisher", "Ministry of Mines")
                .put("evidence", "OFFICIAL_TEXT");
        return row;
    }

    static String write(ObjectNode row, String reason) {
        ObjectNode request = Json.mapper().createObjectNode();
        request.set("row", row);
        return request.put("reason", reason).toString();
    }

    private static String created(LiveServer server, String name) {
        String key = key();
        assertThat(send(server, "POST", MINERALS, write(mineral(key, name), "new"))
                        .statusCode())
                .isEqualTo(201);
        return MINERALS + "/" + key;
    }

    private static void confirm(LiveServer server, String address) {
        String reason = "{\"reason\":\"read in the Gazette\"}";
        assertThat(send(
                                server,
                                "POST",
                                address + "/confirm",
                                reason,
                                "If-Match",
                                tag(server, address),
                                "Authorization",
                                "Bearer " + server.token("B. Sen", "administrator"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<byte[]> put(LiveServer server, String address, ObjectNode row) {
        return send(server, "PUT", address, write(row, "test"), "If-Match", tag(server, address));
    }

    private static ObjectNode without(ObjectNode row, String field) {
        ObjectNode less = row.deepCopy();
        less.remove(field);
        return less;
    }

    private static void retire(LiveServer server, String address) {
        assertThat(send(server, "DELETE", address + "?reason=never%20existed", null, "If-Match", "*")
                        .statusCode())
                .isEqualTo(204);
    }

    private static String tag(LiveServer server, String address) {
        return server.get(address).headers().firstValue("ETag").orElseThrow();
    }

    static HttpResponse<byte[]> send(LiveServer server, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address(path)))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request.build());
    }

    private static String detail(HttpResponse<byte[]> refused) {
        return LiveServer.json(refused).get("detail").asText();
    }

    private static List<String> fields(HttpResponse<byte[]> refused) {
        List<String> fields = new ArrayList<>();
        LiveServer.json(refused)
                .get("errors")
                .forEach(fault -> fields.add(fault.get("field").asText()));
        return fields;
    }

    private static String key() {
        return "test-" + UUID.randomUUID();
    }
}
