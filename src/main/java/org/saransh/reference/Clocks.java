package org.saransh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The clock that every room injects, and the zone in which the register counts its days. */
@ApplicationScoped
public class Clocks {

    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** Ticks in microseconds, the finest step that both databases keep. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
    private static final Label INDIAN_TIME = new Label("IST", "भा.मा.स.");

    /** {@code 26.04.2024 23:59 IST}, by the clock in India. */
    public static String minute(Instant instant, String language) {
        return MINUTE.format(instant.atZone(INDIA)) + " " + INDIAN_TIME.in(language);
    }

    /** The last microsecond of the day. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
