package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The registers on both databases. */
@ExtendWith(TwoServers.class)
class RegistersIT {

    private static final List<String> REGISTERS = List.of(
            "partnerships",
            "engagements",
            "tranches",
            "blocks",
            "offerings",
            "milestones",
            "minerals",
            "indicators",
            "observations");

    @Test
    void all_reference_rows_are_there_and_the_chain_of_revisions_is_whole() {
        List<Integer> rows = List.of(49, 40, 9, 76, 87, 2, 31, 43, 56);
        for (LiveServer server : TwoServers.both()) {
            for (int i = 0; i < REGISTERS.size(); i++) {
                assertThat(server.json("/api/" + REGISTERS.get(i) + "?size=1")
                                .get("total")
                                .asInt())
                        .as(REGISTERS.get(i))
                        .isEqualTo(rows.get(i));
            }
            assertThat(server.json("/api/audit/verify").get("whole").asBoolean())
                    .isTrue();
        }
    }

    /** The database answers for current rows, our own code for rows as at an instant; both from one description. */
    @Test
    void current_rows_and_rows_as_at_now_agree_for_every_column() {
        for (LiveServer server : TwoServers.both()) {
            String now = URLEncoder.encode(java.time.OffsetDateTime.now().toString(), StandardCharsets.UTF_8);
            for (String register : REGISTERS) {
                JsonNode sample = server.json("/api/" + register + "?size=1&page=2")
                        .get("items")
                        .get(0);
                for (String column : columns(server, register)) {
                    String value = value(sample, column);
                    if (value != null) {
                        String filter = column + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                        agree(server, register, filter, now);
                    }
                    if (!column.equals("minerals") && !column.equals("participants") && !column.equals("states")) {
                        agree(server, register, "sort=-" + column + ",key", now);
                        agree(server, register, "sort=" + column, now);
                    }
                }
                agree(server, register, "sourceDate.from=2024-04&sourceDate.to=2024&sort=sourceDate", now);
                agree(server, register, "evidence=press&evidence=official_text", now);
                agree(server, register, "page=2", now);
                agree(server, register, "q=lith", now);
                agree(server, register, "q=100%25_!", now);
            }
        }
    }

    private static void agree(LiveServer server, String register, String query, String now) {
        String path = "/api/" + register + "?size=60&" + query;
        JsonNode current = server.json(path);
        assertThat(current.has("items")).as(path + " answers " + current).isTrue();
        assertThat(server.json(path + "&asAt=" + now)).as(path).isEqualTo(current);
    }

    private static List<String> columns(LiveServer server, String register) {
        List<String> names = new ArrayList<>();
        for (JsonNode column : server.json("/api/datasets/" + register).get("columns")) {
            if (column.get("filterable").asBoolean()) {
                names.add(column.get("name").asText());
            }
        }
        return names;
    }

    private static String value(JsonNode row, String column) {
        String name = column;
        JsonNode owner = row;
        if (List.of("sourceTitle", "publisher", "sourceDate", "sourceUrl", "evidence")
                .contains(column)) {
            owner = row.get("source");
            name = column.startsWith("source") ? Character.toLowerCase(column.charAt(6)) + column.substring(7) : column;
        }
        JsonNode value = owner.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isArray() ? (value.isEmpty() ? null : value.get(0).asText()) : value.asText();
    }

    @Test
    void both_databases_give_the_same_rows_in_the_same_order() {
        for (String register : REGISTERS) {
            String path = "/api/" + register + "?size=100&sort=publisher,-key";
            assertThat(TwoServers.postgres().json(path))
                    .isEqualTo(TwoServers.h2().json(path));
        }
    }

    @Test
    void a_word_is_described_and_asked_for_by_its_code_and_its_label_in_both_languages() {
        for (LiveServer server : TwoServers.both()) {
            JsonNode outcome = null;
            for (JsonNode column : server.json("/api/datasets/offerings").get("columns")) {
                outcome = column.get("name").asText().equals("outcome") ? column : outcome;
            }
            JsonNode word = outcome.get("vocabulary").get(2);
            assertThat(word.get("code").asText()).isEqualTo("AUCTIONED");
            JsonNode label = word.get("label");
            assertThat(label.get("english").asText()).isEqualTo("Auctioned");
            assertThat(label.get("hindi").asText()).isEqualTo("नीलाम");
            JsonNode sold = server.json("/api/offerings?outcome=AUCTIONED");
            assertThat(sold.get("total").asInt()).isPositive();
            for (JsonNode name : label) {
                assertThat(server.json(
                                "/api/offerings?outcome=" + URLEncoder.encode(name.asText(), StandardCharsets.UTF_8)))
                        .isEqualTo(sold);
            }
            assertThat(server.json("/api/offerings?outcome=auctionned")
                            .get("detail")
                            .asText())
                    .contains("AUCTIONED?", "(Withdrawn, वापस लिया गया)");
        }
    }

    @Test
    void a_row_is_read_as_it_was_known_then_and_its_history_tells_each_step() {
        for (LiveServer server : TwoServers.both()) {
            String row = "/api/offerings/iv-nayakkarpatti";
            assertThat(server.json(row).get("outcome").asText()).isEqualTo("AUCTIONED_THEN_ANNULLED");
            assertThat(server.json(row + "?asAt=2024-12-31").get("outcome").asText())
                    .isEqualTo("AUCTIONED");
            assertThat(server.json(row + "?asAt=2024-07-01").get("outcome").asText())
                    .isEqualTo("OPEN");
            assertThat(server.get(row + "?asAt=2024-06-01").statusCode()).isEqualTo(404);
            JsonNode history = server.json(row + "/history");
            assertThat(history.get(0).get("reason").asText()).isEqualTo("Opened by the notice inviting tender");
            assertThat(history.get(0).get("knownAt").asText()).isEqualTo("2024-06-24T18:29:59.999999Z");
            assertThat(history.get(history.size() - 1)
                            .get("row")
                            .get("reversalDate")
                            .asText())
                    .isEqualTo("2025-01-23");
        }
    }

    @Test
    void rows_say_who_vouches_for_them_what_is_unconfirmed_and_what_others_say() {
        LiveServer server = TwoServers.h2();
        JsonNode talks = server.json("/api/partnerships/P001");
        assertThat(talks.get("basis").asText()).isEqualTo("UNNAMED_SOURCES");
        JsonNode ponchi = server.json("/api/offerings/iv-ponchi");
        assertThat(ponchi.get("confirmed").asBoolean()).isFalse();
        assertThat(ponchi.get("finalPriceOffer").decimalValue()).isEqualByComparingTo("752.05");
        assertThat(server.json("/api/tranches/I").get("conflicts")).hasSize(2);
        assertThat(server.json("/api/offerings?tranche=II&outcome=auctioned&sort=-finalPriceOffer")
                        .get("items")
                        .get(0)
                        .get("block")
                        .asText())
                .isEqualTo("khattali-chotti");
    }
}
