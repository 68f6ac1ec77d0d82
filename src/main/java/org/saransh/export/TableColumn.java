package org.saransh.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saransh.reference.Word;
import org.saransh.register.AnswerColumn;
import org.saransh.register.ColumnType;
import org.saransh.register.YesNo;

/**
 * One column of an exported table.
 *
 * @param name as the register calls it
 * @param heading in the table's language, with the unit
 * @param words what is shown for a code, in the table's language, of yes and no under {@code YES} and {@code NO}; empty: codes
 *     as they are stored
 * @param unit in the table's language; empty when the value has none
 * @param meaning for the data dictionary, in the table's language; may be empty
 * @param partial whether any of the rows has a date of which only the month or the year is known
 */
record TableColumn(
        String name,
        String heading,
        CellKind kind,
        Map<String, String> words,
        String unit,
        String meaning,
        boolean partial) {

    TableColumn {
        words = Map.copyOf(words);
    }

    /**
     * A column of an answer.
     *
     * @param language {@code en} or {@code hi}; null: names and codes, without units
     */
    static TableColumn of(AnswerColumn column, String language, boolean partial) {
        CellKind kind = CellKind.of(column.type());
        if (language == null) {
            return new TableColumn(column.name(), column.name(), kind, Map.of(), "", "", partial);
        }
        String label = column.label().in(language);
        String unit = column.unit() == null ? "" : column.unit().in(language);
        List<? extends Word> words = column.type() == ColumnType.YES_NO ? List.of(YesNo.values()) : column.vocabulary();
        return new TableColumn(
                column.name(),
                unit.isEmpty() ? label : label + " (" + unit + ")",
                kind,
                said(words, word -> word.label().in(language)),
                unit,
                label,
                partial);
    }

    private static Map<String, String> said(List<? extends Word> words, Function<Word, String> label) {
        return words.stream().collect(Collectors.toMap(Word::name, label));
    }

    /** What is shown for one code. */
    String word(String code) {
        return words.getOrDefault(code, code);
    }
}
