package org.saransh.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.saransh.http.Problem;
import org.saransh.reference.Clocks;

/**
 * The knowledge that a reading shows.
 *
 * @param known facts known by then
 * @param recorded and written here by then
 */
public record AsAt(Instant known, Instant recorded) {

    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    /** All that was known by then, whenever it was written here. */
    public static AsAt known(Instant known) {
        return new AsAt(known, EVER);
    }

    /** Whether what was recorded late is left out. */
    boolean limitsRecording() {
        return recorded.isBefore(EVER);
    }

    /**
     * Reads {@code 2026-03-31} (the end of that day in India) or {@code 2026-03-31T08:00:00+05:30}.
     *
     * @throws org.saransh.http.ProblemException 400 when it is neither, or lies in the future
     */
    public static Instant parse(String text, Clock clock) {
        Instant instant = instant(text);
        boolean dayNotOver =
                text.length() == 10 && LocalDate.parse(text).equals(LocalDate.now(clock.withZone(Clocks.INDIA)));
        if (dayNotOver) {
            return clock.instant();
        }
        if (instant.isAfter(clock.instant())) {
            throw Problem.badRequest(
                    "asAt is " + text + ", which lies in the future: give a date that is over, or now");
        }
        return instant;
    }

    private static Instant instant(String text) {
        try {
            return text.length() == 10
                    ? Clocks.endOf(LocalDate.parse(text), Clocks.INDIA)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw Problem.badRequest(
                    "asAt is '" + text + "': write a date as 2026-03-31, or an instant as 2026-03-31T08:00:00+05:30");
        }
    }
}
