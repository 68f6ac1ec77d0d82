package org.saransh.export;

import java.io.IOException;
import java.math.BigDecimal;
import org.saransh.register.Cells;

/** Numbers, with the digits that they have. */
final class NumberCells implements CellWriter {

    /** As many significant digits as Excel keeps. */
    private static final int KEPT = 15;

    private final SheetColumn column;
    private final byte[] begin;
    private final int shift;
    private final Notes notes;

    NumberCells(SheetColumn column, SheetStyles styles, Notes notes) {
        this.column = column;
        boolean percent = column.kind() == CellKind.PERCENT_OFFER;
        this.begin = CellWriter.number(percent ? styles.percent() : 0);
        this.shift = percent ? 2 : 0;
        this.notes = notes;
    }

    @Override
    public int write(Cells cells, RowBytes row) throws IOException {
        BigDecimal number = cells.number(column.place());
        if (number == null) {
            return 0;
        }
        row.cell(column.at(), begin);
        int letters = row.bytes().decimal(number, shift);
        row.bytes().put(END);
        if (number.precision() > KEPT && number.stripTrailingZeros().precision() > KEPT) {
            notes.add(column, row.row(), Notes.Reason.EXACT, number.toPlainString());
        }
        return letters;
    }
}
