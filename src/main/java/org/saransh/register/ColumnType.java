package org.saransh.register;

/** What the cells of a column are. */
public enum ColumnType {
    TEXT,
    /** A list of names; a filter asks whether a name is among them. */
    NAMES,
    /** A word of a fixed vocabulary. */
    CODE,
    NUMBER,
    /** A number without a fraction. */
    COUNT,
    /** A percentage of the value of mineral despatched: never money, never summed or averaged. */
    PERCENT_OFFER,
    /** A date that may be partial. */
    DATE,
    YES_NO,
    /** A list of small records; written as JSON in a table. */
    RECORDS;

    boolean number() {
        return this == NUMBER || this == COUNT || this == PERCENT_OFFER;
    }

    /** Whether values have an order in which a range makes sense. */
    boolean ranged() {
        return number() || this == DATE;
    }

    boolean filterable() {
        return this != RECORDS;
    }

    boolean sortable() {
        return this != NAMES && this != RECORDS;
    }
}
