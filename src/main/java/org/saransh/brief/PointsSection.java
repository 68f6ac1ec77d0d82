package org.saransh.brief;

import java.util.List;

/** The key points, the weightiest first, each with what it means and who has to act. */
final class PointsSection implements SectionKind {

    static final String NAME = "points";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(new SectionColumn("soWhat", ValueType.CODES), new SectionColumn("owner", ValueType.CODES));
    }

    @Override
    public List<Line> draw(Period period) {
        return KeyPoints.of(period);
    }
}
