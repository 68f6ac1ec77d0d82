package org.saransh.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date of which the source gives the day, only the month, or only the year.
 *
 * @param iso {@code 2024-06-24}, {@code 2024-06} or {@code 2024}; text order is date order
 */
public record PartialDate(@JsonValue String iso) implements Comparable<PartialDate> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.uuuu", Locale.ROOT);

    @JsonCreator
    public PartialDate {
        try {
            span(iso);
        } catch (DateTimeException | NullPointerException notADate) {
            throw new IllegalArgumentException(
                    "'" + iso + "' is not a date: write 2024-06-24, 2024-06 or 2024", notADate);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** Null for null or blank text; anything else must be a date. */
    public static PartialDate parse(String iso) {
        return iso == null || iso.isBlank() ? null : new PartialDate(iso.strip());
    }

    public LocalDate earliest() {
        return span(iso).first();
    }

    public LocalDate latest() {
        return span(iso).last();
    }

    public boolean isDay() {
        return iso.length() == 10;
    }

    /** The last microsecond of the day, month or year in the zone. */
    public Instant end(ZoneId zone) {
        return Clocks.endOf(latest(), zone);
    }

    /** {@code 24.06.2024}, {@code 06.2024} or {@code 2024}. */
    public String text() {
        return switch (iso.length()) {
            case 10 -> DAY.format(earliest());
            case 7 -> MONTH.format(earliest());
            default -> iso;
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }

    private static Span span(String iso) {
        switch (iso.length()) {
            case 10 -> {
                LocalDate day = LocalDate.parse(iso);
                return new Span(day, day);
            }
            case 7 -> {
                YearMonth month = YearMonth.parse(iso);
                return new Span(month.atDay(1), month.atEndOfMonth());
            }
            case 4 -> {
                Year year = Year.parse(iso);
                return new Span(year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            default -> throw new DateTimeException("neither day, month nor year");
        }
    }

    private record Span(LocalDate first, LocalDate last) {}
}
