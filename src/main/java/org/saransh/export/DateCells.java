package org.saransh.export;

import java.io.IOException;
import org.saransh.register.Cells;

/** Days as dates of Excel; what it has no date for, a month, a year or a day before its calendar, as text. */
final class DateCells implements CellWriter {

    private static final int SHOWN = 10;

    private final SheetColumn column;
    private final byte[] begin;
    private final TextCells otherwise;
    private final Notes notes;

    DateCells(SheetColumn column, SheetStyles styles, TextCells otherwise, Notes notes) {
        this.column = column;
        this.begin = CellWriter.number(styles.day());
        this.otherwise = otherwise;
        this.notes = notes;
    }

    @Override
    public int write(Cells cells, RowBytes row) throws IOException {
        String iso = cells.text(column.place());
        if (iso == null || iso.isEmpty()) {
            return 0;
        }
        int day = Days.first(iso);
        if (day >= Days.FIRST && Days.isDay(iso)) {
            row.cell(column.at(), begin);
            row.bytes().whole(day);
            row.bytes().put(END);
            return SHOWN;
        }
        if (!column.source().partial() && day != Days.NONE && !Days.isDay(iso)) {
            throw new PartialDateMet(column.source().name());
        }
        if (day != Days.NONE && day < Days.FIRST) {
            notes.add(column, row.row(), Notes.Reason.EARLY, iso);
        }
        return otherwise.write(iso, row);
    }
}
