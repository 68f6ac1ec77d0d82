package org.saransh.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saransh.http.Problem;

/**
 * Reads what a filter demands of a column: {@code outcome=OPEN}, {@code sourceDate.from=2024-01}, {@code sourceDate.to=2024}.
 *
 * @param known the column of a name
 * @param names of all columns, to say what there is
 */
record FilterReader<V>(Function<String, Optional<Column<V>>> known, List<String> names) {

    private static final String FROM = ".from";
    private static final String TO = ".to";

    /** The name of the column that a filter of this name is about. */
    static String columnName(String filter) {
        return filter.endsWith(FROM) ? cut(filter, FROM) : filter.endsWith(TO) ? cut(filter, TO) : filter;
    }

    /** @throws org.saransh.http.ProblemException 400 for an unknown name or an unreadable value */
    Condition<V> condition(String name, List<String> texts) {
        boolean from = name.endsWith(FROM);
        boolean to = name.endsWith(TO);
        Column<V> column = known.apply(columnName(name))
                .filter(found -> found.type().filterable()
                        && (!(from || to) || found.type().ranged()))
                .orElseThrow(() -> unknown(name));
        List<Object> values =
                texts.stream().map(text -> value(column, name, text)).toList();
        if (from) {
            return Condition.from(column, values.get(0));
        }
        return to ? Condition.to(column, values.get(0)) : Condition.anyOf(column, values);
    }

    private static String cut(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }

    private RuntimeException unknown(String name) {
        return Problem.badRequest("There is no filter " + name + "." + near(name) + " This register has the columns "
                + names + ", for dates and numbers also with .from and .to, and beside them q, asAt, sort, page,"
                + " size and language");
    }

    /** Asks whether the nearest name was meant; empty when none is near. */
    String near(String name) {
        return CellReader.nearest(columnName(name), names)
                .map(meant -> " Did you mean " + meant + "?")
                .orElse("");
    }

    private static Object value(Column<?> column, String name, String text) {
        try {
            return CellReader.filter(column, text);
        } catch (CellReader.Unreadable unreadable) {
            throw Problem.badRequest(
                    "The filter " + name + "=" + text + " " + unreadable.getMessage() + ": " + unreadable.allowed());
        }
    }
}
