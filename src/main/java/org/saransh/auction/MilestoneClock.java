package org.saransh.auction;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saransh.reference.PartialDate;

/**
 * The times that run from a letter of intent: Mineral (Auction) Second Amendment Rules, 2025, G.S.R. 764(E), in force from
 * 17.10.2025. A mining lease needs a mining plan in 6 months, environmental clearance in 18 and the lease 12 months after
 * that; a composite licence needs the licence in 12 months and prospecting to G2 in 36. The outer limits are 3 and 7 years.
 */
public final class MilestoneClock {

    static final LocalDate IN_FORCE = LocalDate.of(2025, 10, 17);
    private static final Period LEASE_LIMIT = Period.ofYears(3);
    private static final Period LICENCE_LIMIT = Period.ofYears(7);

    /**
     * One milestone and its time.
     *
     * @param from the day its time runs from: that of the letter of intent, or on which the milestone before it was reached
     *     or, until then, is due
     * @param reached when it was; null while it is not
     * @param daysLate days beyond the due day, until it was reached or else until today; 0 when in time
     * @param recordedAs the key of the row in the register of milestones that says so; null when the offering itself does
     */
    public record Due(
            MilestoneKind milestone,
            LocalDate from,
            LocalDate due,
            LocalDate reached,
            boolean late,
            long daysLate,
            String recordedAs) {}

    /**
     * All clocks of an offering.
     *
     * @param limit the last day on which anything may still be missing; null without clocks
     * @param note why there are none; null when there are
     */
    public record Clocks(List<Due> milestones, LocalDate limit, String note) {}

    private record Reached(LocalDate on, String recordedAs) {}

    private final OfferingView offering;
    private final List<MilestoneView> recorded;
    private final LocalDate today;
    private final List<Due> clocks = new ArrayList<>();

    private MilestoneClock(OfferingView offering, Collection<MilestoneView> milestones, LocalDate today) {
        this.offering = offering;
        this.recorded = milestones.stream()
                .filter(milestone -> milestone.offering().equals(offering.key()) && milestone.reachedOn() != null)
                .sorted(Comparator.comparing(MilestoneView::reachedOn))
                .toList();
        this.today = today;
    }

    /**
     * The clocks of the offering on that day.
     *
     * @param milestones those on record; those of other offerings are passed over
     */
    public static Clocks of(OfferingView offering, Collection<MilestoneView> milestones, LocalDate today) {
        PartialDate letter = offering.letterOfIntentDate();
        if (letter == null || !letter.isDay()) {
            return none("No clock runs: the day of the letter of intent is not on record");
        }
        if (letter.earliest().isBefore(IN_FORCE)) {
            return none("No clock runs: the letter of intent is older than the rules of 17.10.2025");
        }
        if (offering.concessionType() == null) {
            return none("No clock runs: the kind of concession is not on record");
        }
        return new MilestoneClock(offering, milestones, today).run(letter.earliest());
    }

    private static Clocks none(String note) {
        return new Clocks(List.of(), null, note);
    }

    private Clocks run(LocalDate letter) {
        if (offering.concessionType() == ConcessionType.MINING_LEASE) {
            add(MilestoneKind.MINING_PLAN, letter, 6);
            Due clearance = add(MilestoneKind.ENVIRONMENTAL_CLEARANCE, letter, 18);
            LocalDate cleared = clearance.reached() == null ? clearance.due() : clearance.reached();
            add(MilestoneKind.LEASE, cleared, 12);
            return new Clocks(clocks, letter.plus(LEASE_LIMIT), null);
        }
        add(MilestoneKind.LICENCE, letter, 12);
        add(MilestoneKind.PROSPECTING_G2, letter, 36);
        return new Clocks(clocks, letter.plus(LICENCE_LIMIT), null);
    }

    private Due add(MilestoneKind kind, LocalDate from, int months) {
        LocalDate due = from.plusMonths(months);
        Reached reached = reached(kind).orElse(new Reached(null, null));
        LocalDate until = reached.on() == null ? today : reached.on();
        long daysLate = Math.max(0, ChronoUnit.DAYS.between(due, until));
        Due clock = new Due(kind, from, due, reached.on(), daysLate > 0, daysLate, reached.recordedAs());
        clocks.add(clock);
        return clock;
    }

    /** The last day of the date on record, so that nobody is called in time who may not have been. */
    private Optional<Reached> reached(MilestoneKind kind) {
        return recorded.stream()
                .filter(milestone -> milestone.kind() == kind)
                .map(milestone -> new Reached(milestone.reachedOn().latest(), milestone.key()))
                .findFirst()
                .or(() -> told(kind).map(day -> new Reached(day, null)));
    }

    private Optional<LocalDate> told(MilestoneKind kind) {
        Optional<LocalDate> told = offering.milestones().stream()
                .filter(milestone -> milestone.kind() == kind && milestone.date() != null)
                .map(milestone -> milestone.date().latest())
                .findFirst();
        boolean licence = kind == MilestoneKind.LICENCE && offering.licenceDate() != null;
        return told.or(() -> licence ? Optional.of(offering.licenceDate().latest()) : Optional.empty());
    }
}
