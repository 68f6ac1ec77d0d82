package org.saransh.export;

import java.io.IOException;
import org.saransh.register.Cells;

/** Writes the cells of one column of a sheet. */
interface CellWriter {

    byte[] END = Bytes.ascii("</v></c>");

    /** @return how many letters the cell shows; 0 when it has no value */
    int write(Cells cells, RowBytes row) throws IOException;

    /** How a cell with a number begins. */
    static byte[] number(int style) {
        return Bytes.ascii(style == 0 ? "<c><v>" : "<c s=\"" + style + "\"><v>");
    }
}
