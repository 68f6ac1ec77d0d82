package org.saransh.brief;

/** How a value of a statement is to be put into words. */
public enum ValueType {
    /** As it stands: a name, or words of a source. */
    TEXT,
    NUMBER,
    /** A percentage of the value of mineral despatched. */
    PERCENT_OFFER,
    /** A date that may be partial. */
    DATE,
    /** Message keys with a comma between them, as {@code IndianState.BIHAR}. */
    CODES
}
