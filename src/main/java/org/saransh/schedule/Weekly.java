package org.saransh.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The same day and time in every week, by the wall clock of the zone. */
record Weekly(DayOfWeek day, LocalTime time, ZoneId zone) {

    /** The first due instant after this one. */
    Instant after(Instant instant) {
        ZonedDateTime now = instant.atZone(zone);
        ZonedDateTime next = now.toLocalDate()
                .with(TemporalAdjusters.nextOrSame(day))
                .atTime(time)
                .atZone(zone);
        return next.toInstant().isAfter(instant)
                ? next.toInstant()
                : next.toLocalDate().plusWeeks(1).atTime(time).atZone(zone).toInstant();
    }

    /** The due instants after the first and not after the last, in their order. */
    List<Instant> between(Instant first, Instant last) {
        List<Instant> due = new ArrayList<>();
        for (Instant next = after(first); !next.isAfter(last); next = after(next)) {
            due.add(next);
        }
        return due;
    }
}
