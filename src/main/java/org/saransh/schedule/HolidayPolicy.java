package org.saransh.schedule;

/** What becomes of a due day on which nobody works. */
public enum HolidayPolicy {
    /** It stays due. */
    NONE,
    /** It is left out. */
    SKIP,
    /** The last working day before it is due instead. */
    PREVIOUS,
    /** The first working day after it is due instead. */
    NEXT
}
