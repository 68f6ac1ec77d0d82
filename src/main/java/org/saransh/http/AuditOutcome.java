package org.saransh.http;

/** What became of something that the audit keeps. */
public enum AuditOutcome {
    DONE,
    REFUSED,
    FAILED,
    /** The database did not say whether it was done. */
    DOUBTED
}
