package org.saransh.reference;

/** The security mark of a document. Only unclassified matter passes through this service. */
public enum Marking {
    UNCLASSIFIED,
    FOR_OFFICIAL_USE_ONLY
}
