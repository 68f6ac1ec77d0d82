package org.saransh.intake;

/** What becomes of one row of a table. */
public enum Verdict {
    NEW,
    CHANGED,
    SAME,
    REFUSED
}
