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
    /** A share as {@code 6/20 offeringsOfTranche}: numerator, denominator and the code of what it is a share of. */
    RATE,
    /** A sentence of its own. */
    STATEMENT,
    /** An address on the web. */
    ADDRESS,
    /** Message keys with a comma between them, as {@code IndianState.BIHAR}. */
    CODES
}
