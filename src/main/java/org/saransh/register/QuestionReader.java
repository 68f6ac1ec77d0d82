package org.saransh.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saransh.http.Problem;

/** Understands what is asked of a dataset, or says what is wrong with it. */
final class QuestionReader {

    private static final int MOST_SORT_KEYS = 8;
    private static final int MOST_GROUPINGS = 8;

    private final Dataset dataset;
    private final Asked asked;
    private final List<String> names;

    QuestionReader(Dataset dataset, Asked asked) {
        this.dataset = dataset;
        this.asked = asked;
        this.names = dataset.columns().stream().map(DatasetColumn::name).toList();
    }

    /**
     * @param known whose knowledge is shown
     * @param revision the number of the last revision that counts
     * @throws org.saransh.http.ProblemException 400 for an unknown name or an unreadable value, 422 for figures that cannot be
     *     added up
     */
    Question read(Instant known, long revision) {
        RowTable.language(asked.language());
        List<DatasetColumn> groupBy = distinct("groupBy", asked.groupBy(), MOST_GROUPINGS);
        List<DatasetColumn> sums = sums(groupBy);
        List<DatasetColumn> columns = columns(groupBy);
        List<String> chosen = columns.stream().map(DatasetColumn::name).toList();
        String text = asked.q() == null || asked.q().isBlank()
                ? null
                : asked.q().strip().toLowerCase(Locale.ROOT);
        return new Question(
                asked.fixed(chosen, known.toString(), revision),
                dataset,
                columns,
                conditions(),
                text,
                sort(groupBy, sums),
                groupBy,
                sums,
                known,
                revision);
    }

    private List<DatasetColumn> columns(List<DatasetColumn> groupBy) {
        if (groupBy.isEmpty()) {
            return asked.columns().isEmpty() ? dataset.own() : distinct("columns", asked.columns(), names.size());
        }
        if (!asked.columns().isEmpty()) {
            throw Problem.badRequest("Rows that are grouped show groupBy, the count and sums: leave columns out");
        }
        return List.of();
    }

    private List<DatasetColumn> distinct(String what, List<String> wanted, int most) {
        List<DatasetColumn> columns = wanted.stream().map(this::column).toList();
        if (new HashSet<>(wanted).size() < wanted.size()) {
            throw Problem.badRequest(what + " names a column twice: " + wanted);
        }
        if (columns.size() > most) {
            throw Problem.badRequest(what + " names " + columns.size() + " columns: at most " + most);
        }
        if (what.equals("groupBy")) {
            columns.stream()
                    .filter(column -> !column.type().sortable())
                    .findFirst()
                    .ifPresent(list -> {
                        throw Problem.badRequest(
                                "Rows cannot be grouped by " + list.name() + ", whose cells are lists");
                    });
        }
        return columns;
    }

    private DatasetColumn column(String name) {
        return dataset.column(name)
                .orElseThrow(() -> Problem.badRequest(dataset.name() + " has no column " + name + "."
                        + new FilterReader<>(this::cells, names).near(name)
                        + " /api/datasets/" + dataset.name() + " lists them"));
    }

    private Optional<Column<Object>> cells(String name) {
        return dataset.column(name).map(QuestionReader::cells);
    }

    @SuppressWarnings("unchecked")
    private static Column<Object> cells(DatasetColumn column) {
        return (Column<Object>) column.column();
    }

    private List<DatasetColumn> sums(List<DatasetColumn> groupBy) {
        List<DatasetColumn> sums = distinct("sums", asked.sums(), names.size());
        if (!sums.isEmpty() && groupBy.isEmpty()) {
            throw Problem.badRequest("sums are those of groups: say by what with groupBy");
        }
        for (DatasetColumn column : sums) {
            if (!column.summable()) {
                throw Problem.unprocessable(column.name() + " cannot be added up: " + why(column));
            }
        }
        return sums;
    }

    private static String why(DatasetColumn column) {
        if (column.type() == ColumnType.PERCENT_OFFER) {
            return "an offer is a percentage of the value of what will be despatched, and never summed or averaged";
        }
        if (!column.through().isEmpty()) {
            return "it belongs to a row that several rows name, and would be counted several times";
        }
        return column.type().number() ? "its values have no unit in common" : "it holds no figures";
    }

    private Map<DatasetColumn, Condition<?>> conditions() {
        FilterReader<Object> filters = new FilterReader<>(this::cells, names);
        Map<DatasetColumn, Condition<?>> conditions = new LinkedHashMap<>();
        Map<String, Condition<Object>> byName = new LinkedHashMap<>();
        asked.filters().forEach((filter, texts) -> {
            if (texts == null || texts.isEmpty()) {
                throw Problem.badRequest("The filter " + filter + " has no value: give one, or leave it out");
            }
            byName.merge(FilterReader.columnName(filter), filters.condition(filter, texts), Condition::and);
        });
        byName.forEach((name, condition) -> conditions.put(column(name), condition));
        return conditions;
    }

    private List<Question.Sort> sort(List<DatasetColumn> groupBy, List<DatasetColumn> sums) {
        List<Question.Sort> sort = new ArrayList<>();
        for (String key : asked.sort()) {
            boolean descending = key.startsWith("-");
            String name = descending ? key.substring(1) : key;
            sort.add(new Question.Sort(
                    name, groupBy.isEmpty() ? sortable(name) : group(name, groupBy, sums), descending));
        }
        if (sort.size() > MOST_SORT_KEYS) {
            throw Problem.badRequest("sort names " + sort.size() + " columns: at most " + MOST_SORT_KEYS);
        }
        return sort;
    }

    private DatasetColumn sortable(String name) {
        DatasetColumn column = column(name);
        if (!column.type().sortable()) {
            throw Problem.badRequest("Rows cannot be sorted by '" + name + "', whose cells are lists");
        }
        return column;
    }

    private static DatasetColumn group(String name, List<DatasetColumn> groupBy, List<DatasetColumn> sums) {
        boolean figure = name.equals(Question.COUNT)
                || sums.stream().anyMatch(column -> name.equals(column.name() + Question.SUM));
        if (figure) {
            return null;
        }
        return groupBy.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("Groups cannot be sorted by '" + name
                        + "': name a column of groupBy, count, or a sum as areaHa.sum"));
    }
}
