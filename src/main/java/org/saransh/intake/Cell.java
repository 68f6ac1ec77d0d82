package org.saransh.intake;

/**
 * One cell of a table.
 *
 * @param text empty when the cell is
 * @param fault why the text cannot be trusted; null when it can
 */
record Cell(String text, String fault) {

    static final Cell EMPTY = new Cell("", null);

    static Cell of(String text) {
        return new Cell(text, null);
    }
}
