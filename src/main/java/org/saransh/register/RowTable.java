package org.saransh.register;

import java.util.List;
import org.saransh.http.Problem;

/**
 * Rows of a register as a table with its headings.
 *
 * @param headings of the columns, in their order
 * @param language {@code en} or {@code hi}: its words are labels; null: its words are names and codes
 */
public record RowTable<V extends RowView>(
        String register, List<Column<V>> columns, List<String> headings, List<V> rows, String language) {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> LANGUAGES = List.of("en", "hi");

    static <V extends RowView> RowTable<V> of(Register<?, V> register, List<V> rows, String language) {
        List<Column<V>> columns = register.columns().list();
        List<String> headings = columns.stream()
                .map(column -> language == null ? column.name() : column.label().in(language))
                .toList();
        return new RowTable<>(register.name(), columns, headings, rows, language);
    }

    /**
     * The language that a request asks for.
     *
     * @param language as the request says; may be null
     * @throws org.saransh.http.ProblemException 400 when it is neither English nor Hindi
     */
    public static String language(String language) {
        if (language != null && !LANGUAGES.contains(language)) {
            throw Problem.badRequest("language is '" + language + "': write en or hi");
        }
        return language;
    }

    /** The cell in the words of the table. */
    public String text(Column<V> column, V row) {
        return column.text(row, language);
    }
}
