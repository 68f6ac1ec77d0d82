package org.saransh.brief;

import java.util.Map;
import java.util.TreeMap;
import org.saransh.reference.PartialDate;

/**
 * One line of a section: a sentence, the cells of a table's row, or both.
 *
 * @param group message key of the heading under which the line stands; null when the section has no groups
 * @param date when it happened or is due; null when no source says
 * @param statement null for a line that is only cells
 * @param cells by the names of the section's columns; a cell that no source fills is left out
 * @param standing null for a line about the register itself
 */
public record Line(String group, PartialDate date, Statement statement, Map<String, Value> cells, Standing standing) {

    public Line {
        cells = cells == null ? new TreeMap<>() : new TreeMap<>(cells);
    }

    /** A sentence with its day. */
    static Line sentence(PartialDate date, Statement statement, Standing standing) {
        return new Line(null, date, statement, Map.of(), standing);
    }

    /** The row of a table. */
    static Line row(Values cells, Standing standing) {
        return new Line(null, null, null, cells.map(), standing);
    }

    Line under(String heading) {
        return new Line(heading, date, statement, cells, standing);
    }

    Line with(Values more) {
        Map<String, Value> all = new TreeMap<>(cells);
        all.putAll(more.map());
        return new Line(group, date, statement, all, standing);
    }
}
