package org.saransh.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a machine on which time passes when a test says so. It can be set wrong, and counts on all the same. */
public final class ClockByHand extends Clock {

    private volatile Instant told;
    private long nanos = 77;

    public ClockByHand(Instant start) {
        told = start;
    }

    public void pass(Duration time) {
        told = told.plus(time);
        nanos += time.toNanos();
    }

    /** Sets it forward, though no time has passed. */
    void put(Duration forward) {
        told = told.plus(forward);
    }

    /** What the machine has counted, whatever its clock is set to. */
    long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return told;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new AssertionError();
    }
}
