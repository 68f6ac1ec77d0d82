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

/**
 * The clock that every room injects, and the zone in which the register counts its days. The system property
 * {@code saransh.clock.ahead} ({@code PT26H}) gives a process a wrong clock: so tests see what becomes of one.
 */
@ApplicationScoped
public class Clocks {

    /** Within this much two clocks agree. */
    public static final Duration MOST_SKEW = AgreedClock.MOST_SKEW;

    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final Clock machine = Clock.offset(
            Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS)),
            Duration.parse(System.getProperty("saransh.clock.ahead", "PT0S")));

    private final AgreedClock agreed = new AgreedClock(machine, System::nanoTime);

    /** Ticks in microseconds, the finest step that both databases keep. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return agreed;
    }

    /** What the machine says, right or wrong. */
    public Instant machine() {
        return machine.instant();
    }

    /**
     * Has all rooms go by the time of the database.
     *
     * @param ahead how much {@link #machine} is ahead of it at this moment
     */
    public void agree(Duration ahead) {
        agreed.agree(ahead);
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
