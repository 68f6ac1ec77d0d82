package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saransh.brief.Wording;
import org.saransh.reference.Clocks;
import org.saransh.schedule.CalendarView;
import org.saransh.schedule.Calendars;
import org.saransh.schedule.Holiday;
import org.saransh.schedule.SchedulePreview;
import org.saransh.schedule.ScheduleView;
import org.saransh.schedule.Schedules;

/** Draws a month as a table of weeks: what is due on each day, by the clocks of India, and which days are holidays. */
@ApplicationScoped
class MonthDrawing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int WEEK = 7;

    @Inject
    Pages pages;

    @Inject
    Schedules schedules;

    @Inject
    Calendars calendars;

    @Inject
    Clock clock;

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    String name(YearMonth month) {
        return month.getMonth()
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE, pages.language().locale()) + " " + month.getYear();
    }

    RegisterView.Link link(YearMonth month) {
        return new RegisterView.Link(name(month), "/schedules?month=" + month + "#month");
    }

    List<SchedulesView.Weekday> weekdays() {
        Wording words = pages.words();
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new SchedulesView.Weekday(
                        words.word(day),
                        day.getDisplayName(
                                TextStyle.SHORT_STANDALONE, pages.language().locale())))
                .toList();
    }

    /** @param all the schedules that are shown */
    List<List<SchedulesView.Day>> weeks(YearMonth month, List<ScheduleView> all) {
        Map<LocalDate, List<SchedulesView.Due>> due = due(month, all);
        Map<LocalDate, String> off = off(month);
        LocalDate today = LocalDate.now(clock.withZone(Clocks.INDIA));
        List<SchedulesView.Day> days = new ArrayList<>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            days.add(new SchedulesView.Day(null, false, null, List.of()));
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate day = month.atDay(number);
            days.add(new SchedulesView.Day(
                    Integer.toString(number), day.equals(today), off.get(day), due.getOrDefault(day, List.of())));
        }
        while (days.size() % WEEK != 0) {
            days.add(new SchedulesView.Day(null, false, null, List.of()));
        }
        List<List<SchedulesView.Day>> weeks = new ArrayList<>();
        for (int first = 0; first < days.size(); first += WEEK) {
            weeks.add(days.subList(first, first + WEEK));
        }
        return weeks;
    }

    private Map<LocalDate, List<SchedulesView.Due>> due(YearMonth month, List<ScheduleView> all) {
        Instant first = month.atDay(1).atStartOfDay(Clocks.INDIA).toInstant().minusNanos(1);
        Instant last = month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(Clocks.INDIA)
                .toInstant()
                .minusNanos(1);
        Map<LocalDate, List<SchedulesView.Due>> due = new TreeMap<>();
        for (ScheduleView schedule : all) {
            for (SchedulePreview.Date date :
                    schedule.paused() ? List.<SchedulePreview.Date>of() : schedules.dates(schedule.id(), first, last)) {
                due.computeIfAbsent(LocalDate.ofInstant(date.due(), Clocks.INDIA), none -> new ArrayList<>())
                        .add(new SchedulesView.Due(
                                "/schedules/" + schedule.id(),
                                TIME.format(date.due().atZone(Clocks.INDIA)),
                                schedule.schedule().title()));
            }
        }
        due.values().forEach(list -> list.sort(Comparator.comparing(SchedulesView.Due::time)));
        return due;
    }

    private Map<LocalDate, String> off(YearMonth month) {
        return calendars.all().stream()
                .map(CalendarView::holidays)
                .flatMap(List::stream)
                .filter(holiday -> YearMonth.from(holiday.day()).equals(month))
                .collect(Collectors.toMap(Holiday::day, Holiday::name, (one, other) -> one));
    }
}
