package org.saransh.register;

import java.util.List;

/**
 * Rows of a register as a table with its headings.
 *
 * @param headings of the columns, in their order
 */
public record RowTable<V extends RowView>(
        String register, List<Column<V>> columns, List<String> headings, List<V> rows) {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param language {@code en} or {@code hi}: headed with labels; null: headed with the names of the columns */
    static <V extends RowView> RowTable<V> of(Register<?, V> register, List<V> rows, String language) {
        List<Column<V>> columns = register.columns().list();
        List<String> headings = columns.stream()
                .map(column -> language == null ? column.name() : column.label().in(language))
                .toList();
        return new RowTable<>(register.name(), columns, headings, rows);
    }
}
