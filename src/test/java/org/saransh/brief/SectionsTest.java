package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saransh.auction.ConcessionType;
import org.saransh.auction.Milestone;
import org.saransh.partnership.CabinetApproval;
import org.saransh.partnership.EngagementType;
import org.saransh.reference.Attribution;
import org.saransh.reference.Conflict;
import org.saransh.reference.IndianState;
import org.saransh.reference.Json;
import org.saransh.reference.PartialDate;

class SectionsTest {

    private static final String DAY = "2026-11-25";
    private static final Wording ENGLISH = Wording.of(Language.EN);

    @Test
    void clocks_run_from_the_letter_of_intent_and_what_is_late_comes_first() {
        Known known = auction()
                .withLetter("i-katghora", "katghora", "I", ConcessionType.MINING_LEASE, "2025-11-01")
                .withLetter("i-iluppakudi", "iluppakudi", "I", ConcessionType.COMPOSITE_LICENCE, null);
        List<Line> watch = lines(known, "milestones");
        assertThat(watch.get(0).date().iso()).isEqualTo("2026-05-01");
        assertThat(cell(watch.get(0), "milestone")).isEqualTo("Mining plan approved");
        assertThat(cell(watch.get(0), "state")).isEqualTo("208 days late");
        assertThat(cell(watch.get(1), "state")).isEqualTo("157 days left");
        assertThat(say(watch.get(watch.size() - 1)))
                .isEqualTo("One offering that is sold has no running clock: no source gives the day of the letter of"
                        + " intent.");
        assertThat(points(known)).contains("One milestone after a letter of intent is late: Katghora.");
    }

    @Test
    void what_waits_for_the_cabinet_stands_before_what_has_not_moved_for_90_days() {
        Known known = new Known()
                .talks("P001", "Bolivia", "asked", Attribution.PRESS)
                .signed("P002", "Germany", "2026-11-01", CabinetApproval.PENDING)
                .signed("P003", "Canada", "2026-11-01", CabinetApproval.GIVEN);
        List<Line> stalled = lines(known, "stalled");
        assertThat(stalled).extracting(line -> cell(line, "counterpart")).containsExactly("Germany", "Bolivia");
        assertThat(cell(stalled.get(0), "matter")).isEqualTo("signed, Cabinet approval pending");
        assertThat(points(known)).containsExactly("Signed, with the Cabinet's approval pending: Germany.");
    }

    @Test
    void a_silence_is_a_key_point_in_the_week_in_which_it_reaches_90_days() {
        Known known = new Known().signed("P001", "Germany", "2026-08-25", CabinetApproval.NOT_NEEDED);
        assertThat(points(Known.digest(known, known, "2026-11-25")))
                .containsExactly("One partnership has now shown no movement for 90 days: Germany.");
        assertThat(points(Known.digest(known, known, "2026-12-09")))
                .containsExactly("No change of the register is on record for this period.");
    }

    @Test
    void lithium_technology_is_shown_beside_the_lithium_blocks_and_offers_on_unnamed_sources_are_reported() {
        Known known = auction()
                .offer("P007", "Russia", "TENEX", Attribution.UNNAMED_SOURCES)
                .talks("P001", "Australia", "talks", Attribution.PRESS)
                .talks("P002", "Japan", "talks", Attribution.PRESS);
        List<Line> watch = lines(known, "technology");
        assertThat(watch)
                .extracting(line -> cell(line, "subject"))
                .containsExactly("TENEX, Russia", "Australia; Japan", "Katghora, Chhattisgarh");
        assertThat(cell(watch.get(0), "state")).isEqualTo("reported: offer received");
        assertThat(watch.get(2).group()).isEqualTo(TechnologySection.IN_INDIA);
        assertThat(cell(watch.get(2), "what")).isEqualTo("G4, reconnaissance survey");
    }

    @Test
    void a_figure_is_only_set_beside_the_one_before_it_in_its_own_series() {
        Known known = new Known()
                .series("cells", "Imports", "INR crore", "cells")
                .series("chemicals", "Imports", "INR crore", "chemicals")
                .figure("I1", "cells", "FY 2019-20", "8819")
                .figure("I2", "cells", "Apr 2022 - Jan 2023 (10 months)", "18554.12")
                .figure("I3", "cells", "FY 2021-22", "13673.15")
                .figure("I4", "chemicals", "FY 2020-21", "202");
        List<Line> figures = lines(known, "indicators");
        assertThat(cell(figures.get(0), "value")).isEqualTo("18,554.12");
        assertThat(cell(figures.get(0), "valueBefore")).isEqualTo("13,673.15");
        assertThat(figures.get(1).cells()).containsKey("value").doesNotContainKeys("valueBefore", "periodBefore");
    }

    @Test
    void the_last_month_of_a_period_is_read_from_its_words() {
        assertThat(MonthOfPeriod.last("FY 2023-24")).isEqualTo(YearMonth.of(2024, 3));
        assertThat(MonthOfPeriod.last("FY 1999-00")).isEqualTo(YearMonth.of(2000, 3));
        assertThat(MonthOfPeriod.last("to end November 2024")).isEqualTo(YearMonth.of(2024, 11));
        assertThat(MonthOfPeriod.last("reported 2024-01-15")).isEqualTo(YearMonth.of(2024, 12));
        assertThat(MonthOfPeriod.last("year not stored")).isEqualTo(YearMonth.of(1, 1));
    }

    @Test
    void only_the_cabinet_and_domestic_events_of_90_days_are_told_of_government() {
        Known known = new Known()
                .event("E1", null, EngagementType.PRESS_CONFERENCE, "2026-08-27")
                .event("E2", null, EngagementType.PRESS_CONFERENCE, "2026-08-26")
                .event("E3", "P001", EngagementType.CABINET_MEETING, "2026-12-01")
                .event("E4", "P001", EngagementType.MEETING, "2026-11-01");
        assertThat(lines(known, "government"))
                .extracting(line -> line.date().iso())
                .containsExactly("2026-12-01", "2026-08-27");
    }

    @Test
    void risks_are_found_by_rules_over_the_newest_figures_and_the_register() {
        Known known = auction()
                .series("li", "Lithium import dependence", "per cent", "minerals")
                .figure("I1", "li", "FY 2022-23", "100")
                .series("ree", "China share of REE imports", "per cent", "REE")
                .figure("I2", "ree", "FY 2021-22", "72")
                .figure("I3", "ree", "FY 2022-23", "69.9")
                .annulled("i-katghora", "katghora", "I", "no bids")
                .annulled("iii-katghora", "katghora", "III", "no bids")
                .talks("P001", "Bolivia", "asked", Attribution.UNNAMED_SOURCES)
                .talks("P002", "Japan", "asked", Attribution.PRESS);
        assertThat(lines(known, "risks"))
                .extracting(SectionsTest::say)
                .containsExactly(
                        "Lithium import dependence: 100 per cent (minerals), FY 2022-23.",
                        "One block has no holder after two attempts or more: Katghora.",
                        "1 of 2 partnerships rest on unnamed sources only: Bolivia.");
    }

    @Test
    void the_block_table_gives_the_offer_as_a_percentage() {
        Known known = auction().sold("i-katghora", "katghora", "I", "Maiki", "400");
        Line sale = lines(known, "offerings").stream()
                .filter(line -> cell(line, "block").equals("Katghora"))
                .findFirst()
                .orElseThrow();
        assertThat(cell(sale, "offer")).isEqualTo("400\u00a0%");
        assertThat(cell(sale, "state")).isEqualTo("Chhattisgarh");
        assertThat(cell(sale, "outcome")).isEqualTo("Auctioned");
    }

    @Test
    void both_values_of_a_conflict_stand_side_by_side_the_unsettled_first() {
        Conflict settled = new Conflict("stage", "declined", "AP").resolved("AP took it back");
        Known known = new Known()
                .talks(
                        "P001",
                        "Bolivia",
                        "asked",
                        Attribution.PRESS,
                        settled,
                        new Conflict("startDate", "2023", "PTI"));
        List<Line> conflicts = lines(known, "conflicts");
        assertThat(cell(conflicts.get(0), "field")).isEqualTo("Since");
        assertThat(cell(conflicts.get(0), "ours")).isEqualTo("not given");
        assertThat(cell(conflicts.get(0), "settled")).isEqualTo("not settled");
        assertThat(cell(conflicts.get(1), "ours")).isEqualTo("asked");
        assertThat(cell(conflicts.get(1), "theirs")).isEqualTo("declined");
        assertThat(cell(conflicts.get(1), "settled")).isEqualTo("settled: AP took it back");
    }

    @Test
    void the_events_of_an_offering_are_told_in_words() {
        var events = Json.mapper()
                .valueToTree(List.of(
                        new Milestone(new PartialDate("2024-12-31"), "sale taken back", "PIB"),
                        new Milestone(null, "offered again", null)));
        assertThat(ENGLISH.cell(Fields.value("offerings", "milestones", events)))
                .isEqualTo("31.12.2024 sale taken back, offered again");
    }

    @Test
    void what_an_earlier_edition_printed_wrong_is_told_with_both_values() {
        Known known = auction().sold("i-katghora", "katghora", "I", "Maiki South", "76.05");
        PrintedCorrection correction = new PrintedCorrection(
                LocalDate.of(2024, 6, 28),
                "offerings",
                "i-katghora",
                "preferredBidder",
                Value.text("Maiki"),
                Value.text("Maiki South"),
                "misprint");
        Line told = Known.digest(known, known, DAY, List.of(correction))
                .lines("corrections")
                .get(0);
        assertThat(cell(told, "row")).isEqualTo("Katghora, Tranche I");
        assertThat(cell(told, "field")).isEqualTo("Preferred bidder");
        assertThat(cell(told, "was") + ", " + cell(told, "is")).isEqualTo("Maiki, Maiki South");
        assertThat(cell(told, "edition")).isEqualTo("28.06.2024");
    }

    @Test
    void a_state_brief_never_prints_the_counts_of_whole_tranches() {
        Known before = new Known().block("katghora", "Katghora", IndianState.CHHATTISGARH, "Lithium");
        Known after = auction().annulled("i-katghora", "katghora", "I", "no bids");
        Digest digest =
                Known.digest("state", new Scope(BriefParameter.STATE, "CHHATTISGARH"), before, after, "2024-06-28");
        assertThat(digest.changes().stream().map(SectionsTest::say))
                .containsExactly("Tranche I: annulled (no bids): Katghora.", "Tranche I launched.");
        assertThat(points(digest)).containsExactly("One offering was annulled, in Tranche I.", "Launched: Tranche I.");
    }

    /** A register takes any two counts, so that a wrong one can be put right later. */
    @Test
    void counts_that_cannot_be_a_share_are_shown_and_left_out_of_rates_and_totals() {
        Known known = auction().tranche("II", 0, 3, null, null).tranche("III", 5, 6, null, null);
        List<Line> tranches = lines(known, "tranches");
        assertThat(tranches)
                .filteredOn(line -> line.cells().containsKey("rate"))
                .extracting(line -> cell(line, "tranche"))
                .containsExactly("I");
        assertThat(tranches).extracting(line -> cell(line, "auctioned")).containsExactly("6", "3", "6");
        assertThat(say(lines(known, "totals").get(0))).contains("6 of 20").contains("Tranche I");
    }

    @Test
    void sums_of_counts_may_be_larger_than_any_count() {
        Known known = new Known()
                .tranche("I", Integer.MAX_VALUE, Integer.MAX_VALUE, null, null)
                .tranche("II", Integer.MAX_VALUE, 1, null, null);
        assertThat(say(lines(known, "totals").get(0))).contains("2,14,74,83,648 of 4,29,49,67,294");
    }

    @Test
    void a_dossier_tells_all_that_is_on_record_with_its_counterpart() {
        Known known = new Known()
                .talks("P001", "Australia", "talks", Attribution.PRESS)
                .talks("P002", "Japan", "talks", Attribution.PRESS)
                .meeting("E1", "P001", "2024-03-01")
                .event("E2", "P002", EngagementType.VISIT, "2024-03-01");
        Digest digest =
                Known.digest("partner", new Scope(BriefParameter.COUNTERPART, "Japan"), known, known, "2024-06-28");
        assertThat(digest.parameters()).isEqualTo(Map.of("counterpart", "Japan"));
        assertThat(digest.lines("partnerships")).hasSize(1);
        assertThat(digest.lines("engagements").stream().map(SectionsTest::say))
                .containsExactly("Visit, India; Australia: met");
    }

    private static Known auction() {
        return new Known()
                .tranche("I", 20, 6, 14, null)
                .block("katghora", "Katghora", IndianState.CHHATTISGARH, "Lithium")
                .block("iluppakudi", "Iluppakudi", IndianState.TAMIL_NADU, "Graphite")
                .open("i-katghora", "katghora", "I")
                .open("i-iluppakudi", "iluppakudi", "I");
    }

    private static List<Line> lines(Known known, String section) {
        return Known.digest(known, known, DAY).lines(section);
    }

    private static List<String> points(Known known) {
        return points(Known.digest(known, known, DAY));
    }

    private static List<String> points(Digest digest) {
        return digest.keyPoints().stream().map(SectionsTest::say).toList();
    }

    private static String say(Line line) {
        return ENGLISH.say(line.statement());
    }

    private static String cell(Line line, String name) {
        return ENGLISH.cell(line.cells().get(name));
    }
}
