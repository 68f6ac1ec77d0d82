package org.saransh.distribution;

import java.time.Duration;
import java.time.Instant;

/**
 * A delivery that is likely to be one of the next of its run, looked at while the mail server was busy with one before.
 * It is taken only as it was seen, and soon; otherwise everything is looked up again.
 *
 * @param parcel null while it is not written
 */
record Foreseen(DeliveryView delivery, Instant seen, Parcel parcel) {

    /** As long as what was looked up about the recipient counts as known when the message is sent. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    Foreseen written(Parcel message) {
        return new Foreseen(delivery, seen, message);
    }

    boolean isFresh(Instant now) {
        return isFresh(seen, now);
    }

    /** Whether what was known then may still be gone by. */
    static boolean isFresh(Instant then, Instant now) {
        return !then.plus(FRESH).isBefore(now);
    }

    /** Whether the message is that of the delivery; all else that it says of one never changes. */
    boolean is(DeliveryView taken) {
        return parcel != null && delivery.id() == taken.id() && delivery.link() == taken.link();
    }
}
