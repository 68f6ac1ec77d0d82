package org.saransh.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The clock of the machine as long as it goes evenly and agrees with the database; otherwise the time of the database, carried on
 * by counting since the last look. So a clock that is wrong, or put forward or back while the service runs, moves nothing that is
 * due. Either ticks in microseconds.
 */
final class AgreedClock extends Clock {

    /** Within this much two clocks agree. */
    static final Duration MOST_SKEW = Duration.ofSeconds(5);

    private final Clock machine;
    private final LongSupplier nanos;
    private volatile Anchor anchor;

    private record Anchor(Instant at, long nanos) {}

    /** @param nanos counts on evenly, whatever becomes of the machine's clock */
    AgreedClock(Clock machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
        anchor = new Anchor(machine.instant(), nanos.getAsLong());
    }

    /** @param ahead how much the machine's clock is ahead of the database's at this moment */
    void agree(Duration ahead) {
        Instant told = machine.instant();
        anchor = new Anchor(within(ahead) ? told : told.minus(ahead), nanos.getAsLong());
    }

    @Override
    public Instant instant() {
        Anchor last = anchor;
        Instant counted = last.at().plusNanos(nanos.getAsLong() - last.nanos());
        Instant told = machine.instant();
        return within(Duration.between(counted, told)) ? told : counted.truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean within(Duration skew) {
        return skew.abs().compareTo(MOST_SKEW) <= 0;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public Instant instant() {
                return AgreedClock.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return AgreedClock.this.withZone(other);
            }
        };
    }
}
