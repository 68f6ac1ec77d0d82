package org.saransh.export;

import java.io.IOException;
import org.apache.poi.ss.util.CellReference;

/**
 * The XML of a sheet's rows. A cell that stands right after another says nothing of its place; one after a gap does.
 */
final class RowBytes {

    private static final byte[] ROW = Bytes.ascii("<row r=\"");
    private static final byte[] ROW_OPEN = Bytes.ascii("\">");
    private static final byte[] ROW_END = Bytes.ascii("</row>");
    private static final byte[] PLACED = Bytes.ascii("<c r=\"");
    /** How a cell begins that says nothing of its place. */
    private static final String CELL = "<c";

    private final Bytes bytes;
    private final byte[][] letters;
    private int row;
    private int next;

    RowBytes(Bytes bytes, int columns) {
        this.bytes = bytes;
        this.letters = new byte[columns][];
        for (int column = 0; column < columns; column++) {
            letters[column] = Bytes.ascii(CellReference.convertNumToColString(column));
        }
    }

    Bytes bytes() {
        return bytes;
    }

    /** The number of the row as Excel shows it, from 1. */
    int row() {
        return row;
    }

    void begin(int number) throws IOException {
        row = number;
        next = 0;
        bytes.put(ROW);
        bytes.whole(number);
        bytes.put(ROW_OPEN);
    }

    void end() throws IOException {
        bytes.put(ROW_END);
    }

    /**
     * A cell, or how it begins.
     *
     * @param xml from {@code <c} on
     */
    void cell(int column, byte[] xml) throws IOException {
        if (column == next) {
            bytes.put(xml);
        } else {
            bytes.put(PLACED);
            bytes.put(letters[column]);
            bytes.whole(row);
            bytes.put((byte) '"');
            bytes.put(xml, CELL.length(), xml.length - CELL.length());
        }
        next = column + 1;
    }
}
