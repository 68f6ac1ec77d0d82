package org.saransh.register;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.saransh.http.Problem;
import org.saransh.reference.PartialDate;

/**
 * One column of a register.
 *
 * @param name as in the collection's JSON and in its filters; also the attribute of the current row
 * @param unit null when the value has none
 * @param words the vocabulary of a code, else null
 * @param value reads the cell from a row
 */
public record Column<V>(
        String name, ColumnType type, String unit, Class<? extends Enum<?>> words, Function<V, ?> value) {

    static <V> Column<V> of(String name, ColumnType type, Function<V, ?> value) {
        return new Column<>(name, type, null, null, value);
    }

    /** The value that a filter's text stands for. */
    Object parse(String text) {
        try {
            return switch (type) {
                case TEXT, NAMES -> text.toLowerCase(Locale.ROOT);
                case NUMBER, PERCENT_OFFER -> new BigDecimal(text);
                case DATE -> new PartialDate(text);
                case YES_NO -> yesNo(text);
                case CODE -> word(text);
            };
        } catch (IllegalArgumentException unreadable) {
            throw Problem.badRequest("The filter " + name + "=" + text + " cannot be read: " + expectation());
        }
    }

    private static Boolean yesNo(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    private Enum<?> word(String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private String expectation() {
        return switch (type) {
            case NUMBER, PERCENT_OFFER -> "write a number such as 76.05";
            case DATE -> "write a date as 2024-06-24, 2024-06 or 2024";
            case YES_NO -> "write true or false";
            case CODE ->
                "it is one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(Enum::name)
                                .toList();
            case TEXT, NAMES -> "write the words to look for";
        };
    }

    /** Whether the row's cell is one of the parsed values. */
    boolean isOneOf(V row, List<Object> wanted) {
        Object cell = value.apply(row);
        if (cell == null) {
            return false;
        }
        return switch (type) {
            case TEXT -> wanted.contains(cell.toString().toLowerCase(Locale.ROOT));
            case NAMES ->
                names(cell).stream()
                        .anyMatch(name -> wanted.contains(name.toString().toLowerCase(Locale.ROOT)));
            case NUMBER, PERCENT_OFFER ->
                wanted.stream().anyMatch(one -> new BigDecimal(cell.toString()).compareTo((BigDecimal) one) == 0);
            case CODE, DATE, YES_NO -> wanted.contains(cell);
        };
    }

    /** Whether the cell's words hold the text, whatever its case. */
    boolean holds(V row, String text) {
        Object cell = value.apply(row);
        return cell != null
                && (type == ColumnType.NAMES ? String.join(NamesColumn.BETWEEN, strings(cell)) : cell.toString())
                        .toLowerCase(Locale.ROOT)
                        .contains(text);
    }

    boolean searchable() {
        return type == ColumnType.TEXT || type == ColumnType.NAMES;
    }

    boolean sortable() {
        return type != ColumnType.NAMES;
    }

    /** Compares cells as the database does: codes by name, empty ones last in either direction. */
    int compare(V one, V other, boolean descending) {
        Comparable<Object> left = comparable(one);
        Comparable<Object> right = comparable(other);
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? 1 : -1;
        }
        return descending ? right.compareTo(left) : left.compareTo(right);
    }

    @SuppressWarnings("unchecked")
    private Comparable<Object> comparable(V row) {
        Object cell = value.apply(row);
        return (Comparable<Object>) (cell instanceof Enum<?> word ? word.name() : cell);
    }

    private static List<?> names(Object cell) {
        return (List<?>) cell;
    }

    private static List<String> strings(Object cell) {
        return names(cell).stream().map(Object::toString).toList();
    }
}
