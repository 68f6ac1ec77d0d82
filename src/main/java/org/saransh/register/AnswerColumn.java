package org.saransh.register;

import java.util.List;
import org.saransh.reference.Label;
import org.saransh.reference.Word;

/**
 * A column of an answer.
 *
 * @param unit null when the value has none
 * @param vocabulary of a code or of a list of codes; empty for any other column
 */
public record AnswerColumn(String name, Label label, ColumnType type, Label unit, List<Word> vocabulary) {

    static AnswerColumn of(DatasetColumn column) {
        return new AnswerColumn(column.name(), column.label(), column.type(), column.unit(), column.vocabulary());
    }
}
