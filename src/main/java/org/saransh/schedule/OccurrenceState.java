package org.saransh.schedule;

/** How far an occurrence is. */
public enum OccurrenceState {
    PLANNED,
    RUNNING,
    PUBLISHED,
    FAILED,
    MISSED
}
