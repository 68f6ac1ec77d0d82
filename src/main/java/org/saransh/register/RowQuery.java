package org.saransh.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saransh.http.Problem;

/**
 * What a reader asks of a register's collection.
 *
 * @param filters the wanted values of each named column
 * @param text words to look for in every text column, in small letters; null: none
 * @param sort sort keys, the first decides first
 * @param page from 1
 * @param size rows on a page
 */
record RowQuery<V>(Map<Column<V>, List<Object>> filters, String text, List<SortKey<V>> sort, int page, int size) {

    static final int LARGEST_PAGE = 500;
    private static final int USUAL_PAGE = 50;
    private static final int LAST_PAGE = Integer.MAX_VALUE / LARGEST_PAGE;

    record SortKey<V>(Column<V> column, boolean descending) {}

    /**
     * Reads query parameters; {@code asAt} is left to the caller.
     *
     * @throws org.saransh.http.ProblemException 400 for an unknown name or an unreadable value
     */
    static <V extends RowView> RowQuery<V> of(Columns<V> columns, Map<String, List<String>> parameters) {
        Map<Column<V>, List<Object>> filters = new LinkedHashMap<>();
        String text = null;
        List<SortKey<V>> sort = new ArrayList<>();
        int page = 1;
        int size = USUAL_PAGE;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue().get(0);
            switch (name) {
                case "asAt" -> {}
                case "q" -> text = value.isBlank() ? null : value.strip().toLowerCase(Locale.ROOT);
                case "page" -> page = number(name, value, LAST_PAGE);
                case "size" -> size = number(name, value, LARGEST_PAGE);
                case "sort" -> sort.addAll(sortKeys(columns, value));
                default -> {
                    Column<V> column = columns.named(name)
                            .orElseThrow(() -> Problem.badRequest("There is no filter " + name
                                    + ". This register has the columns " + columns.names()
                                    + ", and beside them q, asAt, sort, page and size"));
                    filters.put(
                            column,
                            parameter.getValue().stream().map(column::parse).toList());
                }
            }
        }
        return new RowQuery<>(filters, text, sort, page, size);
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
                    .filter(Column::sortable)
                    .orElseThrow(() -> Problem.badRequest("Rows cannot be sorted by '" + name
                            + "': name columns, with - before those that run downwards, as in sort=-sourceDate,key"));
            keys.add(new SortKey<>(column, descending));
        }
        return keys;
    }

    boolean wants(V row, List<Column<V>> columns) {
        return filters.entrySet().stream().allMatch(filter -> filter.getKey().isOneOf(row, filter.getValue()))
                && (text == null
                        || columns.stream().filter(Column::searchable).anyMatch(column -> column.holds(row, text)));
    }

    Comparator<V> order(Column<V> key) {
        return (one, other) -> {
            for (SortKey<V> sortKey : sort) {
                int order = sortKey.column().compare(one, other, sortKey.descending());
                if (order != 0) {
                    return order;
                }
            }
            return key.compare(one, other, false);
        };
    }

    /** Rows before the page; the largest page number is chosen so that it fits. */
    int offset() {
        return (page - 1) * size;
    }
}
