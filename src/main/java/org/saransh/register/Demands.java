package org.saransh.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saransh.storage.LikePattern;

/**
 * Conditions as text, in what the query languages of the persistence provider and of the databases have in common.
 *
 * @param parameter takes a value, and gives what stands for it in the text
 */
record Demands(Function<Object, String> parameter) {

    /** What the condition demands of the column that is called so in the query; all have to hold. */
    List<String> of(Condition<?> condition, String place) {
        List<String> demands = new ArrayList<>();
        if (!condition.values().isEmpty()) {
            demands.add("("
                    + condition.values().stream()
                            .map(value -> isValue(condition.column().type(), place, value))
                            .collect(Collectors.joining(" or "))
                    + ")");
        }
        if (condition.from() != null) {
            demands.add(place + " >= " + parameter.apply(condition.from()));
        }
        if (condition.to() != null) {
            demands.add(place + " <= " + parameter.apply(condition.to()));
        }
        return demands;
    }

    private String isValue(ColumnType type, String place, Object value) {
        return switch (type) {
            case TEXT -> "lower(" + place + ") = " + parameter.apply(value);
            case NAMES ->
                "concat('" + NamesColumn.BETWEEN + "', lower(" + place + "), '" + NamesColumn.BETWEEN + "') like "
                        + parameter.apply("%" + NamesColumn.BETWEEN + LikePattern.literal((String) value)
                                + NamesColumn.BETWEEN + "%")
                        + " escape '!'";
            default -> place + " = " + parameter.apply(value);
        };
    }

    /** Whether any of the places holds the text, which is in small letters. */
    String holds(List<String> places, String text) {
        String words = "%" + LikePattern.literal(text) + "%";
        return places.stream()
                .map(place -> "lower(" + place + ") like " + parameter.apply(words) + " escape '!'")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Sorts empty values last, in either direction. */
    static List<String> sorted(String place, boolean descending) {
        return List.of("case when " + place + " is null then 1 else 0 end", place + (descending ? " desc" : ""));
    }
}
