package org.saransh.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saransh.register.Asked;
import org.saransh.register.ColumnType;
import org.saransh.register.Dataset;
import org.saransh.register.DatasetColumn;

/** A question as the address of the export builder holds it. */
record Builder(Dataset dataset, Address address) {

    static final String DATASET = "dataset";
    static final String COLUMN = "column";
    static final String GROUP = "groupBy";
    static final String SUM = "sums";
    static final String SORT = "sort";
    static final String WORDS = "words";
    static final String QUERY = "query";

    private static final String MOVE = "move";

    /** What is no filter: the rest of the question, the order for the file, and what forms carry. */
    private static final Set<String> NO_FILTERS = Set.of(
            DATASET,
            COLUMN,
            GROUP,
            SUM,
            SORT,
            WORDS,
            QUERY,
            MOVE,
            "q",
            RegisterPage.AS_AT,
            Tongue.PARAMETER,
            "csrf",
            "format",
            "profile",
            "split",
            "bom",
            "password",
            "reason",
            "mailTo",
            "name",
            "sharedWith",
            "tag");

    private static final Set<String> SOURCE = Set.of("publisher", "sourceDate", "sourceUrl");

    /** With the columns moved as the button says that was pressed. */
    static Builder of(Dataset dataset, Address address) {
        Builder sent = new Builder(dataset, address.without(MOVE));
        String move = address.first(MOVE);
        return move == null ? sent : sent.moved(move);
    }

    /** @param move {@code up.areaHa} or {@code down.areaHa} */
    private Builder moved(String move) {
        int dot = move.indexOf('.');
        List<String> columns = new ArrayList<>(columns());
        int from = columns.indexOf(move.substring(dot + 1));
        int to = move.startsWith("up.") ? from - 1 : from + 1;
        if (dot > 0 && from >= 0 && to >= 0 && to < columns.size()) {
            Collections.swap(columns, from, to);
        }
        return new Builder(dataset, address.with(COLUMN, columns));
    }

    boolean grouped() {
        return !address.all(GROUP).isEmpty();
    }

    /** The columns of the answer when rows are not grouped: those that the address names, or else the usual ones. */
    List<String> columns() {
        List<String> named = address.all(COLUMN).stream().distinct().toList();
        return named.isEmpty() ? usual() : named;
    }

    private List<String> usual() {
        List<String> usual = new ArrayList<>();
        boolean own = true;
        for (DatasetColumn column : dataset.own()) {
            own &= !column.name().equals("sourceTitle");
            if (own && column.type() != ColumnType.RECORDS || SOURCE.contains(column.name())) {
                usual.add(column.name());
            }
        }
        return usual;
    }

    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new TreeMap<>(address.parameters());
        filters.keySet().removeAll(NO_FILTERS);
        return filters;
    }

    /** As it is asked of the registers. */
    Asked asked() {
        return new Asked(
                dataset.name(),
                grouped() ? List.of() : columns(),
                filters(),
                address.first("q"),
                address.all(SORT),
                address.all(GROUP),
                grouped() ? address.all(SUM) : List.of(),
                address.first(RegisterPage.AS_AT),
                null,
                address.first(WORDS));
    }

    /** The address of the builder with a question in it. */
    static Address address(Asked asked) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(DATASET, List.of(asked.dataset()));
        parameters.put(COLUMN, asked.columns());
        parameters.putAll(asked.filters());
        parameters.put("q", one(asked.q()));
        parameters.put(SORT, asked.sort());
        parameters.put(GROUP, asked.groupBy());
        parameters.put(SUM, asked.sums());
        parameters.put(RegisterPage.AS_AT, one(asked.asAt()));
        parameters.put(WORDS, one(asked.language()));
        return Address.of("/exports/new", parameters);
    }

    private static List<String> one(String value) {
        return Optional.ofNullable(value).map(List::of).orElse(List.of());
    }

    /** The question alone, without the order for the file. */
    Address question() {
        return address(asked());
    }
}
