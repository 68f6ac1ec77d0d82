package org.saransh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saransh.auction.MilestoneClock;
import org.saransh.auction.MilestoneView;
import org.saransh.auction.OfferingView;
import org.saransh.http.ProblemException;
import org.saransh.reference.Clocks;
import org.saransh.reference.Json;

/** Questions to the registers, each put to both databases. */
class QuestionTest {

    private static final KnownRows h2 = KnownRows.onH2();
    private static EmbeddedPostgres server;
    private static KnownRows postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        postgres = KnownRows.on(server);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Asked ask(String json) {
        return Json.read(json.replace('\'', '"'), Asked.class);
    }

    private static void onBoth(Consumer<KnownRows> test) {
        test.accept(h2.clear());
        test.accept(postgres.clear());
    }

    private static KnownRows auctions(KnownRows rows) {
        return rows.on("2024-07-01")
                .row(
                        "tranches",
                        "i",
                        "nitDate",
                        "2023-11-29",
                        "explorationLicences",
                        "false",
                        "status",
                        "closed",
                        "blocksOffered",
                        "20",
                        "blocksAuctioned",
                        "6")
                .row(
                        "tranches",
                        "iv",
                        "nitDate",
                        "2024-06-24",
                        "explorationLicences",
                        "false",
                        "status",
                        "open",
                        "blocksOffered",
                        "21")
                .row(
                        "blocks",
                        "salal",
                        "name",
                        "Salal-Haimna",
                        "state",
                        "JAMMU_AND_KASHMIR",
                        "minerals",
                        "Lithium; Titanium")
                .row("blocks", "katghora", "name", "Katghora", "state", "CHHATTISGARH", "minerals", "Lithium; REE")
                .row("blocks", "reasi", "name", "Reasi", "state", "JAMMU_AND_KASHMIR", "minerals", "Bauxite")
                .row(
                        "offerings",
                        "i-salal",
                        "block",
                        "salal",
                        "tranche",
                        "i",
                        "outcome",
                        "ANNULLED",
                        "areaHa",
                        "589.5",
                        "outcomeDate",
                        "2024-03")
                .row(
                        "offerings",
                        "i-katghora",
                        "block",
                        "katghora",
                        "tranche",
                        "i",
                        "outcome",
                        "AUCTIONED",
                        "areaHa",
                        "256.12",
                        "outcomeDate",
                        "2024-06-24",
                        "finalPriceOffer",
                        "76.05",
                        "confirmed",
                        "true")
                .row("offerings", "iv-salal", "block", "salal", "tranche", "iv", "outcome", "OPEN", "areaHa", "589.5")
                .row(
                        "offerings",
                        "iv-reasi",
                        "block",
                        "reasi",
                        "tranche",
                        "iv",
                        "outcome",
                        "OPEN",
                        "attempt",
                        "3",
                        "areaHa",
                        "10");
    }

    @Test
    void columns_come_in_any_order_and_from_the_rows_that_a_row_names() {
        onBoth(rows -> assertThat(
                        auctions(rows)
                                .answer(
                                        ask(
                                                "{'dataset': 'offerings', 'columns': ['finalPriceOffer', 'key',"
                                                        + " 'block.state', 'tranche.nitDate', 'outcome', 'confirmed'], 'sort': ['-block.state', 'areaHa']}")))
                .containsExactly(
                        List.of("", "iv-reasi", "JAMMU_AND_KASHMIR", "2024-06-24", "OPEN", "false"),
                        List.of("", "i-salal", "JAMMU_AND_KASHMIR", "2023-11-29", "ANNULLED", "false"),
                        List.of("", "iv-salal", "JAMMU_AND_KASHMIR", "2024-06-24", "OPEN", "false"),
                        List.of("76.05", "i-katghora", "CHHATTISGARH", "2023-11-29", "AUCTIONED", "true")));
    }

    @Test
    void filters_are_those_of_the_collections_and_reach_named_rows() {
        onBoth(rows -> {
            auctions(rows);
            assertThat(keys(rows, "'filters': {'block.minerals': ['lithium'], 'outcome': ['open', 'नीलाम']}"))
                    .containsExactly("i-katghora", "iv-salal");
            assertThat(keys(rows, "'filters': {'outcomeDate.from': ['2024'], 'outcomeDate.to': ['2024-03']}"))
                    .containsExactly("i-salal");
            assertThat(keys(rows, "'filters': {'areaHa.from': ['250'], 'areaHa.to': ['300'], 'confirmed': ['yes']}"))
                    .containsExactly("i-katghora");
            assertThat(keys(rows, "'q': 'KATGHORA'")).containsExactly("i-katghora");
            assertThat(keys(rows, "'q': '%'")).isEmpty();
        });
    }

    private static List<String> keys(KnownRows rows, String question) {
        return rows.answer(ask("{'dataset': 'offerings', 'columns': ['key'], " + question + "}")).stream()
                .map(row -> row.get(0))
                .toList();
    }

    @Test
    void the_answer_says_how_much_of_it_is_partial_or_unconfirmed() {
        onBoth(rows -> {
            Question question = auctions(rows).readings().question(ask("{'dataset': 'offerings'}"));
            try (Reading reading = rows.readings().open(question)) {
                assertThat(reading.survey()).isEqualTo(3);
                assertThat(reading.extent()).isEqualTo(new Extent(4, Set.of("outcomeDate")));
                assertThat(reading.unconfirmed()).as("nothing was read yet").isZero();
                while (reading.next()) {
                    assertThat(reading.unconfirmed()).isBetween(0L, 3L);
                }
                assertThat(reading.unconfirmed()).isEqualTo(3);
            }
        });
    }

    @Test
    void rows_are_grouped_with_counts_and_with_sums_where_units_allow() {
        onBoth(rows -> {
            auctions(rows);
            assertThat(rows.answer(ask("{'dataset': 'offerings', 'groupBy': ['block.state', 'outcomeDate.year'],"
                            + " 'sums': ['areaHa'], 'sort': ['-count', 'areaHa.sum']}")))
                    .containsExactly(
                            List.of("JAMMU_AND_KASHMIR", "", "2", "599.5"),
                            List.of("CHHATTISGARH", "2024", "1", "256.12"),
                            List.of("JAMMU_AND_KASHMIR", "2024", "1", "589.5"));
            assertThat(rows.answer(ask("{'dataset': 'tranches', 'groupBy': ['status'], 'sums': ['blocksOffered',"
                            + " 'blocksAuctioned']}")))
                    .containsExactly(List.of("closed", "1", "20", "6"), List.of("open", "1", "21", ""));
            assertThatThrownBy(() -> rows.answer(
                            ask("{'dataset': 'offerings', 'groupBy': ['outcome'], 'sums': ['finalPriceOffer']}")))
                    .hasMessageContaining("never summed or averaged");
            assertThatThrownBy(() -> rows.answer(
                            ask("{'dataset': 'offerings', 'groupBy': ['outcome'], 'sums': ['tranche.blocksOffered']}")))
                    .hasMessageContaining("counted several times");
            assertThatThrownBy(() ->
                            rows.answer(ask("{'dataset': 'observations', 'groupBy': ['period'], 'sums': ['value']}")))
                    .hasMessageContaining("no unit in common");
        });
    }

    @Test
    void attempts_are_counted_where_no_source_says() {
        onBoth(rows -> assertThat(
                        auctions(rows).answer(ask("{'dataset': 'offerings', 'columns': ['key', 'attemptNumber']}")))
                .containsExactly(
                        List.of("i-katghora", "1"),
                        List.of("i-salal", "1"),
                        List.of("iv-reasi", "3"),
                        List.of("iv-salal", "2")));
    }

    @Test
    void days_since_the_last_engagement_are_those_of_the_day_asked_about() {
        onBoth(rows -> {
            rows.on("2024-01-01")
                    .row(
                            "partnerships",
                            "au",
                            "counterpart",
                            "Australia",
                            "counterpartType",
                            "COUNTRY",
                            "kind",
                            "GOVERNMENT_TALKS",
                            "startDateOfReport",
                            "false",
                            "countsSeveral",
                            "false",
                            "attribution",
                            "OFFICIAL")
                    .row(
                            "partnerships",
                            "bo",
                            "counterpart",
                            "Bolivia",
                            "counterpartType",
                            "COUNTRY",
                            "kind",
                            "GOVERNMENT_TALKS",
                            "startDateOfReport",
                            "false",
                            "countsSeveral",
                            "false",
                            "attribution",
                            "OFFICIAL")
                    .row(
                            "engagements",
                            "au-1",
                            "partnership",
                            "au",
                            "heldOn",
                            "2024-02",
                            "type",
                            "MEETING",
                            "attribution",
                            "OFFICIAL")
                    .row(
                            "engagements",
                            "au-2",
                            "partnership",
                            "au",
                            "heldOn",
                            "2024-01-10",
                            "type",
                            "MEETING",
                            "attribution",
                            "OFFICIAL");
            assertThat(rows.answer(ask("{'dataset': 'partnerships', 'columns': ['key', 'daysSinceEngagement'],"
                            + " 'asAt': '2024-03-10'}")))
                    .containsExactly(List.of("au", "10"), List.of("bo", ""));
            assertThat(
                            rows.answer(
                                    ask(
                                            "{'dataset': 'engagements', 'columns': ['key', 'partnership.daysSinceEngagement'],"
                                                    + " 'filters': {'partnership.daysSinceEngagement.from': ['1']}, 'asAt': '2024-02-10'}")))
                    .isEmpty();
        });
    }

    @Test
    void milestones_are_as_late_as_their_clocks_say() {
        onBoth(rows -> {
            auctions(rows)
                    .row(
                            "offerings",
                            "lease",
                            "block",
                            "salal",
                            "tranche",
                            "v",
                            "outcome",
                            "AUCTIONED",
                            "concessionType",
                            "MINING_LEASE",
                            "letterOfIntentDate",
                            "2025-10-31")
                    .row(
                            "offerings",
                            "licence",
                            "block",
                            "reasi",
                            "tranche",
                            "v",
                            "outcome",
                            "AUCTIONED",
                            "concessionType",
                            "COMPOSITE_LICENCE",
                            "letterOfIntentDate",
                            "2025-10-20")
                    .row(
                            "offerings",
                            "old",
                            "block",
                            "katghora",
                            "tranche",
                            "v",
                            "outcome",
                            "AUCTIONED",
                            "concessionType",
                            "MINING_LEASE",
                            "letterOfIntentDate",
                            "2024-10-20")
                    .row("milestones", "plan", "offering", "lease", "kind", "MINING_PLAN", "reachedOn", "2026-05-11")
                    .row(
                            "milestones",
                            "clearance",
                            "offering",
                            "lease",
                            "kind",
                            "ENVIRONMENTAL_CLEARANCE",
                            "reachedOn",
                            "2026-02")
                    .row("milestones", "deed", "offering", "lease", "kind", "LEASE")
                    .row("milestones", "licensed", "offering", "licence", "kind", "LICENCE", "reachedOn", "2026")
                    .row("milestones", "security", "offering", "licence", "kind", "PERFORMANCE_SECURITY")
                    .row("milestones", "late", "offering", "old", "kind", "MINING_PLAN");
            assertThat(rows.answer(ask("{'dataset': 'milestones', 'columns': ['key', 'dueOn', 'daysLate']}")))
                    .containsExactly(
                            List.of("clearance", "2027-04-30", "0"),
                            List.of("deed", "2027-02-28", "0"),
                            List.of("late", "", ""),
                            List.of("licensed", "2026-10-20", "72"),
                            List.of("plan", "2026-04-30", "11"),
                            List.of("security", "", ""));
            for (String offering : List.of("lease", "licence")) {
                Collection<MilestoneView> milestones = Stream.of("plan", "clearance", "deed", "licensed")
                        .map(key -> rows.view(MilestoneView.class, "milestones", key))
                        .toList();
                MilestoneClock.of(
                                rows.view(OfferingView.class, "offerings", offering),
                                milestones,
                                LocalDate.ofInstant(KnownRows.NOW, Clocks.INDIA))
                        .milestones()
                        .stream()
                        .filter(due -> due.recordedAs() != null)
                        .forEach(due -> assertThat(rows.answer(ask("{'dataset': 'milestones', 'columns': ['dueOn',"
                                        + " 'daysLate'], 'filters': {'key': ['" + due.recordedAs() + "']}}")))
                                .containsExactly(List.of(due.due().toString(), "" + due.daysLate())));
            }
        });
    }

    @Test
    void the_same_question_has_the_same_answer_for_ever() {
        Random random = new Random(7);
        onBoth(rows -> {
            auctions(rows);
            List<Question> asked = new ArrayList<>();
            List<List<List<String>>> answers = new ArrayList<>();
            for (int change = 0; change < 30; change++) {
                rows.on("2025-01-" + (10 + change / 2));
                String key = "extra-" + random.nextInt(6);
                if (random.nextInt(4) == 0) {
                    rows.retire("offerings", key);
                } else {
                    rows.row("blocks", key, "name", "Block " + change, "state", "ODISHA")
                            .row(
                                    "offerings",
                                    key,
                                    "block",
                                    key,
                                    "tranche",
                                    "iv",
                                    "outcome",
                                    "OPEN",
                                    "areaHa",
                                    "" + change);
                }
                Question question = rows.readings()
                        .question(ask("{'dataset': 'offerings', 'columns': ['key', 'areaHa', 'block.name',"
                                + " 'attemptNumber'], 'sort': ['-areaHa']}"));
                asked.add(question);
                answers.add(rows.answer(question));
                int earlier = random.nextInt(asked.size());
                Asked fixed = asked.get(earlier).asked();
                assertThat(rows.answer(Json.read(Json.write(fixed), Asked.class)))
                        .isEqualTo(answers.get(earlier));
            }
            assertThat(rows.answer(ask("{'dataset': 'offerings', 'groupBy': ['tranche'], 'asAt': '2024-12-31'}")))
                    .containsExactly(List.of("i", "2"), List.of("iv", "2"));
        });
    }

    @Test
    void a_wrong_question_is_refused_with_what_is_meant_or_allowed() {
        KnownRows rows = auctions(h2.clear());
        Stream.of(
                        Map.entry("{'dataset': 'blockz'}", "name one of [blocks,"),
                        Map.entry("{'dataset': 'offerings', 'columns': ['block.stat']}", "Did you mean block.state?"),
                        Map.entry("{'dataset': 'offerings', 'columns': ['key', 'key']}", "names a column twice"),
                        Map.entry("{'dataset': 'offerings', 'columns': ['tranche.nitDate.day']}", "has no column"),
                        Map.entry("{'dataset': 'offerings', 'filters': {'outcome': ['sold']}}", "none of the words"),
                        Map.entry("{'dataset': 'offerings', 'filters': {'outcome': []}}", "has no value"),
                        Map.entry(
                                "{'dataset': 'offerings', 'filters': {'block.name.from': ['A']}}",
                                "There is no filter"),
                        Map.entry("{'dataset': 'offerings', 'sort': ['milestones']}", "whose cells are lists"),
                        Map.entry("{'dataset': 'offerings', 'sums': ['areaHa']}", "say by what with groupBy"),
                        Map.entry(
                                "{'dataset': 'offerings', 'groupBy': ['outcome'], 'sort': ['key']}",
                                "Groups cannot be"),
                        Map.entry("{'dataset': 'offerings', 'groupBy': ['block.minerals']}", "cannot be grouped by"),
                        Map.entry(
                                "{'dataset': 'offerings', 'groupBy': ['outcome'], 'columns': ['key']}",
                                "leave columns out"),
                        Map.entry("{'dataset': 'offerings', 'asAt': '2099-01-01'}", "lies in the future"),
                        Map.entry("{'dataset': 'offerings', 'revision': 999}", "the newest is"),
                        Map.entry("{'dataset': 'offerings', 'language': 'fr'}", "write en or hi"))
                .forEach(wrong -> assertThatThrownBy(() -> rows.readings().question(ask(wrong.getKey())))
                        .as(wrong.getKey())
                        .isInstanceOf(ProblemException.class)
                        .hasMessageContaining(wrong.getValue()));
    }

    @Test
    void a_connection_is_given_back_as_it_was() {
        onBoth(rows -> {
            auctions(rows);
            Question question = rows.readings().question(ask("{'dataset': 'offerings'}"));
            rows.on("2025-01-01")
                    .row("blocks", "new", "name", "New", "state", "ODISHA")
                    .retire("offerings", "iv-reasi");
            assertThat(rows.answer(question)).hasSize(4);
            assertThat(rows.answer(ask("{'dataset': 'offerings'}"))).hasSize(3);
        });
    }
}
