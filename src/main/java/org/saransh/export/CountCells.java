package org.saransh.export;

import java.io.IOException;
import org.saransh.register.Cells;

/** Numbers without a fraction. */
final class CountCells implements CellWriter {

    /** The first number that has more digits than Excel keeps. */
    private static final long TOO_LONG = 1_000_000_000_000_000L;

    private final SheetColumn column;
    private final byte[] begin;
    private final Notes notes;

    CountCells(SheetColumn column, SheetStyles styles, Notes notes) {
        this.column = column;
        this.begin = CellWriter.number(styles.count());
        this.notes = notes;
    }

    @Override
    public int write(Cells cells, RowBytes row) throws IOException {
        long number = cells.whole(column.place());
        if (number == Cells.NONE) {
            return 0;
        }
        row.cell(column.at(), begin);
        int letters = row.bytes().whole(number);
        row.bytes().put(END);
        if ((number >= TOO_LONG || number <= -TOO_LONG)
                && digits(number) > Long.toString(TOO_LONG).length() - 1) {
            notes.add(column, row.row(), Notes.Reason.EXACT, Long.toString(number));
        }
        return letters;
    }

    /** Without zeros at the end. */
    private static int digits(long number) {
        long rest = number;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return Long.toString(Math.abs(rest)).length();
    }
}
