package org.saransh.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saransh.reference.Clocks;
import org.saransh.reference.PartialDate;

/** A question in the SQL that both databases read. Everything that people write goes in as a parameter. */
final class QuestionSql {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final String DAY = "day";
    private static final String UNCONFIRMED = "case when r.confirmed then 0 else 1 end";
    private static final int WHOLE_DATE = 10;

    private final Question question;
    private final List<Object> parameters = new ArrayList<>();
    private final String where;
    private final String from;

    QuestionSql(Question question) {
        this.question = question;
        this.where = where();
        this.from = tables(question.needed()) + where;
    }

    /** What the question marks stand for, in their order, for either statement. */
    List<Object> parameters() {
        return parameters;
    }

    /** The names of all registers that the answer rests on. */
    Set<String> registers() {
        Set<String> registers = new LinkedHashSet<>();
        Matcher places = PLACE.matcher(rows());
        while (places.find()) {
            if (!places.group(1).equals(DAY)) {
                registers.add(places.group(1));
            }
        }
        return registers;
    }

    /**
     * The statement with what its places stand for.
     *
     * @param tables the table of a register
     */
    String complete(String statement, UnaryOperator<String> tables) {
        LocalDate day = LocalDate.ofInstant(question.known(), Clocks.INDIA);
        return PLACE.matcher(statement)
                .replaceAll(place -> place.group(1).equals(DAY) ? "date '" + day + "'" : tables.apply(place.group(1)));
    }

    /** The rows of the answer, each with the number of unconfirmed rows behind it after its last column. */
    String rows() {
        if (question.grouped()) {
            return "select " + groups() + ", count(*)" + sums() + ", sum(" + UNCONFIRMED + ")" + from + " group by "
                    + groups() + " order by " + String.join(", ", groupOrder());
        }
        return "select " + places(question.columns()) + ", " + UNCONFIRMED + from + " order by "
                + String.join(", ", order());
    }

    /** One number: how many rows the answer has. */
    String count() {
        return question.grouped()
                ? "select count(*) from (select 1 as one" + from + " group by " + groups() + ") g"
                : "select count(*)" + tables(question.conditions().keySet().stream()) + where;
    }

    /** One row: how many rows the answer has, how many rows behind it are unconfirmed, and per date column how many are partial. */
    String facts() {
        String unconfirmed = "sum(" + UNCONFIRMED + ")";
        if (!question.grouped()) {
            return "select count(*), " + unconfirmed + partial(dates(question.columns(), DatasetColumn::sql)) + from;
        }
        List<String> numbered = new ArrayList<>();
        Map<DatasetColumn, String> names = new LinkedHashMap<>();
        for (DatasetColumn column : question.groupBy()) {
            names.put(column, "g" + names.size());
            numbered.add(column.sql() + " as " + names.get(column));
        }
        return "select count(*), sum(unconfirmed)" + partial(dates(question.groupBy(), names::get)) + " from (select "
                + String.join(", ", numbered) + ", " + unconfirmed + " as unconfirmed" + from + " group by " + groups()
                + ") g";
    }

    private static List<String> dates(List<DatasetColumn> columns, Function<DatasetColumn, String> place) {
        return columns.stream()
                .filter(column -> column.type() == ColumnType.DATE)
                .map(place)
                .toList();
    }

    private static String partial(List<String> dates) {
        return dates.stream()
                .map(date -> ", sum(case when char_length(" + date + ") < " + WHOLE_DATE + " then 1 else 0 end)")
                .collect(Collectors.joining());
    }

    private String groups() {
        return places(question.groupBy());
    }

    private String sums() {
        return question.sums().stream()
                .map(column -> ", sum(" + column.sql() + ")")
                .collect(Collectors.joining());
    }

    private static String places(List<DatasetColumn> columns) {
        return columns.stream().map(DatasetColumn::sql).collect(Collectors.joining(", "));
    }

    private List<String> order() {
        List<String> keys = new ArrayList<>();
        question.sort().forEach(key -> keys.addAll(Demands.sorted(key.column().sql(), key.descending())));
        keys.add("r.row_key");
        return keys;
    }

    private List<String> groupOrder() {
        List<String> keys = new ArrayList<>();
        question.sort().forEach(key -> keys.addAll(Demands.sorted(figure(key), key.descending())));
        question.groupBy().forEach(column -> keys.addAll(Demands.sorted(column.sql(), false)));
        return keys;
    }

    private String figure(Question.Sort key) {
        if (key.column() != null) {
            return key.column().sql();
        }
        return question.sums().stream()
                .filter(column -> key.name().equals(column.name() + Question.SUM))
                .findFirst()
                .map(column -> "sum(" + column.sql() + ")")
                .orElse("count(*)");
    }

    /** The register with those that the columns lead to. */
    private String tables(Stream<DatasetColumn> columns) {
        Map<String, String> joins = new LinkedHashMap<>();
        columns.forEach(column -> join(column, joins));
        return " from {" + question.dataset().name() + "} r" + String.join("", joins.values());
    }

    private void join(DatasetColumn column, Map<String, String> joins) {
        Register<?, ?> at = question.dataset().register();
        for (int steps = 1; steps <= column.through().size(); steps++) {
            Column<?> step = column.through().get(steps - 1);
            String alias = DatasetColumn.alias(column.through().subList(0, steps));
            String before = DatasetColumn.alias(column.through().subList(0, steps - 1));
            String key = EntityTable.of(at.entity()).column(step.name());
            joins.put(
                    alias,
                    " left join {" + step.refersTo() + "} " + alias + " on " + alias + ".row_key = " + before + "."
                            + key);
            at = question.dataset().named(step);
        }
    }

    private String where() {
        Demands demands = new Demands(this::parameter);
        List<String> conditions = new ArrayList<>();
        question.conditions().forEach((column, condition) -> conditions.addAll(demands.of(condition, column.sql())));
        if (question.text() != null) {
            Stream<DatasetColumn> texts = question.dataset().own().stream()
                    .filter(column -> column.column().searchable());
            conditions.add(demands.holds(texts.map(DatasetColumn::sql).toList(), question.text()));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String parameter(Object value) {
        parameters.add(
                value instanceof PartialDate date ? date.iso() : value instanceof Enum<?> word ? word.name() : value);
        return "?";
    }
}
