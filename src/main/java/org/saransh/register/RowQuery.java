package org.saransh.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saransh.http.Problem;

/**
 * What a reader asks of a register's collection.
 *
 * @param conditions by the names of their columns; all have to hold
 * @param text words to look for in every text column, in small letters; null: none
 * @param sort sort keys, the first decides first
 * @param page from 1
 * @param size rows on a page
 */
record RowQuery<V extends RowView>(
        Map<String, Condition<V>> conditions, String text, List<SortKey<V>> sort, int page, int size) {

    static final int LARGEST_PAGE = 500;

    /** Rows of a whole table that is answered at once. */
    static final int LARGEST_TABLE = 5_000;

    private static final int USUAL_PAGE = 50;
    private static final int LAST_PAGE = Integer.MAX_VALUE / LARGEST_TABLE;

    record SortKey<V>(Column<V> column, boolean descending) {}

    /**
     * Reads query parameters; {@code asAt} and {@code language} are left to the caller.
     *
     * @param table whether all rows are wanted as one table
     * @throws org.saransh.http.ProblemException 400 for an unknown name or an unreadable value
     */
    static <V extends RowView> RowQuery<V> of(Columns<V> columns, Map<String, List<String>> parameters, boolean table) {
        FilterReader<V> filters = new FilterReader<>(columns::named, columns.names());
        Map<String, Condition<V>> conditions = new LinkedHashMap<>();
        String text = null;
        List<SortKey<V>> sort = new ArrayList<>();
        int page = 1;
        int largest = table ? LARGEST_TABLE : LARGEST_PAGE;
        int size = table ? LARGEST_TABLE : USUAL_PAGE;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue().get(0);
            switch (name) {
                case "asAt", "language" -> {}
                case "q" -> text = value.isBlank() ? null : value.strip().toLowerCase(Locale.ROOT);
                case "page" -> page = number(name, value, LAST_PAGE);
                case "size" -> size = number(name, value, largest);
                case "sort" -> sort.addAll(sortKeys(columns, value));
                default -> {
                    Condition<V> condition = filters.condition(name, parameter.getValue());
                    conditions.merge(condition.column().name(), condition, Condition::and);
                }
            }
        }
        return new RowQuery<>(conditions, text, sort, page, size);
    }

    private static int number(String name, String value, int largest) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw Problem.badRequest(name + " is '" + value + "': write a whole number from 1");
        }
        throw Problem.badRequest(name + " is " + value + ": write a whole number from 1 to " + largest);
    }

    private static <V extends RowView> List<SortKey<V>> sortKeys(Columns<V> columns, String text) {
        List<SortKey<V>> keys = new ArrayList<>();
        for (String key : text.split(",")) {
            boolean descending = key.startsWith("-");
            String name = descending ? key.substring(1) : key;
            Column<V> column = columns.named(name)
                    .filter(known -> known.type().sortable())
                    .orElseThrow(() -> Problem.badRequest("Rows cannot be sorted by '" + name
                            + "': name columns, with - before those that run downwards, as in sort=-sourceDate,key"));
            keys.add(new SortKey<>(column, descending));
        }
        return keys;
    }

    /** Whether all rows are wanted, in the order of their keys. */
    boolean all() {
        return conditions.isEmpty() && text == null && sort.isEmpty();
    }

    boolean wants(V row, List<Column<V>> columns) {
        return conditions.values().stream().allMatch(condition -> condition.admits(row))
                && (text == null
                        || columns.stream().filter(Column::searchable).anyMatch(column -> column.holds(row, text)));
    }

    /** Rows before the page; the largest page number is chosen so that it fits. */
    int offset() {
        return (page - 1) * size;
    }
}
