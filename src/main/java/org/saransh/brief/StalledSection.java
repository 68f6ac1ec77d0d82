package org.saransh.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saransh.partnership.Attention;
import org.saransh.partnership.PartnershipView;
import org.saransh.reference.PartialDate;

/**
 * Partnerships that do not move: first what was signed and waits for the Cabinet, then what has shown no movement for 90 days,
 * the newest silence first, because it can still be broken.
 */
final class StalledSection implements SectionKind {

    static final String NAME = "stalled";

    private static final Comparator<Attention.Case> ORDER = Comparator.comparing(
                    (Attention.Case one) -> !one.matters().contains(Attention.Matter.CABINET_APPROVAL_PENDING))
            .thenComparing(Attention.Case::stillDays, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Attention.Case::partnership);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("counterpart", ValueType.TEXT),
                new SectionColumn("parties", ValueType.TEXT),
                new SectionColumn("kind", ValueType.CODES),
                new SectionColumn("stage", ValueType.STATEMENT),
                new SectionColumn("matter", ValueType.CODES),
                new SectionColumn("moved", ValueType.DATE),
                new SectionColumn("days", ValueType.NUMBER));
    }

    @Override
    public List<Line> draw(Period period) {
        return cases(period.now(), period.today()).stream()
                .map(one -> line(one, period))
                .toList();
    }

    static List<Attention.Case> cases(Reading reading, LocalDate today) {
        return Attention.of(
                        reading.partnerships().values(), reading.engagements().values(), today)
                .stream()
                .sorted(ORDER)
                .toList();
    }

    /** Those that had moved in the 90 days before the period, and now have not for 90 days. */
    static List<PartnershipView> newlyStill(Period period) {
        Set<String> before = cases(period.before(), period.dayBefore()).stream()
                .filter(StalledSection::still)
                .map(Attention.Case::partnership)
                .collect(Collectors.toSet());
        return cases(period.now(), period.today()).stream()
                .filter(StalledSection::still)
                .map(Attention.Case::partnership)
                .filter(key -> period.before().partnerships().containsKey(key) && !before.contains(key))
                .map(period.now().partnerships()::get)
                .toList();
    }

    static List<PartnershipView> waitingForTheCabinet(Period period) {
        return cases(period.now(), period.today()).stream()
                .filter(one -> one.matters().contains(Attention.Matter.CABINET_APPROVAL_PENDING))
                .map(one -> period.now().partnerships().get(one.partnership()))
                .toList();
    }

    private static boolean still(Attention.Case one) {
        return one.matters().contains(Attention.Matter.NO_MOVEMENT);
    }

    private static Line line(Attention.Case one, Period period) {
        PartnershipView partnership = period.now().partnerships().get(one.partnership());
        Values cells = Values.of("counterpart", one.counterpart())
                .text("parties", PartnershipsSection.parties(partnership))
                .code("kind", partnership.kind())
                .value("stage", PartnershipsSection.stage(partnership))
                .codes("matter", one.matters())
                .number("days", one.stillDays());
        if (one.lastMovement() != null) {
            cells.date("moved", PartialDate.of(one.lastMovement()));
        }
        return Line.row(cells, period.standing(partnership));
    }
}
