package org.saransh.brief;

import java.util.List;
import java.util.Map;
import org.saransh.reference.PartialDate;
import org.saransh.register.RowView;

/**
 * One difference between two readings.
 *
 * @param date when it happened; null when no source says
 * @param rows those that it rests on
 */
record Change(
        ChangeGroup group, Phrase phrase, Map<String, Value> values, PartialDate date, List<? extends RowView> rows) {

    Line line(Period period) {
        return Line.sentence(date, new Statement(phrase, values), period.standing(rows))
                .with(new Values().code("what", ChangeKind.of(phrase)))
                .under(group.key());
    }
}
