package org.saransh.brief;

import java.util.List;
import org.saransh.reference.PartialDate;
import org.saransh.register.RowView;

/** What earlier editions printed and what was corrected afterwards. */
final class CorrectionsSection implements SectionKind {

    static final String NAME = "corrections";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("edition", ValueType.DATE),
                new SectionColumn("row", ValueType.STATEMENT),
                new SectionColumn("field", ValueType.CODES),
                new SectionColumn("was", ValueType.STATEMENT),
                new SectionColumn("is", ValueType.STATEMENT),
                new SectionColumn("reason", ValueType.TEXT));
    }

    @Override
    public List<Line> draw(Period period) {
        return period.reprinted().stream().map(one -> line(one, period)).toList();
    }

    private static Line line(PrintedCorrection one, Period period) {
        RowView row = period.now().row(one.register(), one.key());
        Value name = row == null ? Value.statement(RowNames.named(one.key())) : RowNames.of(period.now(), row);
        Values cells = new Values()
                .date("edition", PartialDate.of(one.edition()))
                .value("row", name)
                .value("field", Fields.label(one.field()))
                .statement("was", Phrase.VALUE, new Values().value("value", one.was()))
                .statement("is", Phrase.VALUE, new Values().value("value", one.is()))
                .text("reason", one.reason());
        return Line.row(cells, row == null ? null : period.standing(row));
    }
}
