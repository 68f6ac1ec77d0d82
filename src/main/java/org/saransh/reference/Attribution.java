package org.saransh.reference;

/** Whom the page names as vouching for the fact. */
public enum Attribution {
    OFFICIAL,
    OFFICIAL_STATEMENT,
    OFFICIAL_UNNAMED,
    COMPANY_STATEMENT,
    PRESS_RELEASE,
    PRESS,
    UNNAMED_SOURCES
}
