package org.saransh.distribution;

import java.util.EnumSet;
import java.util.Set;

/** How far a message is. */
public enum DeliveryState {
    READY,
    SENDING,
    /** Taken over by the mail server, or written to the outbox folder. */
    ACCEPTED,
    /** Refused for now; tried again. */
    DEFERRED,
    /** Refused for good. */
    FAILED,
    /** Perhaps sent: nobody knows whether the mail server took it over. */
    UNCERTAIN,
    /** Kept back: its recipient may not get it any more, or its edition was withdrawn. */
    HELD,
    /** Taken over by the mail server, and sent back later. */
    BOUNCED;

    /** Those in which a message still waits to be sent. */
    static final Set<DeliveryState> OPEN = EnumSet.of(READY, DEFERRED);

    /** Those after which somebody may have it sent once more. */
    static final Set<DeliveryState> REPEATABLE = EnumSet.of(FAILED, UNCERTAIN, HELD, BOUNCED);
}
