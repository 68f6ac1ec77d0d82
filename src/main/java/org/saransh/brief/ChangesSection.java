package org.saransh.brief;

import java.util.List;

/** What changed since the edition before. */
final class ChangesSection implements SectionKind {

    static final String NAME = "changes";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(new SectionColumn("what", ValueType.CODES));
    }

    @Override
    public List<Line> draw(Period period) {
        return Changes.of(period);
    }
}
