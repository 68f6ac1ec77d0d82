package org.saransh.brief;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.saransh.partnership.EngagementView;
import org.saransh.partnership.PartnershipView;

/**
 * Every partnership with its last stage and newest engagement, by counterpart. Rows that count several partnerships are none
 * themselves: they stand apart at the end, and in no total.
 */
final class PartnershipsSection implements SectionKind {

    static final String NAME = "partnerships";

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
                new SectionColumn("started", ValueType.STATEMENT),
                new SectionColumn("minerals", ValueType.TEXT),
                new SectionColumn("latest", ValueType.STATEMENT));
    }

    @Override
    public List<Line> draw(Period period) {
        return Stream.concat(partnerships(period, false), partnerships(period, true))
                .toList();
    }

    private static Stream<Line> partnerships(Period period, boolean countsSeveral) {
        return period.now().partnerships().values().stream()
                .filter(partnership -> partnership.countsSeveral() == countsSeveral)
                .sorted(Comparator.comparing(PartnershipView::counterpart)
                        .thenComparing(PartnershipView::kind)
                        .thenComparing(PartnershipView::key))
                .map(partnership -> line(partnership, period));
    }

    private static Line line(PartnershipView is, Period period) {
        EngagementView latest = latest(period.now(), is);
        Values cells = Values.of("counterpart", is.counterpart())
                .text("parties", parties(is))
                .code("kind", is.kind())
                .text("minerals", String.join(", ", is.minerals()));
        cells.value("stage", stage(is));
        if (is.startDate() != null) {
            cells.statement(
                    "started",
                    is.startDateOfReport() ? Phrase.START_REPORTED : Phrase.START,
                    new Values().date("date", is.startDate()));
        }
        if (latest != null) {
            cells.statement(
                    "latest",
                    latest.outcome() == null ? Phrase.LATEST_ENGAGEMENT_BARE : Phrase.LATEST_ENGAGEMENT,
                    new Values()
                            .date("date", latest.heldOn())
                            .code("type", latest.type())
                            .text("outcome", latest.outcome()));
        }
        return Line.row(cells, latest == null ? period.standing(is) : period.standing(List.of(is, latest)));
    }

    /** The last stage, worded as reported where it rests on unnamed sources; null when no source names one. */
    static Value stage(PartnershipView is) {
        return is.stage() == null
                ? null
                : Value.statement(Statement.of(
                        is.basis().established() ? Phrase.STAGE : Phrase.STAGE_REPORTED,
                        Values.of("stage", is.stage())));
    }

    static String parties(PartnershipView is) {
        return Stream.of(is.organisation(), is.indianParty())
                .filter(party -> party != null)
                .reduce((one, other) -> one + " – " + other)
                .orElse("");
    }

    private static EngagementView latest(Reading reading, PartnershipView partnership) {
        return reading.engagements().values().stream()
                .filter(engagement -> partnership.key().equals(engagement.partnership()))
                .filter(engagement -> engagement.heldOn() != null)
                .max(Comparator.comparing(EngagementView::heldOn).thenComparing(EngagementView::key))
                .orElse(null);
    }
}
