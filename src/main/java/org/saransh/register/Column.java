package org.saransh.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saransh.reference.Label;
import org.saransh.reference.Word;

/**
 * One column of a register.
 *
 * @param name as in filters and tables; also the attribute of the current row
 * @param pointer where the value lies in the JSON of a row
 * @param unit null when the value has none
 * @param element the vocabulary of a code or of a list of codes, or the record of a list of records, else null
 * @param refersTo the register whose keys the cell holds, else null
 * @param required whether every row has a value
 * @param value reads the cell from a row
 */
public record Column<V>(
        String name,
        String pointer,
        Label label,
        ColumnType type,
        Label unit,
        Class<?> element,
        String refersTo,
        boolean required,
        Function<V, ?> value) {

    static <V> Column<V> of(String name, Label label, ColumnType type, Function<V, ?> value) {
        return new Column<>(name, "/" + name, label, type, null, null, null, false, value);
    }

    Column<V> in(String where) {
        return new Column<>(name, where, label, type, unit, element, refersTo, required, value);
    }

    Column<V> measuredIn(Label measure) {
        return new Column<>(name, pointer, label, type, measure, element, refersTo, required, value);
    }

    Column<V> ofElements(Class<?> words) {
        return new Column<>(name, pointer, label, type, unit, words, refersTo, required, value);
    }

    Column<V> pointingTo(String register) {
        return new Column<>(name, pointer, label, type, unit, element, register, required, value);
    }

    Column<V> always() {
        return new Column<>(name, pointer, label, type, unit, element, refersTo, true, value);
    }

    /** The words of the vocabulary; none when the column has none. */
    public List<Word> vocabulary() {
        return element != null && element.isEnum()
                ? Arrays.stream(element.getEnumConstants())
                        .map(Word.class::cast)
                        .toList()
                : List.of();
    }

    /** Whether somebody who heads a column with this name means this one: its name, or its label in either language. */
    public boolean isCalled(String heading) {
        return name.equalsIgnoreCase(heading) || label.isCalled(heading);
    }

    boolean searchable() {
        return type == ColumnType.TEXT || type == ColumnType.NAMES;
    }

    /** The cell as a table shows it; empty when there is none. */
    public String text(V row) {
        Object cell = value.apply(row);
        if (cell == null) {
            return "";
        }
        return switch (type) {
            case NAMES -> String.join(NamesColumn.BETWEEN, strings(cell));
            case NUMBER, COUNT, PERCENT_OFFER -> new java.math.BigDecimal(cell.toString()).toPlainString();
            case RECORDS -> ((List<?>) cell).isEmpty() ? "" : JsonColumn.write((List<?>) cell);
            default -> cell instanceof Enum<?> word ? word.name() : cell.toString();
        };
    }

    /**
     * The cell as a table in that language shows it.
     *
     * @param language {@code en} or {@code hi}: codes, yes and no as words of it; null: as they are stored
     */
    public String text(V row, String language) {
        Object cell = language == null ? null : value.apply(row);
        if (cell instanceof Boolean yes) {
            return YesNo.of(yes).label().in(language);
        }
        if (cell instanceof List<?> codes && type == ColumnType.NAMES) {
            return codes.stream()
                    .map(code -> said(code.toString(), language))
                    .collect(Collectors.joining(NamesColumn.BETWEEN));
        }
        return cell instanceof Word word ? word.label().in(language) : text(row);
    }

    private String said(String name, String language) {
        return vocabulary().stream()
                .filter(word -> word.name().equals(name))
                .findFirst()
                .map(word -> word.label().in(language))
                .orElse(name);
    }

    /** Whether the cell's words hold the text, whatever its case. */
    boolean holds(V row, String text) {
        return text(row).toLowerCase(Locale.ROOT).contains(text);
    }

    /** Compares cells as the database does: codes by name, empty ones last in either direction. */
    static int compare(Comparable<Object> left, Comparable<Object> right, boolean descending) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? 1 : -1;
        }
        return descending ? right.compareTo(left) : left.compareTo(right);
    }

    /** The cell as it is compared; null when it is empty. */
    @SuppressWarnings("unchecked")
    Comparable<Object> comparable(V row) {
        Object cell = value.apply(row);
        return (Comparable<Object>) (cell instanceof Enum<?> word ? word.name() : cell);
    }

    static List<String> strings(Object cell) {
        return ((List<?>) cell).stream().map(Object::toString).collect(Collectors.toList());
    }
}
