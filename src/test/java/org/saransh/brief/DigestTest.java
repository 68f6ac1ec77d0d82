package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saransh.reference.Attribution;
import org.saransh.reference.Basis;
import org.saransh.reference.Conflict;
import org.saransh.reference.Rate;

class DigestTest {

    private static final String DAY = "2024-06-28";
    private static final Wording ENGLISH = Wording.of(Language.EN);

    @Test
    void a_week_without_any_change_says_so() {
        Digest digest = Known.digest(opened(), opened(), DAY);
        assertThat(digest.changes()).isEmpty();
        assertThat(points(digest)).containsExactly("No change of the register is on record for this period.");
    }

    @Test
    void a_sale_of_lithium_is_the_first_key_point_and_other_sales_are_counted() {
        Known after = opened().sold("i-katghora", "katghora", "I", "Maiki South Mining Pvt Ltd", "76.05")
                .sold("i-iluppakudi", "iluppakudi", "I", "Dalmia Cement", "400");
        Digest digest = Known.digest(opened(), after, DAY);
        assertThat(points(digest))
                .containsExactly(
                        "Katghora: auctioned in Tranche I to Maiki South Mining Pvt Ltd at 76.05\u00a0% of the value of"
                                + " mineral despatched.",
                        "One more offering was auctioned, in Tranche I.");
        assertThat(changes(digest))
                .hasSize(2)
                .anyMatch(line -> line.contains("Dalmia Cement at 400\u00a0% of the value"));
    }

    @Test
    void a_sale_taken_back_is_told_and_the_count_of_sales_still_holds_it() {
        Known before = opened().sold("i-katghora", "katghora", "I", "Maiki", "76.05");
        Known after = opened().reversed("i-katghora", "katghora", "I", "Maiki", "76.05", "no letter of intent");
        Digest digest = Known.digest(before, after, DAY);
        assertThat(points(digest).get(0)).contains("the sale to Maiki was taken back: no letter of intent");
        assertThat(digest.lines("totals").stream().map(line -> ENGLISH.say(line.statement())))
                .anyMatch(line -> line.contains("the counts of sales still contain it"));
    }

    @Test
    void a_key_point_says_what_it_means_and_who_acts() {
        Known after = opened().sold("i-katghora", "katghora", "I", "Maiki South Mining Pvt Ltd", "76.05");
        Line point = Known.digest(opened(), after, DAY).keyPoints().get(0);
        assertThat(ENGLISH.cell(point.cells().get("soWhat"))).startsWith("India's lithium blocks find a holder");
        assertThat(ENGLISH.cell(point.cells().get("owner"))).isEqualTo("State government, mining directorate");
    }

    @Test
    void annulments_of_one_tranche_for_one_reason_are_told_together() {
        Known after = opened().annulled("i-katghora", "katghora", "I", "no bids")
                .annulled("i-iluppakudi", "iluppakudi", "I", "no bids");
        assertThat(changes(Known.digest(opened(), after, DAY)))
                .containsExactly("Tranche I: annulled (no bids): Iluppakudi, Katghora.");
    }

    @Test
    void an_annulled_block_can_be_offered_again() {
        Known before =
                opened().annulled("i-katghora", "katghora", "I", "no bids").tranche("II", 18, null, null, null);
        Known after = opened().annulled("i-katghora", "katghora", "I", "no bids")
                .tranche("II", 18, null, null, null)
                .open("ii-katghora", "katghora", "II");
        assertThat(changes(Known.digest(before, after, DAY))).containsExactly("Katghora: offered in Tranche II.");
    }

    @Test
    void what_rests_on_unnamed_sources_is_reported_and_never_stated() {
        Known after = opened().talks("P001", "Bolivia", "asked", Attribution.UNNAMED_SOURCES);
        Digest digest = Known.digest(opened(), after, DAY);
        Line change = digest.changes().get(0);
        assertThat(change.statement().phrase()).isEqualTo(Phrase.CHANGE_PARTNERSHIP_NEW_REPORTED);
        assertThat(change.standing().basis()).isEqualTo(Basis.UNNAMED_SOURCES);
        assertThat(points(digest)).allMatch(point -> point.startsWith("Reported on unnamed sources"));
        assertThat(ENGLISH.standing(change.standing(), digest.sources()))
                .isEqualTo("unnamed sources, Reuters, 25.04.2024 [1]");
    }

    @Test
    void what_is_unconfirmed_says_so_until_it_is_confirmed() {
        Known before = opened().soldUnconfirmed("i-katghora", "katghora", "I", "Maiki", "752.05");
        Digest told = Known.digest(opened(), before, DAY);
        Line sale = told.changes().get(0);
        assertThat(ENGLISH.say(sale.statement())).contains("752.05\u00a0%");
        assertThat(ENGLISH.standing(sale.standing(), told.sources())).startsWith("UNCONFIRMED: ");
        Known after = opened().sold("i-katghora", "katghora", "I", "Maiki", "752.05");
        assertThat(phrases(Known.digest(before, after, DAY))).containsExactly(Phrase.CHANGE_ROW_CONFIRMED);
    }

    @Test
    void a_correction_a_rival_value_a_new_stage_and_a_retired_row_are_each_told_once() {
        Known before = opened().sold("i-katghora", "katghora", "I", "Maiki", "76.05")
                .talks("P001", "Bolivia", "asked", Attribution.PRESS)
                .talks("P002", "Japan", "asked", Attribution.PRESS);
        Known corrected = opened().sold("i-katghora", "katghora", "I", "Maiki South", "76.05")
                .talks("P001", "Bolivia", "declined", Attribution.PRESS, new Conflict("stage", "asked", "AP"));
        Digest digest = Known.digest(before, corrected, DAY);
        assertThat(phrases(digest))
                .containsExactly(
                        Phrase.CHANGE_PARTNERSHIP_STAGE,
                        Phrase.CHANGE_ROW_CORRECTED,
                        Phrase.CHANGE_ROW_RETIRED,
                        Phrase.CHANGE_CONFLICT_NEW);
        assertThat(changes(digest))
                .contains(
                        "Katghora, Tranche I (offerings): Preferred bidder was Maiki, is now Maiki South.",
                        "Bolivia, Government talks (partnerships), Stage: ours declined; AP gives asked.");
        assertThat(digest.changes())
                .extracting(line -> ENGLISH.cell(line.cells().get("what")))
                .containsExactly("moved", "corrected", "withdrawn", "new");
    }

    @Test
    void a_count_that_changes_is_told_with_what_it_was() {
        Known before = new Known().tranche("I", 20, 6, 13, "2024-02-20");
        Known after = new Known().tranche("I", 20, 6, 14, "2024-02-26");
        assertThat(changes(Known.digest(before, after, DAY)))
                .containsExactly(
                        "Tranche I: bids are now due 26.02.2024 (was 20.02.2024).",
                        "Tranche I: 14 of 20 offerings annulled (was 13).");
    }

    @Test
    void more_than_five_changes_of_one_kind_and_tranche_are_told_in_one_line() {
        Known before = new Known().tranche("I", 20, null, null, null);
        Known after = new Known().tranche("I", 20, null, null, null).block("li", "Katghora", "Lithium");
        for (String name : List.of("A", "B", "C", "D", "E", "F")) {
            before.block(name, name, "Graphite").open("i-" + name, name, "I");
            after.block(name, name, "Graphite").sold("i-" + name, name, "I", "Maiki", "10");
        }
        before.block("li", "Katghora", "Lithium").open("i-li", "li", "I");
        after.sold("i-li", "li", "I", "Maiki South", "76.05");
        Digest digest = Known.digest(before, after, DAY);
        assertThat(changes(digest))
                .containsExactlyInAnyOrder(
                        "Tranche I: 6 offerings auctioned: A, B, C, D, E, F. The block table names bidders and offers.",
                        "Katghora: auctioned in Tranche I to Maiki South at 76.05\u00a0% of the value of mineral"
                                + " despatched.");
    }

    @Test
    void a_rate_names_its_denominator_and_exploration_licences_are_never_added() {
        Known after = new Known().tranche("I", 20, 6, 14, null).explorationTranche("EL-I", 13, 10);
        Digest digest = Known.digest(after, after, DAY);
        List<Line> tranches = digest.lines("tranches");
        assertThat(ENGLISH.cell(tranches.get(0).cells().get("rate"))).isEqualTo("6 of 20 offerings of the tranche");
        assertThat(tranches)
                .extracting(Line::group)
                .containsExactly(TranchesSection.LEASES, TranchesSection.EXPLORATION);
        assertThat(ENGLISH.say(digest.lines("totals").get(0).statement()))
                .startsWith("6 of 20 offerings were auctioned, counting Tranche I,");
        assertThatThrownBy(() -> Rate.of(21, 20, "offeringsOfTranche")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_the_next_fourteen_days_are_due() {
        Known known = new Known()
                .tranche("I", 20, null, null, "2024-06-28")
                .tranche("II", 18, null, null, "2024-06-29")
                .tranche("III", 7, null, null, "2024-07-12")
                .tranche("IV", 21, null, null, "2024-07-13")
                .meeting("E1", null, "2024-07-01");
        assertThat(Known.digest(known, known, DAY).lines("due"))
                .extracting(due -> due.date().iso())
                .containsExactly("2024-06-29", "2024-07-01", "2024-07-12");
    }

    @Test
    void a_partnership_shows_its_latest_engagement_and_rests_on_both_sources() {
        Known known = new Known()
                .talks("P001", "Australia", "talks", Attribution.PRESS)
                .meeting("E1", "P001", "2024-03-01")
                .meeting("E2", "P001", "2024-05-01")
                .meeting("E3", "P009", "2024-06-01");
        Digest digest = Known.digest(known, known, DAY);
        Line line = digest.lines("partnerships").get(0);
        assertThat(ENGLISH.cell(line.cells().get("latest"))).startsWith("01.05.2024, ");
        assertThat(line.standing().sources()).hasSize(2);
        assertThat(digest.sources()).extracting(SourceLine::publisher).contains("Reuters", "Ministry of Mines");
    }

    @Test
    void a_shortened_section_keeps_the_first_lines_of_each_group() {
        Line auction = Line.sentence(null, null, null).under("ChangeGroup.AUCTIONS");
        Line partnership = Line.sentence(null, null, null).under("ChangeGroup.PARTNERSHIPS");
        assertThat(Selection.of(List.of(auction, auction, auction, partnership), 3))
                .containsExactly(auction, auction, partnership);
        assertThat(Selection.of(List.of(auction, auction), 3)).hasSize(2);
    }

    private static Known opened() {
        return new Known()
                .tranche("I", 20, null, null, null)
                .block("katghora", "Katghora", "Lithium")
                .block("iluppakudi", "Iluppakudi", "Graphite")
                .open("i-katghora", "katghora", "I")
                .open("i-iluppakudi", "iluppakudi", "I");
    }

    private static List<String> points(Digest digest) {
        return digest.keyPoints().stream()
                .map(point -> ENGLISH.say(point.statement()))
                .toList();
    }

    private static List<String> changes(Digest digest) {
        return digest.changes().stream()
                .map(change -> ENGLISH.say(change.statement()))
                .toList();
    }

    private static List<Phrase> phrases(Digest digest) {
        return digest.changes().stream()
                .map(change -> change.statement().phrase())
                .toList();
    }
}
