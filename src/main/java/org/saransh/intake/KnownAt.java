package org.saransh.intake;

import java.time.Instant;
import org.saransh.reference.Clocks;
import org.saransh.reference.PartialDate;

/** When a fact became known: at the end of the day, month or year that its dates give, in India. */
public final class KnownAt {

    private KnownAt() {}

    /** The end of the event's time; null when that is not given. */
    public static Instant event(PartialDate event) {
        return event == null ? null : event.end(Clocks.INDIA);
    }

    /**
     * The end of the source's day, or of the event's time if that lies wholly after it or the source has no date; null when
     * neither is given.
     */
    public static Instant reported(PartialDate source, PartialDate event) {
        boolean eventDecides =
                source == null || event != null && event.earliest().isAfter(source.latest());
        return event(eventDecides ? event : source);
    }

    /** The later of the two; null, which stands for the intake itself, is the latest. */
    public static Instant later(Instant one, Instant other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
