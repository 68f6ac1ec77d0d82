package org.saransh.brief;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saransh.auction.MilestoneClock;
import org.saransh.auction.OfferingView;
import org.saransh.reference.PartialDate;

/**
 * The clocks that run after letters of intent: what is late first, the longest late before the others, then what is to come,
 * the nearest first, then what was reached, the newest first. Offerings sold for which no clock runs are told together, by the
 * reason.
 */
final class MilestonesSection implements SectionKind {

    static final String NAME = "milestones";

    /** A clock with the offering whose it is. */
    record Running(OfferingView offering, MilestoneClock.Due due) {

        boolean late() {
            return due.reached() == null && due.daysLate() > 0;
        }

        boolean open() {
            return due.reached() == null;
        }
    }

    private static final Comparator<Running> ORDER = Comparator.comparing((Running one) -> !one.late())
            .thenComparing(one -> !one.open())
            .thenComparing(one -> one.open()
                    ? one.due().due().toEpochDay()
                    : -one.due().reached().toEpochDay())
            .thenComparing(one -> one.offering().key());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("milestone", ValueType.CODES),
                new SectionColumn("bidder", ValueType.TEXT),
                new SectionColumn("due", ValueType.DATE),
                new SectionColumn("reached", ValueType.DATE),
                new SectionColumn("daysLate", ValueType.NUMBER),
                new SectionColumn("state", ValueType.STATEMENT));
    }

    @Override
    public List<Line> draw(Period period) {
        List<Line> lines = new ArrayList<>();
        running(period.now(), period.today()).forEach(one -> lines.add(line(one, period)));
        Map<Phrase, List<OfferingView>> without = new EnumMap<>(Phrase.class);
        for (OfferingView offering : period.now().offerings().values()) {
            if (offering.outcome().sold()
                    && clocks(period.now(), offering, period.today()).isEmpty()) {
                without.computeIfAbsent(reason(offering), first -> new ArrayList<>())
                        .add(offering);
            }
        }
        without.forEach((phrase, offerings) -> lines.add(Line.sentence(
                null,
                Statement.of(phrase, new Values().number("count", offerings.size())),
                period.standing(offerings))));
        return lines;
    }

    /** All clocks of the offerings that are sold, in the order of the section. */
    static List<Running> running(Reading reading, LocalDate today) {
        return reading.offerings().values().stream()
                .filter(offering -> offering.outcome().sold())
                .flatMap(offering -> clocks(reading, offering, today).stream().map(due -> new Running(offering, due)))
                .sorted(ORDER)
                .toList();
    }

    private static List<MilestoneClock.Due> clocks(Reading reading, OfferingView offering, LocalDate today) {
        return MilestoneClock.of(offering, reading.milestones().values(), today).milestones();
    }

    private static Phrase reason(OfferingView offering) {
        PartialDate letter = offering.letterOfIntentDate();
        if (letter == null || !letter.isDay()) {
            return Phrase.MILESTONES_WITHOUT_LETTER;
        }
        return offering.concessionType() == null
                ? Phrase.MILESTONES_WITHOUT_CONCESSION
                : Phrase.MILESTONES_OF_OLDER_LETTER;
    }

    private static Line line(Running one, Period period) {
        MilestoneClock.Due clock = one.due();
        Values cells = new Values()
                .code("milestone", clock.milestone())
                .text("bidder", one.offering().preferredBidder())
                .date("due", PartialDate.of(clock.due()))
                .number("daysLate", clock.daysLate() == 0 ? null : clock.daysLate());
        if (clock.reached() != null) {
            cells.date("reached", PartialDate.of(clock.reached()));
        }
        state(cells, clock, period.today());
        Values name = Values.of("block", AuctionChanges.name(period.now(), one.offering()))
                .text("tranche", one.offering().tranche());
        return Line.sentence(
                        PartialDate.of(clock.due()),
                        Statement.of(Phrase.ROW_OFFERING, name),
                        period.standing(one.offering()))
                .with(cells);
    }

    private static void state(Values cells, MilestoneClock.Due clock, LocalDate today) {
        Values values = new Values().number("days", clock.daysLate());
        if (clock.reached() != null) {
            cells.statement(
                    "state",
                    clock.daysLate() == 0 ? Phrase.MILESTONE_REACHED : Phrase.MILESTONE_REACHED_LATE,
                    values.date("date", PartialDate.of(clock.reached())));
        } else if (clock.daysLate() > 0) {
            cells.statement("state", Phrase.MILESTONE_LATE, values);
        } else {
            cells.statement(
                    "state",
                    Phrase.MILESTONE_AHEAD,
                    new Values().number("days", ChronoUnit.DAYS.between(today, clock.due())));
        }
    }
}
