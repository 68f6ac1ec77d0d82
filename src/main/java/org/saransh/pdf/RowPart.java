package org.saransh.pdf;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.type.BandTypeEnum;

/**
 * What one page shows of a row of a table component. A row that is taller than a page goes on over the next ones, where its
 * cells come again, without the texts that ended before. That is seen only of cells with a border or background, which print as frames:
 * in any other, a text that ended looks like one that is empty.
 *
 * @param cells those with a border or background, in the order of the columns
 */
record RowPart(List<JRPrintFrame> cells) {

    /** The rows that a frame of a table shows, without those of its header and footer. */
    static List<RowPart> of(JRPrintElement table) {
        List<RowPart> rows = new ArrayList<>();
        if (table instanceof JRPrintFrame frame) {
            for (JRPrintElement element : frame.getElements()) {
                if (element instanceof JRPrintFrame cell && Artifact.band(cell) == BandTypeEnum.DETAIL) {
                    if (Tags.of(cell).starts(Tag.TR)) {
                        rows.add(new RowPart(new ArrayList<>()));
                    }
                    if (!rows.isEmpty()) {
                        rows.get(rows.size() - 1).cells().add(cell);
                    }
                }
            }
        }
        return rows;
    }

    /** Whether the other is a later part of the row that begins here: a cell is empty there and was not here. */
    boolean goesOnIn(RowPart later) {
        if (cells.size() != later.cells().size()) {
            return false;
        }
        boolean ended = false;
        for (int i = 0; i < cells.size(); i++) {
            JRPrintFrame cell = cells.get(i);
            JRPrintFrame again = later.cells().get(i);
            if (cell.getSourceElementId() != again.getSourceElementId()) {
                return false;
            }
            ended |= !cell.getElements().isEmpty() && again.getElements().isEmpty();
        }
        return ended;
    }
}
