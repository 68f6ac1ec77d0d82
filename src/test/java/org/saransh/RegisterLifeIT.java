package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.reference.Json;

/** What the registers know of the lives of their rows, on both databases. */
@ExtendWith(TwoServers.class)
class RegisterLifeIT {

    @Test
    void an_offering_takes_only_steps_that_can_follow() {
        for (LiveServer server : TwoServers.both()) {
            ObjectNode open = (ObjectNode) server.json("/api/offerings?tranche=VII&outcome=annulled")
                    .get("items")
                    .get(0);
            open.put("key", "again")
                    .put("tranche", "VIII")
                    .put("outcome", "OPEN")
                    .put("confirmed", false);
            open.remove(List.of("annulmentReason", "outcomeDate", "milestones", "conflicts", "notes"));
            HttpResponse<byte[]> offered = server.post("/api/offerings", write(open));
            assertThat(offered.statusCode()).as(new String(offered.body())).isEqualTo(201);
            String address = "/api/offerings/again";
            ObjectNode licensed = open.deepCopy().put("outcome", "LICENCE").put("licenceDate", "2026-11-01");
            HttpResponse<byte[]> refused = put(server, address, licensed);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(new String(refused.body())).contains("cannot follow OPEN");
            assertThat(put(server, address, open.deepCopy().put("outcome", "BIDS_CLOSED"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(put(server, address, open).statusCode())
                    .as("the last day was moved")
                    .isEqualTo(200);
            assertThat(server.json(address + "/clocks").get("note").asText()).contains("not on record");
            retire(server, address);
        }
    }

    @Test
    void a_block_is_offered_again_only_after_its_last_attempt_has_ended() {
        for (LiveServer server : TwoServers.both()) {
            ObjectNode again = (ObjectNode) server.json("/api/offerings/i-katghora");
            again.put("key", "again-katghora").put("tranche", "VIII").put("confirmed", false);
            HttpResponse<byte[]> refused = server.post("/api/offerings", write(again));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(new String(refused.body())).contains("is on offer already, as i-katghora");
        }
    }

    @Test
    void a_milestone_is_expected_then_reached_and_stands_once_for_its_offering() {
        for (LiveServer server : TwoServers.both()) {
            assertThat(server.json("/api/milestones/i-katghora-licence?asAt=2025-04-12")
                            .get("reachedOn")
                            .asText())
                    .isEqualTo("2025-04");
            assertThat(server.status("/api/milestones/i-katghora-licence?asAt=2025-04-11"))
                    .isEqualTo(404);
            ObjectNode plan = milestone("plan", "iv-phop", "Mining plan approved");
            assertThat(server.post("/api/milestones", write(plan)).statusCode()).isEqualTo(201);
            HttpResponse<byte[]> again =
                    server.post("/api/milestones", write(plan.deepCopy().put("key", "plan-2")));
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(new String(again.body())).contains("is on record for this offering already, as plan");
            String address = "/api/milestones/plan";
            HttpResponse<byte[]> early = put(server, address, plan.deepCopy().put("reachedOn", "2999-01-01"));
            assertThat(early.statusCode()).isEqualTo(422);
            assertThat(new String(early.body())).contains("lies in the future");
            assertThat(put(server, address, plan.deepCopy().put("reachedOn", "2026-06"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.json(address + "/history")).hasSize(2);
            retire(server, address);
        }
    }

    @Test
    void clocks_stop_at_recorded_milestones_and_the_next_runs_from_them() {
        for (LiveServer server : TwoServers.both()) {
            ObjectNode holder = (ObjectNode) server.json("/api/offerings?tranche=VII&outcome=annulled")
                    .get("items")
                    .get(1);
            holder.put("key", "clocked")
                    .put("tranche", "VIII")
                    .put("outcome", "LETTER_OF_INTENT")
                    .put("letterOfIntentDate", "2025-11-03")
                    .put("concessionType", "Mining lease")
                    .put("confirmed", false);
            holder.remove(List.of("annulmentReason", "outcomeDate", "milestones", "conflicts", "notes"));
            assertThat(server.post("/api/offerings", write(holder)).statusCode())
                    .isEqualTo(201);
            ObjectNode clearance = milestone("clearance", "clocked", "पर्यावरणीय स्वीकृति प्रदान")
                    .put("reachedOn", "2026-05-04");
            assertThat(server.post("/api/milestones", write(clearance)).statusCode())
                    .isEqualTo(201);
            JsonNode clocks = server.json("/api/offerings/clocked/clocks").get("milestones");
            JsonNode cleared = clocks.get(1);
            assertThat(cleared.get("recordedAs").asText()).isEqualTo("clearance");
            assertThat(cleared.get("reached").asText()).isEqualTo("2026-05-04");
            assertThat(cleared.get("late").asBoolean()).isFalse();
            assertThat(clocks.get(2).get("from").asText()).isEqualTo("2026-05-04");
            assertThat(clocks.get(2).get("due").asText()).isEqualTo("2027-05-04");
            assertThat(server.send(HttpRequest.newBuilder(
                                            URI.create(server.address("/api/offerings/clocked?reason=test")))
                                    .header("If-Match", "*")
                                    .DELETE()
                                    .build())
                            .statusCode())
                    .as("its milestone names it")
                    .isEqualTo(409);
            retire(server, "/api/milestones/clearance");
            retire(server, "/api/offerings/clocked");
        }
    }

    @Test
    void a_rate_names_its_denominator_and_the_tranches_it_leaves_out() {
        for (LiveServer server : TwoServers.both()) {
            JsonNode rates = server.json("/api/tranches/rates");
            assertThat(rates).hasSize(3);
            assertThat(rates.get(0).get("rate").get("of").asText()).isEqualTo("offerings");
            assertThat(rates.get(0).get("rate").get("numerator").asInt()).isEqualTo(56);
            assertThat(rates.get(0).get("rate").get("denominator").asInt()).isEqualTo(123);
            JsonNode last =
                    rates.get(0).get("without").get(rates.get(0).get("without").size() - 1);
            assertThat(last.get("tranche").asText()).isEqualTo("VIII");
            assertThat(last.get("why").asText()).isEqualTo("no source gives how many were sold");
        }
    }

    @Test
    void a_partnership_that_stands_still_or_waits_for_the_cabinet_is_found() {
        for (LiveServer server : TwoServers.both()) {
            JsonNode cases = server.json("/api/partnerships/attention?asAt=2026-03-15");
            assertThat(cases).isNotEmpty();
            assertThat(cases.get(0).get("stillDays").asLong()).isGreaterThan(90);
            ObjectNode germany =
                    (ObjectNode) server.json("/api/partnerships?counterpart=Germany&kind=joint_declaration")
                            .get("items")
                            .get(0);
            String address = "/api/partnerships/" + germany.get("key").asText();
            boolean confirmed = germany.get("confirmed").asBoolean();
            germany.put("confirmed", false);
            assertThat(put(server, address, germany.deepCopy().put("cabinetApproval", "PENDING"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.json("/api/partnerships/attention").toString())
                    .contains("CABINET_APPROVAL_PENDING")
                    .contains(germany.get("key").asText());
            assertThat(put(server, address, germany).statusCode()).isEqualTo(200);
            if (confirmed) {
                confirm(server, address);
            }
        }
    }

    private static HttpResponse<byte[]> put(LiveServer server, String address, ObjectNode row) {
        return server.send(HttpRequest.newBuilder(URI.create(server.address(address)))
                .header("Content-Type", "application/json")
                .header(
                        "If-Match",
                        server.get(address).headers().firstValue("ETag").orElseThrow())
                .PUT(HttpRequest.BodyPublishers.ofString(write(row)))
                .build());
    }

    private static void confirm(LiveServer server, String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address(address + "/confirm")))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"test\"}"))
                .build();
        assertThat(server.send(server.as("B. Sen", request)).statusCode()).isEqualTo(200);
    }

    private static void retire(LiveServer server, String address) {
        assertThat(server.send(HttpRequest.newBuilder(URI.create(server.address(address + "?reason=test")))
                                .header("If-Match", "*")
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(204);
    }

    private static ObjectNode milestone(String key, String offering, String kind) {
        ObjectNode row = Json.mapper()
                .createObjectNode()
                .put("key", key)
                .put("offering", offering)
                .put("kind", kind);
        row.putObject("source")
                .put("title", "Letter of the State")
                .put("publisher", "Directorate of Geology and Mining")
                .put("evidence", "OFFICIAL_TEXT");
        return row;
    }

    private static String write(ObjectNode row) {
        ObjectNode request = Json.mapper().createObjectNode();
        request.set("row", row);
        return request.put("reason", "test").toString();
    }
}
