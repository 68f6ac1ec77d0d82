package org.saransh.schedule;

/** Which of the instants that came while nobody planned are still run. */
public enum CatchUp {
    ALL,
    /** The last of them. */
    LATEST,
    /** Only one that is a few minutes late, as after a restart. */
    SKIP
}
