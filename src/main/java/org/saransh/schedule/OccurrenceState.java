package org.saransh.schedule;

/** How far an occurrence is. */
public enum OccurrenceState {
    PLANNED,
    RUNNING,
    /** Its registers are not fresh enough; it waits for fresh data, a person, or its deadline. */
    HELD,
    /** Its editions are drafted, and a person has to publish them. */
    AWAITING_APPROVAL,
    PUBLISHED,
    FAILED,
    MISSED
}
