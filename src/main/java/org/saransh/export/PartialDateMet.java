package org.saransh.export;

/** A column that was believed to have whole dates only has another one: its sheet needs a column to sort by, and is begun again. */
final class PartialDateMet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PartialDateMet(String column) {
        super(column + " has a date that is only a month or a year");
    }
}
