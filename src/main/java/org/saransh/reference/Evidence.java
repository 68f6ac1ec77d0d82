package org.saransh.reference;

/** The kind of page a row was read on. */
public enum Evidence {
    OFFICIAL_TEXT,
    OFFICIAL_REPOST,
    COMPANY_VIA_PRESS,
    PRESS,
    SECONDARY_COMPILATION
}
