package org.saransh.export;

import java.util.ArrayList;
import java.util.List;
import org.saransh.reference.Label;
import org.saransh.register.AnswerColumn;
import org.saransh.register.Asked;
import org.saransh.register.Cells;
import org.saransh.register.ColumnType;
import org.saransh.register.Reading;

/**
 * The beginning of an answer.
 *
 * @param asked the question with everything filled in: asked again, it gives the same rows for ever
 * @param count of all rows
 * @param unconfirmed rows of the register on which the answer rests
 * @param rows the first ones: texts, numbers, yes and no as they are stored, in the order of the columns
 */
public record AnswerPreview(
        Asked asked, long count, long unconfirmed, List<ColumnView> columns, List<List<Object>> rows) {

    private static final int FIRST = 20;

    /** @param unit null when the value has none */
    public record ColumnView(String name, Label label, ColumnType type, Label unit) {}

    static AnswerPreview of(Reading reading) {
        long unconfirmed = reading.survey();
        List<AnswerColumn> columns = reading.question().answer();
        List<List<Object>> rows = new ArrayList<>();
        while (rows.size() < FIRST && reading.next()) {
            List<Object> row = new ArrayList<>();
            for (int place = 0; place < columns.size(); place++) {
                row.add(cell(reading, columns.get(place).type(), place));
            }
            rows.add(row);
        }
        return new AnswerPreview(
                reading.question().asked(),
                reading.extent().count(),
                unconfirmed,
                columns.stream()
                        .map(column -> new ColumnView(column.name(), column.label(), column.type(), column.unit()))
                        .toList(),
                rows);
    }

    private static Object cell(Cells row, ColumnType type, int place) {
        return switch (type) {
            case NUMBER, PERCENT_OFFER -> row.number(place);
            case COUNT -> row.whole(place) == Cells.NONE ? null : (Object) row.whole(place);
            case YES_NO -> row.yes(place);
            default -> row.text(place);
        };
    }
}
