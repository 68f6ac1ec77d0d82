package org.saransh.brief;

import java.util.ArrayList;
import java.util.List;
import org.saransh.reference.Conflict;
import org.saransh.register.RowView;

/** Every rival value beside ours, register by register, those that nobody has settled before the others. */
final class ConflictsSection implements SectionKind {

    static final String NAME = "conflicts";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("row", ValueType.STATEMENT),
                new SectionColumn("field", ValueType.CODES),
                new SectionColumn("ours", ValueType.STATEMENT),
                new SectionColumn("theirs", ValueType.TEXT),
                new SectionColumn("says", ValueType.TEXT),
                new SectionColumn("settled", ValueType.STATEMENT));
    }

    @Override
    public List<Line> draw(Period period) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(lines(period, false));
        lines.addAll(lines(period, true));
        return lines;
    }

    private static List<Line> lines(Period period, boolean settled) {
        List<Line> lines = new ArrayList<>();
        for (RowView row : period.now().rows()) {
            for (Conflict conflict : row.conflicts()) {
                if ((conflict.resolution() != null) == settled) {
                    lines.add(line(row, conflict, period));
                }
            }
        }
        return lines;
    }

    private static Line line(RowView row, Conflict conflict, Period period) {
        Values cells = new Values()
                .value("row", RowNames.of(period.now(), row))
                .value("field", Fields.label(conflict.field()))
                .statement("ours", Phrase.VALUE, new Values().value("value", Fields.value(row, conflict.field())))
                .text("theirs", conflict.value())
                .text("says", conflict.source());
        if (conflict.resolution() == null) {
            cells.statement("settled", Phrase.UNSETTLED, new Values());
        } else {
            cells.statement("settled", Phrase.SETTLED, Values.of("reason", conflict.resolution()));
        }
        return Line.row(cells, period.standing(row))
                .under("register." + CitedRow.of(row).register());
    }
}
