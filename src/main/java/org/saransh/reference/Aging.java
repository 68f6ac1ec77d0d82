package org.saransh.reference;

import java.time.Instant;

/** Rows or files that are let go once they are old enough. */
public interface Aging {

    /** What they are, for the audit. */
    String what();

    /** Lets go what is old enough by now, and returns how much that was. */
    long letGo(Instant now);
}
