package org.saransh.register;

/** Rows that are read once, one after another, and never held. */
public interface RowFlow extends Cells {

    /** Goes on to the next row; false after the last one. */
    boolean next();
}
