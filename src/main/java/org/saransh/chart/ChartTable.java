package org.saransh.chart;

import java.util.List;

/**
 * All that a chart says as a table, to stand beside it.
 *
 * @param title that of the chart
 * @param columns the headings, that of the labels first
 */
public record ChartTable(String title, List<String> columns, List<Row> rows) {

    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One line of the table.
     *
     * @param values as the reader is used to them
     */
    public record Row(String label, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }
}
