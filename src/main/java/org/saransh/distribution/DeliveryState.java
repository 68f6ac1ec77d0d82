package org.saransh.distribution;

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
    /** Perhaps sent: this service was stopped while the mail server had it. */
    UNCERTAIN
}
