package org.saransh.brief;

import java.util.Map;
import java.util.TreeMap;

/**
 * One sentence of a brief before it has words.
 *
 * @param phrase its words; a value is asked for by its name there
 * @param values in the order of their names
 */
public record Statement(Phrase phrase, Map<String, Value> values) {

    public Statement {
        values = new TreeMap<>(values);
    }

    static Statement of(Phrase phrase, Values values) {
        return new Statement(phrase, values.map());
    }
}
