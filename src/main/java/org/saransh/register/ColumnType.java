package org.saransh.register;

/** What the cells of a column are. */
public enum ColumnType {
    TEXT,
    /** A list of names; a filter asks whether a name is among them. */
    NAMES,
    /** A word of a fixed vocabulary. */
    CODE,
    NUMBER,
    /** A percentage of the value of mineral despatched: never money, never summed or averaged. */
    PERCENT_OFFER,
    /** A date that may be partial. */
    DATE,
    YES_NO
}
