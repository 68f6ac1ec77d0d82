package org.saransh.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.saransh.reference.PartialDate;

/**
 * What a query demands of one column.
 *
 * @param values any of these will do; in small letters where the cell is text
 * @param from null: no lower bound
 * @param to null: no upper bound
 */
record Condition<V>(Column<V> column, List<Object> values, Object from, Object to) {

    static <V> Condition<V> anyOf(Column<V> column, List<Object> values) {
        return new Condition<>(column, values, null, null);
    }

    static <V> Condition<V> from(Column<V> column, Object first) {
        return new Condition<>(column, List.of(), first, null);
    }

    /** A bound that is a year or month includes all of it, and so everything that sorts before the end of its last day. */
    static <V> Condition<V> to(Column<V> column, Object last) {
        Object bound = last instanceof PartialDate date ? PartialDate.of(date.latest()) : last;
        return new Condition<>(column, List.of(), null, bound);
    }

    /** Both conditions on the same column at once. */
    Condition<V> and(Condition<V> other) {
        return new Condition<>(
                column,
                values.isEmpty() ? other.values : values,
                from == null ? other.from : from,
                to == null ? other.to : to);
    }

    boolean admits(V row) {
        Object cell = column.value().apply(row);
        if (cell == null) {
            return false;
        }
        return (values.isEmpty() || isOneOf(cell)) && (from == null || !before(cell)) && (to == null || !after(cell));
    }

    private boolean isOneOf(Object cell) {
        return switch (column.type()) {
            case TEXT -> values.contains(cell.toString().toLowerCase(Locale.ROOT));
            case NAMES ->
                Column.strings(cell).stream().anyMatch(name -> values.contains(name.toLowerCase(Locale.ROOT)));
            case NUMBER, COUNT, PERCENT_OFFER ->
                values.stream().anyMatch(one -> number(cell).compareTo(number(one)) == 0);
            case CODE, DATE, YES_NO -> values.contains(cell);
            case RECORDS -> false;
        };
    }

    private boolean before(Object cell) {
        return column.type() == ColumnType.DATE
                ? ((PartialDate) cell).compareTo((PartialDate) from) < 0
                : number(cell).compareTo(number(from)) < 0;
    }

    private boolean after(Object cell) {
        return column.type() == ColumnType.DATE
                ? ((PartialDate) cell).compareTo((PartialDate) to) > 0
                : number(cell).compareTo(number(to)) > 0;
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }
}
