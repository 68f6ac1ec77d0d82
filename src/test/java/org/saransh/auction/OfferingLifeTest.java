package org.saransh.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saransh.http.Fault;
import org.saransh.reference.Evidence;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.reference.Source;

class OfferingLifeTest {

    private static final PartialDate DAY = new PartialDate("2026-01-15");

    @Test
    void an_offering_goes_from_bids_to_a_licence_and_may_lose_it() {
        List<Outcome> life = List.of(
                Outcome.OPEN,
                Outcome.BIDS_CLOSED,
                Outcome.OPEN,
                Outcome.AUCTIONED,
                Outcome.LETTER_OF_INTENT,
                Outcome.LICENCE,
                Outcome.AUCTIONED_THEN_ANNULLED);
        for (int step = 1; step < life.size(); step++) {
            assertThat(faults(offering(life.get(step - 1)), offering(life.get(step)), false))
                    .isEmpty();
        }
    }

    @Test
    void a_step_that_cannot_follow_is_refused_with_those_that_can() {
        Fault skipped =
                faults(offering(Outcome.OPEN), offering(Outcome.LICENCE), false).get(0);
        assertThat(skipped.wrong()).isEqualTo("cannot follow OPEN");
        assertThat(skipped.allowed()).contains("AUCTIONED").contains("BIDS_CLOSED");
        Fault ended = faults(offering(Outcome.ANNULLED), offering(Outcome.OPEN), false)
                .get(0);
        assertThat(ended.allowed()).contains("new offering");
        assertThat(faults(offering(Outcome.ANNULLED), offering(Outcome.OPEN), true))
                .as("a correction may say that it was never annulled")
                .isEmpty();
    }

    @Test
    void an_end_names_its_reason_and_a_letter_its_day() {
        assertThat(faults(offering(Outcome.OPEN), bare(Outcome.ANNULLED), false))
                .extracting(Fault::field)
                .containsExactly("annulmentReason");
        assertThat(faults(offering(Outcome.AUCTIONED), bare(Outcome.LETTER_OF_INTENT), false))
                .extracting(Fault::field)
                .containsExactly("letterOfIntentDate");
        assertThat(faults(null, bare(Outcome.AUCTIONED_THEN_ANNULLED), false))
                .extracting(Fault::field)
                .containsExactly("reversalDate");
    }

    @Test
    void clocks_run_from_the_letter_of_intent_by_the_rules_of_2025() {
        MilestoneClock.Clocks lease = MilestoneClock.of(
                letter(ConcessionType.MINING_LEASE, "2026-01-15"), List.of(), LocalDate.of(2026, 8, 1));
        assertThat(lease.limit()).isEqualTo("2029-01-15");
        assertThat(lease.milestones())
                .extracting(MilestoneClock.Due::due)
                .containsExactly(LocalDate.of(2026, 7, 15), LocalDate.of(2027, 7, 15), LocalDate.of(2028, 7, 15));
        assertThat(lease.milestones()).extracting(MilestoneClock.Due::daysLate).containsExactly(17L, 0L, 0L);
        MilestoneClock.Clocks licence = MilestoneClock.of(
                letter(
                        ConcessionType.COMPOSITE_LICENCE,
                        "2026-01-15",
                        new Milestone(new PartialDate("2027-02"), "licence executed", null, MilestoneKind.LICENCE)),
                List.of(),
                LocalDate.of(2028, 1, 1));
        assertThat(licence.limit()).isEqualTo("2033-01-15");
        assertThat(licence.milestones().get(0).reached()).isEqualTo("2027-02-28");
        assertThat(licence.milestones().get(0).daysLate()).isEqualTo(44);
    }

    @Test
    void a_recorded_milestone_stops_its_clock_and_starts_the_next() {
        OfferingView offering = letter(
                ConcessionType.MINING_LEASE,
                "2026-01-15",
                new Milestone(new PartialDate("2026-02-01"), "plan approved", null, MilestoneKind.MINING_PLAN));
        List<MilestoneView> recorded = List.of(
                milestone("plan", "i-block", MilestoneKind.MINING_PLAN, "2026-07-20"),
                milestone("clearance", "i-block", MilestoneKind.ENVIRONMENTAL_CLEARANCE, "2026-12"),
                milestone("lease", "i-block", MilestoneKind.LEASE, null),
                milestone("other", "ii-block", MilestoneKind.LEASE, "2026-03-01"));
        MilestoneClock.Clocks clocks = MilestoneClock.of(offering, recorded, LocalDate.of(2028, 1, 3));
        LocalDate letter = LocalDate.of(2026, 1, 15);
        assertThat(clocks.milestones())
                .containsExactly(
                        new MilestoneClock.Due(
                                MilestoneKind.MINING_PLAN,
                                letter,
                                LocalDate.of(2026, 7, 15),
                                LocalDate.of(2026, 7, 20),
                                true,
                                5,
                                "plan"),
                        new MilestoneClock.Due(
                                MilestoneKind.ENVIRONMENTAL_CLEARANCE,
                                letter,
                                LocalDate.of(2027, 7, 15),
                                LocalDate.of(2026, 12, 31),
                                false,
                                0,
                                "clearance"),
                        new MilestoneClock.Due(
                                MilestoneKind.LEASE,
                                LocalDate.of(2026, 12, 31),
                                LocalDate.of(2027, 12, 31),
                                null,
                                true,
                                3,
                                null));
    }

    @Test
    void without_a_day_a_concession_or_a_rule_no_clock_runs_and_it_says_why() {
        LocalDate today = LocalDate.of(2026, 8, 1);
        assertThat(MilestoneClock.of(offering(Outcome.AUCTIONED), List.of(), today)
                        .note())
                .contains("not on record");
        assertThat(MilestoneClock.of(letter(ConcessionType.MINING_LEASE, "2025-10-16"), List.of(), today)
                        .note())
                .contains("older than the rules");
        assertThat(MilestoneClock.of(letter(null, "2026-01-15"), List.of(), today)
                        .note())
                .contains("kind of concession");
    }

    @Test
    void a_final_price_offer_may_pass_100_and_is_never_nothing() {
        assertThat(new PercentOffer(new BigDecimal("400.00"))).hasToString("400");
        assertThat(new PercentOffer(new BigDecimal("400"))).isEqualTo(new PercentOffer(new BigDecimal("4E+2")));
        assertThatThrownBy(() -> new PercentOffer(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Fault> faults(OfferingView was, OfferingView is, boolean correction) {
        List<Fault> faults = new ArrayList<>();
        new OfferingChecks(was, is, faults::add).run(correction);
        return faults;
    }

    private static OfferingView offering(Outcome outcome) {
        boolean letter = outcome == Outcome.LETTER_OF_INTENT || outcome == Outcome.LICENCE;
        boolean reversed = outcome == Outcome.AUCTIONED_THEN_ANNULLED;
        boolean failed = reversed || outcome == Outcome.ANNULLED;
        return view(
                outcome,
                null,
                failed ? "no bids" : null,
                letter ? new PartialDate("2025-01-01") : null,
                letter ? DAY : null,
                reversed ? DAY : null);
    }

    private static OfferingView bare(Outcome outcome) {
        return view(outcome, null, null, null, null, null);
    }

    private static MilestoneView milestone(String key, String offering, MilestoneKind kind, String day) {
        return new MilestoneView(
                key,
                offering,
                kind,
                PartialDate.parse(day),
                null,
                new Source("Letter", "State", null, null, Evidence.OFFICIAL_TEXT),
                true,
                null,
                List.of());
    }

    private static OfferingView letter(ConcessionType concession, String day, Milestone... milestones) {
        return view(Outcome.LETTER_OF_INTENT, concession, null, new PartialDate(day), null, null, milestones);
    }

    private static OfferingView view(
            Outcome outcome,
            ConcessionType concession,
            String reason,
            PartialDate letter,
            PartialDate licence,
            PartialDate reversal,
            Milestone... milestones) {
        return new OfferingView(
                "i-block",
                "block",
                "I",
                1,
                null,
                concession,
                null,
                null,
                outcome,
                null,
                reason,
                null,
                null,
                letter,
                licence,
                reversal,
                List.of(milestones),
                new Source("Gazette", "Ministry of Mines", null, null, Evidence.OFFICIAL_TEXT),
                true,
                null,
                List.of());
    }
}
