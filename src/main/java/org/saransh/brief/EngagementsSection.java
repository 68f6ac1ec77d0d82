package org.saransh.brief;

import java.util.Comparator;
import java.util.List;
import org.saransh.partnership.EngagementView;

/** Every engagement, the newest first; those without a date at the end. */
final class EngagementsSection implements SectionKind {

    static final String NAME = "engagements";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("type", ValueType.CODES),
                new SectionColumn("participants", ValueType.TEXT),
                new SectionColumn("place", ValueType.TEXT));
    }

    @Override
    public List<Line> draw(Period period) {
        return period.now().engagements().values().stream()
                .sorted(Comparator.comparing(EngagementView::heldOn, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(EngagementView::key))
                .map(engagement -> EngagementLines.of(engagement, period)
                        .with(new Values()
                                .code("type", engagement.type())
                                .text("participants", String.join("; ", engagement.participants()))
                                .text("place", engagement.place())))
                .toList();
    }
}
