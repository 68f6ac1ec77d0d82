package org.saransh.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saransh.reference.Label;
import org.saransh.reference.Word;

/**
 * A column that can be asked for: one of the register, one of a row that its rows name, or a computed one.
 *
 * @param name as in a question: {@code areaHa}, or {@code block.state} by way of the column {@code block}
 * @param column what its cells are
 * @param through the columns that lead to the row it belongs to; empty for the register's own
 * @param summable whether values may be added up over rows. A figure of a row that others name would be counted several
 *     times
 * @param formula gives the cell, with {@code {row}} for the row it belongs to
 */
public record DatasetColumn(String name, Column<?> column, List<Column<?>> through, boolean summable, String formula) {

    private static final String BETWEEN = ": ";

    public DatasetColumn {
        through = List.copyOf(through);
    }

    /** {@code Block: State} for a column of a row that is named. */
    public Label label() {
        List<Label> labels = new ArrayList<>(through.stream().map(Column::label).toList());
        labels.add(column.label());
        return new Label(
                labels.stream().map(Label::english).collect(Collectors.joining(BETWEEN)),
                labels.stream().map(Label::hindi).collect(Collectors.joining(BETWEEN)));
    }

    public ColumnType type() {
        return column.type();
    }

    /** Null when the value has none. */
    public Label unit() {
        return column.unit();
    }

    /** The words of the vocabulary; none when the column has none. */
    public List<Word> vocabulary() {
        return column.vocabulary();
    }

    /** What the row that the cell belongs to is called in SQL. */
    String row() {
        return alias(through);
    }

    static String alias(List<Column<?>> through) {
        return through.stream().map(step -> "_" + step.name()).collect(Collectors.joining("", "r", ""));
    }

    String sql() {
        return formula.replace("{row}", row());
    }
}
