package org.saransh.work;

import java.time.Instant;

/** @param again when to run once more; null when the work is done */
public record Outcome(Instant again) {

    public static final Outcome DONE = new Outcome(null);

    public static Outcome again(Instant at) {
        return new Outcome(at);
    }
}
