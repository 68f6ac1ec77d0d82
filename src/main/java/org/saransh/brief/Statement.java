package org.saransh.brief;

import java.util.Map;
import java.util.TreeMap;
import org.saransh.reference.PartialDate;

/**
 * One sentence of a brief before it has words.
 *
 * @param phrase its words; a value is asked for by its name there
 * @param values in the order of their names
 * @param date when it happened; null when no source says
 * @param standing null for a sentence about the register itself
 */
public record Statement(Phrase phrase, Map<String, Value> values, PartialDate date, Standing standing) {

    public Statement {
        values = new TreeMap<>(values);
    }
}
