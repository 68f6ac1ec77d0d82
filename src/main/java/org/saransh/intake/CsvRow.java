package org.saransh.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.saransh.reference.Evidence;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Source;
import org.saransh.register.NamesColumn;

/** One row of a table. An empty cell is null: not found, which is neither zero nor none. */
public final class CsvRow {

    private final String table;
    private final CSVRecord cells;

    CsvRow(String table, CSVRecord cells) {
        this.table = table;
        this.cells = cells;
    }

    public String text(String column) {
        return read(column, Function.identity());
    }

    /** @throws IllegalArgumentException when the cell is empty */
    public String required(String column) {
        String text = text(column);
        if (text == null) {
            throw new IllegalArgumentException(place(column) + " is empty, and may not be");
        }
        return text;
    }

    public PartialDate date(String column) {
        return read(column, PartialDate::new);
    }

    public Integer integer(String column) {
        return read(column, Integer::valueOf);
    }

    public BigDecimal decimal(String column) {
        return read(column, BigDecimal::new);
    }

    public boolean yes(String column) {
        return "yes".equals(text(column));
    }

    /** The names in a cell such as {@code Lithium; REE}. */
    public List<String> names(String column) {
        return NamesColumn.split(text(column));
    }

    /** The word in a cell such as {@code company_via_press}. */
    public <E extends Enum<E>> E word(String column, Class<E> vocabulary) {
        return read(
                column,
                text -> Enum.valueOf(vocabulary, text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_")));
    }

    public Source source() {
        return new Source(
                required("source_title"),
                required("publisher"),
                date("source_date"),
                text("source_url"),
                word("evidence", Evidence.class));
    }

    public boolean confirmed() {
        return yes("verified");
    }

    private <T> T read(String column, Function<String, T> reading) {
        String text = cells.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(place(column) + " cannot be read: " + text, unreadable);
        }
    }

    private String place(String column) {
        return "The cell " + column + " in row " + cells.getRecordNumber() + " of " + table;
    }
}
