package org.saransh.export;

import java.io.IOException;
import org.saransh.register.Cells;

/** Beside a column of dates that may be partial: the first day that each may mean, so that Excel can sort by it. */
final class SortCells implements CellWriter {

    private static final int SHOWN = 10;

    private final SheetColumn column;
    private final byte[] begin;
    private final byte[] early;

    SortCells(SheetColumn column, SheetStyles styles) {
        this.column = column;
        this.begin = CellWriter.number(styles.day());
        this.early = CellWriter.number(styles.early());
    }

    @Override
    public int write(Cells cells, RowBytes row) throws IOException {
        String iso = cells.text(column.place());
        int day = iso == null ? Days.NONE : Days.first(iso);
        if (day == Days.NONE) {
            return 0;
        }
        row.cell(column.at(), day < Days.FIRST ? early : begin);
        row.bytes().whole(day);
        row.bytes().put(END);
        return SHOWN;
    }
}
