package org.saransh.brief;

/** The life of an edition. */
public enum EditionState {
    DRAFT,
    APPROVED,
    PUBLISHED,
    CORRECTED,
    WITHDRAWN
}
