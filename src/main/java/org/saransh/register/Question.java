package org.saransh.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saransh.reference.Label;

/**
 * A question to the rows of a register that can be answered: every name in it is known.
 *
 * @param asked as it was asked, with everything filled in that was left out
 * @param columns in the order of the answer; empty when rows are grouped
 * @param conditions all have to hold
 * @param text words to look for, in small letters; null: none
 * @param groupBy columns whose equal values make one row; empty: rows are not grouped
 * @param sums columns that are added up in every group
 * @param known whose knowledge the answer shows
 * @param revision the number of the last revision that counts
 */
public record Question(
        Asked asked,
        Dataset dataset,
        List<DatasetColumn> columns,
        Map<DatasetColumn, Condition<?>> conditions,
        String text,
        List<Sort> sort,
        List<DatasetColumn> groupBy,
        List<DatasetColumn> sums,
        Instant known,
        long revision) {

    /** What the number of rows in a group is called in an answer. */
    static final String COUNT = "count";

    static final String SUM = ".sum";

    private static final Label ROWS = new Label("Rows", "पंक्तियाँ");

    /**
     * A sort key.
     *
     * @param name of a column of the answer when rows are grouped, else of any column
     * @param column null for the count and the sums of groups
     */
    record Sort(String name, DatasetColumn column, boolean descending) {}

    public boolean grouped() {
        return !groupBy.isEmpty();
    }

    /** The columns that the answer has. */
    public List<AnswerColumn> answer() {
        if (!grouped()) {
            return columns.stream().map(AnswerColumn::of).toList();
        }
        List<AnswerColumn> answer =
                new ArrayList<>(groupBy.stream().map(AnswerColumn::of).toList());
        answer.add(new AnswerColumn(COUNT, ROWS, ColumnType.COUNT, null, List.of()));
        sums.forEach(column -> answer.add(sum(column)));
        return answer;
    }

    private static AnswerColumn sum(DatasetColumn column) {
        Label label =
                new Label(column.label().english() + ", sum", column.label().hindi() + ", योग");
        return new AnswerColumn(column.name() + SUM, label, ColumnType.NUMBER, column.unit(), List.of());
    }

    /** Every column that the answer needs. */
    Stream<DatasetColumn> needed() {
        return Stream.of(
                        columns.stream(),
                        conditions.keySet().stream(),
                        sort.stream().map(Sort::column).filter(column -> column != null),
                        groupBy.stream(),
                        sums.stream())
                .flatMap(all -> all);
    }
}
