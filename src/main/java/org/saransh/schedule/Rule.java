package org.saransh.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which days and times of the wall clock a schedule names, before holidays are looked at. */
sealed interface Rule {

    /** The days from the first to the last, both included, in their order. */
    Stream<LocalDate> days(LocalDate first, LocalDate last, WorkingDays working);

    /** The times of each of these days, in their order. */
    List<LocalTime> times();

    /** The same days of every week. */
    record Weekdays(Set<DayOfWeek> weekdays, LocalTime time) implements Rule {

        @Override
        public Stream<LocalDate> days(LocalDate first, LocalDate last, WorkingDays working) {
            return each(first, last).filter(day -> weekdays.contains(day.getDayOfWeek()));
        }

        @Override
        public List<LocalTime> times() {
            return List.of(time);
        }
    }

    /** @param nth 1 to 5, a month without a fifth one has none; -1 for the last */
    record NthWeekday(DayOfWeek weekday, int nth, LocalTime time) implements Rule {

        @Override
        public Stream<LocalDate> days(LocalDate first, LocalDate last, WorkingDays working) {
            return monthly(first, last, month -> Optional.of(
                            month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)))
                    .filter(day -> YearMonth.from(day).equals(month)));
        }

        @Override
        public List<LocalTime> times() {
            return List.of(time);
        }
    }

    /** @param nth from 1, a month with fewer working days has none; -1 for the last */
    record NthWorkingDay(int nth, LocalTime time) implements Rule {

        @Override
        public Stream<LocalDate> days(LocalDate first, LocalDate last, WorkingDays working) {
            return monthly(first, last, month -> {
                List<LocalDate> days = working.of(month);
                int index = nth < 0 ? days.size() + nth : nth - 1;
                return index < 0 || index >= days.size() ? Optional.empty() : Optional.of(days.get(index));
            });
        }

        @Override
        public List<LocalTime> times() {
            return List.of(time);
        }
    }

    /** @param day 1 to 31; in a shorter month its last day */
    record MonthlyDay(int day, LocalTime time) implements Rule {

        @Override
        public Stream<LocalDate> days(LocalDate first, LocalDate last, WorkingDays working) {
            return monthly(first, last, month -> Optional.of(month.atDay(Math.min(day, month.lengthOfMonth()))));
        }

        @Override
        public List<LocalTime> times() {
            return List.of(time);
        }
    }

    /** As a line of crontab says. */
    record Cron(CronLine line) implements Rule {

        @Override
        public Stream<LocalDate> days(LocalDate first, LocalDate last, WorkingDays working) {
            return each(first, last).filter(line::on);
        }

        @Override
        public List<LocalTime> times() {
            return line.times();
        }
    }

    private static Stream<LocalDate> each(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }

    /** The day of a month that a rule names. */
    interface OfMonth {
        Optional<LocalDate> in(YearMonth month);
    }

    private static Stream<LocalDate> monthly(LocalDate first, LocalDate last, OfMonth rule) {
        YearMonth end = YearMonth.from(last);
        return Stream.iterate(YearMonth.from(first), month -> !month.isAfter(end), month -> month.plusMonths(1))
                .flatMap(month -> rule.in(month).stream())
                .filter(day -> !day.isBefore(first) && !day.isAfter(last));
    }
}
