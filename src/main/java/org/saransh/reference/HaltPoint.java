package org.saransh.reference;

/**
 * Places between two steps at which a power cut leaves something half done. The one that the system property
 * {@code saransh.halt} names ends the process when it is first passed: so tests cut the power just there. Without the property,
 * as in every real service, passing costs one comparison.
 */
public enum HaltPoint {
    /** What is due has its occurrences. */
    PLANNED,
    /** An attempt to make an occurrence has begun. */
    CLAIMED,
    /** The bytes of a rendition are in memory. */
    RENDERED,
    /** The bytes of a file, mostly a rendition, are on the disk, under a name of no meaning. */
    FORCED,
    /** They have their name, and no row of the database speaks of them. */
    RENAMED,
    /** The edition is published, and its deliveries are planned. */
    PUBLISHED,
    /** A delivery is marked as being sent, and the mail server knows nothing. */
    SENDING,
    /** The mail server has the text of a message without its end. */
    TEXT,
    /** The mail server has taken the message over, and nobody has noted it. */
    ANSWERED,
    /** It is noted. */
    MARKED;

    private static final String ARMED = System.getProperty("saransh.halt", "");
    private static final int POWER_CUT = 86;

    /** Ends the process as a power cut would, if this is the place that is named. */
    public void pass() {
        if (name().equals(ARMED)) {
            Runtime.getRuntime().halt(POWER_CUT);
        }
    }
}
