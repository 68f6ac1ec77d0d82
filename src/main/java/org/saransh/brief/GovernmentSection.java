package org.saransh.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.saransh.partnership.EngagementType;
import org.saransh.partnership.EngagementView;

/**
 * Law, rules, Cabinet and Parliament: meetings of the Cabinet and engagements that belong to no partnership, of the last 90
 * days and to come, the newest first.
 */
final class GovernmentSection implements SectionKind {

    static final String NAME = "government";

    private static final int DAYS_BACK = 90;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(new SectionColumn("place", ValueType.TEXT));
    }

    @Override
    public List<Line> draw(Period period) {
        LocalDate from = period.today().minusDays(DAYS_BACK);
        return period.now().engagements().values().stream()
                .filter(one -> one.partnership() == null || one.type() == EngagementType.CABINET_MEETING)
                .filter(one -> one.heldOn() != null && !one.heldOn().latest().isBefore(from))
                .sorted(Comparator.comparing(EngagementView::heldOn).reversed().thenComparing(EngagementView::key))
                .map(one -> EngagementLines.of(one, period).with(new Values().text("place", one.place())))
                .toList();
    }
}
