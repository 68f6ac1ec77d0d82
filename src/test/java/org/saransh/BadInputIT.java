package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a caller is told who asks wrongly. */
@ExtendWith(TwoServers.class)
class BadInputIT {

    private static final LiveServer server() {
        return TwoServers.h2();
    }

    @Test
    void a_wrong_address_says_where_to_look() {
        refused(server().get("/api/briefs/daily/latest/en.pdf"), 404, "There is no brief daily");
        refused(server().get("/api/briefs/weekly/latest/fr.pdf"), 404, "There is no language fr");
        refused(server().get("/api/briefs/weekly/latest/en.docx"), 404, "There is no format docx");
        refused(server().get("/api/editions/99999"), 404, "There is no edition 99999");
        refused(server().get("/api/partnerships/P999"), 404, "There is no row P999");
        refused(server().get("/api/partnerships/P999/history"), 404, "There is no row P999");
        refused(server().get("/api/schedules/daily/next"), 404, "There is no schedule daily");
        refused(server().get("/api/deliveries/99999"), 404, "There is no delivery 99999");
        refused(server().get("/api/nothing"), 404, "There is nothing at");
        refused(server().post("/api/datasets", "{}"), 405, "does not take that method");
    }

    @Test
    void a_wrong_parameter_is_refused_with_what_is_allowed() {
        refused(server().get("/api/partnerships?colour=red"), 400, "There is no filter colour");
        refused(server().get("/api/partnerships?kind=wish"), 400, "One of GOVERNMENT_TALKS (Government talks");
        refused(server().get("/api/partnerships?sort=minerals"), 400, "cannot be sorted by 'minerals'");
        refused(server().get("/api/offerings?finalPriceOffer=much"), 400, "is no number");
        refused(server().get("/api/offerings?page=0"), 400, "page is 0");
        refused(server().get("/api/offerings?size=5000"), 400, "from 1 to 500");
        refused(server().get("/api/offerings?asAt=26.04.2024"), 400, "write a date as 2026-03-31");
        refused(server().get("/api/offerings?asAt=" + LocalDate.now().plusDays(3)), 400, "lies in the future");
        refused(server().get("/api/schedules/weekly/next?count=many"), 400, "count is 'many'");
        refused(server().get("/api/lists?page=first"), 400, "page is 'first'");
        refused(server().get("/api/deliveries?state=lost"), 400, "use one of [READY");
    }

    @Test
    void an_edition_needs_an_instant_that_has_passed() {
        String editions = "/api/briefs/weekly/editions";
        refused(server().post(editions, "{}"), 400, "names no instant");
        refused(server().post(editions, "{\"asAt\":\"yesterday\"}"), 400, "asAt is 'yesterday'");
        refused(server().post(editions, "{\"asAt\":\"" + LocalDate.now().plusDays(3) + "\"}"), 400, "in the future");
        refused(server().post(editions, "{asAt"), 400, "not the JSON");
        refused(server().post("/api/briefs/daily/editions", "{\"asAt\":\"2024-04-26\"}"), 404, "no brief daily");
    }

    /** Whatever it is, it is looked for, or refused as what it is; nothing is done by it. */
    @Test
    void what_looks_like_a_statement_of_the_database_is_a_text_like_any_other() {
        Map<String, Long> before = totals();
        for (String place : before.keySet()) {
            for (String statement : List.of(
                    "' or '1'='1",
                    "x'; drop table edition; --",
                    "x') union select password from account --",
                    "key) from Account a where (1=1",
                    "lower((select a.password from Account a))",
                    "%00")) {
                for (String parameter : List.of("q", "sort", "key", "asAt")) {
                    String address = place + "?" + parameter + "="
                            + java.net.URLEncoder.encode(statement, java.nio.charset.StandardCharsets.UTF_8);
                    HttpResponse<byte[]> answer = server().get(address);
                    assertThat(answer.statusCode()).as(address).isIn(200, 400, 404);
                    assertThat(new String(answer.body()))
                            .as(address)
                            .doesNotContain("Exception", "SQLSTATE", "JPQL", "pbkdf2", "PBKDF2");
                }
            }
        }
        assertThat(totals()).isEqualTo(before);
    }

    private static Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        for (String place : List.of(
                "/api/partnerships",
                "/api/engagements",
                "/api/tranches",
                "/api/blocks",
                "/api/offerings",
                "/api/minerals",
                "/api/indicators",
                "/api/observations",
                "/api/recipients",
                "/api/lists")) {
            totals.put(place, server().json(place).get("total").asLong());
        }
        return totals;
    }

    private static void refused(HttpResponse<byte[]> response, int status, String sentence) {
        assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = LiveServer.json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).contains(sentence);
    }
}
