package org.saransh.schedule;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.saransh.http.Fault;

/** Reads the events of whole days from a calendar file of RFC 5545; those that come every year, up to 2050. */
final class IcsHolidays {

    private static final int MOST_EVENTS = 2_000;
    private static final int LONGEST = 31;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2050;
    private static final String ALLOWED = "an event of whole days with a name, once or every year";

    private IcsHolidays() {}

    static List<Holiday> of(String text, List<Fault> faults) {
        List<Holiday> holidays = new ArrayList<>();
        int number = 0;
        try (ICalReader reader = new ICalReader(text)) {
            for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                for (VEvent event : calendar.getEvents()) {
                    number++;
                    if (number > MOST_EVENTS) {
                        faults.add(new Fault("file", null, "holds too many events", "at most " + MOST_EVENTS));
                        return holidays;
                    }
                    read("event " + number, event, holidays, faults);
                }
            }
        } catch (IOException | RuntimeException notACalendar) {
            // The reader throws whatever comes up in it on text that is no calendar.
            faults.add(new Fault("file", null, "is no calendar", "a file as iCalendar programs export it (RFC 5545)"));
        }
        return holidays;
    }

    private static void read(String place, VEvent event, List<Holiday> holidays, List<Fault> faults) {
        String name = event.getSummary() == null || event.getSummary().getValue() == null
                ? ""
                : event.getSummary().getValue().strip();
        boolean cancelled = event.getStatus() != null
                && "CANCELLED"
                        .equals(String.valueOf(event.getStatus().getValue()).toUpperCase(Locale.ROOT));
        if (cancelled) {
            return;
        }
        try {
            LocalDate first = day(
                    event.getDateStart() == null ? null : event.getDateStart().getValue());
            long days = days(event, first);
            for (LocalDate start : starts(event, first)) {
                for (int i = 0; i < days; i++) {
                    LocalDate day = HolidayFile.inReach(start.plusDays(i));
                    HolidayFile.add(place, day.toString(), name, holidays, faults);
                }
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            faults.add(new Fault(place, name, wrong.getMessage(), ALLOWED));
        }
    }

    private static LocalDate day(ICalDate date) {
        if (date == null) {
            throw new IllegalArgumentException("has no day that can be read");
        }
        if (date.hasTime()) {
            throw new IllegalArgumentException("is at a time of day");
        }
        DateTimeComponents written = date.getRawComponents();
        return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    }

    /** The end is the day after the last one. */
    private static long days(VEvent event, LocalDate first) {
        long days = 1;
        if (event.getDateEnd() != null) {
            days = Math.max(
                    1, ChronoUnit.DAYS.between(first, day(event.getDateEnd().getValue())));
        } else if (event.getDuration() != null) {
            days = Math.max(1, event.getDuration().getValue().toMillis() / 86_400_000L);
        }
        if (days > LONGEST) {
            throw new IllegalArgumentException("lasts longer than " + LONGEST + " days");
        }
        return days;
    }

    private static List<LocalDate> starts(VEvent event, LocalDate first) {
        if (event.getRecurrenceRule() == null) {
            return List.of(first);
        }
        Recurrence rule = event.getRecurrenceRule().getValue();
        if (rule == null || rule.getFrequency() != Frequency.YEARLY || !sameDay(rule, first)) {
            throw new IllegalArgumentException("is repeated otherwise than on the same day of every year");
        }
        int step = rule.getInterval() == null ? 1 : Math.max(1, rule.getInterval());
        LocalDate until = rule.getUntil() == null ? LocalDate.of(LAST_YEAR, 12, 31) : written(rule.getUntil());
        long most = rule.getCount() == null ? LAST_YEAR : rule.getCount();
        return Stream.iterate(first.getYear(), year -> year <= LAST_YEAR, year -> year + step)
                .filter(year -> first.getMonthValue() != 2
                        || first.getDayOfMonth() < 29
                        || LocalDate.of(year, 1, 1).isLeapYear())
                .limit(most)
                .map(first::withYear)
                .filter(day -> day.getYear() >= FIRST_YEAR && !day.isAfter(until))
                .toList();
    }

    private static LocalDate written(ICalDate until) {
        DateTimeComponents written = until.getRawComponents();
        return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    }

    private static boolean sameDay(Recurrence rule, LocalDate first) {
        boolean month = rule.getByMonth().isEmpty() || rule.getByMonth().equals(List.of(first.getMonthValue()));
        boolean day = rule.getByMonthDay().isEmpty() || rule.getByMonthDay().equals(List.of(first.getDayOfMonth()));
        return month
                && day
                && rule.getByDay().isEmpty()
                && rule.getByYearDay().isEmpty()
                && rule.getByWeekNo().isEmpty()
                && rule.getBySetPos().isEmpty();
    }
}
