package org.saransh.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When schedules are due, by examples that can be looked up in a calendar. */
class TimetableTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final WorkingDays OFFICE = new WorkingDays(
            Set.of(DayOff.of("SATURDAY"), DayOff.of("SUNDAY")),
            Map.of(
                    LocalDate.parse("2026-01-26"), "Republic Day",
                    LocalDate.parse("2026-10-02"), "Gandhi Jayanti"));

    private final Timetable mondays = in(INDIA, new Rule.Weekdays(Set.of(MONDAY), EIGHT));

    private static Timetable in(ZoneId zone, Rule rule) {
        return new Timetable(rule, zone, null, null, WorkingDays.EVERY_DAY, HolidayPolicy.NONE);
    }

    private static Timetable office(Rule rule, HolidayPolicy policy) {
        return new Timetable(rule, INDIA, null, null, OFFICE, policy);
    }

    private static List<String> days(Timetable timetable, String first, String last) {
        return timetable.between(Instant.parse(first + "T00:00:00Z"), Instant.parse(last + "T00:00:00Z")).stream()
                .map(due -> LocalDate.ofInstant(due.at(), timetable.zone()).toString())
                .toList();
    }

    private static List<Instant> instants(Timetable timetable, String first, String last) {
        return timetable.between(Instant.parse(first), Instant.parse(last)).stream()
                .map(Timetable.Due::at)
                .toList();
    }

    @Test
    void the_next_monday_eight_o_clock_in_india_is_half_past_two_in_utc() {
        assertThat(mondays.after(Instant.parse("2024-06-26T00:00:00Z")))
                .contains(Instant.parse("2024-07-01T02:30:00Z"));
        assertThat(mondays.after(Instant.parse("2024-07-01T02:29:59Z")))
                .contains(Instant.parse("2024-07-01T02:30:00Z"));
    }

    @Test
    void an_instant_is_never_due_twice() {
        assertThat(mondays.after(Instant.parse("2024-07-01T02:30:00Z")))
                .contains(Instant.parse("2024-07-08T02:30:00Z"));
        assertThat(instants(mondays, "2024-07-01T02:30:00Z", "2024-07-15T02:30:00Z"))
                .containsExactly(Instant.parse("2024-07-08T02:30:00Z"), Instant.parse("2024-07-15T02:30:00Z"));
        assertThat(instants(mondays, "2024-07-01T02:30:00Z", "2024-07-02T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void the_day_is_that_of_the_zone_not_of_utc() {
        Timetable early = in(INDIA, new Rule.Weekdays(Set.of(MONDAY), LocalTime.of(2, 0)));
        assertThat(early.after(Instant.parse("2024-06-30T19:00:00Z"))).contains(Instant.parse("2024-06-30T20:30:00Z"));
    }

    @Test
    void a_time_that_the_clocks_skip_is_due_at_the_first_valid_instant_after_it() {
        Timetable skipped = in(NEW_YORK, new Rule.Weekdays(Set.of(SUNDAY), LocalTime.of(2, 30)));
        assertThat(instants(skipped, "2024-03-08T00:00:00Z", "2024-03-11T00:00:00Z"))
                .containsExactly(Instant.parse("2024-03-10T07:00:00Z"));
        Timetable everyHalfHour = in(NEW_YORK, new Rule.Cron(CronLine.of("0,30 1-3 * * *")));
        assertThat(instants(everyHalfHour, "2024-03-10T05:00:00Z", "2024-03-10T12:00:00Z"))
                .as("those that fall together are one")
                .containsExactly(
                        Instant.parse("2024-03-10T06:00:00Z"),
                        Instant.parse("2024-03-10T06:30:00Z"),
                        Instant.parse("2024-03-10T07:00:00Z"),
                        Instant.parse("2024-03-10T07:30:00Z"));
        Timetable halfAnHour =
                in(ZoneId.of("Australia/Lord_Howe"), new Rule.Weekdays(Set.of(SUNDAY), LocalTime.of(2, 15)));
        assertThat(instants(halfAnHour, "2024-10-04T00:00:00Z", "2024-10-06T12:00:00Z"))
                .as("half an hour is skipped there")
                .containsExactly(Instant.parse("2024-10-05T15:30:00Z"));
    }

    @Test
    void a_time_that_the_clocks_repeat_is_due_once_the_first_time() {
        Timetable repeated = in(NEW_YORK, new Rule.Weekdays(Set.of(SUNDAY), LocalTime.of(1, 30)));
        assertThat(instants(repeated, "2024-11-02T00:00:00Z", "2024-11-04T00:00:00Z"))
                .containsExactly(Instant.parse("2024-11-03T05:30:00Z"));
    }

    @Test
    void several_weekdays_and_the_nth_of_a_month() {
        assertThat(days(
                        in(INDIA, new Rule.Weekdays(Set.of(MONDAY, DayOfWeek.THURSDAY), EIGHT)),
                        "2026-11-01",
                        "2026-11-14"))
                .containsExactly("2026-11-02", "2026-11-05", "2026-11-09", "2026-11-12");
        assertThat(days(in(INDIA, new Rule.NthWeekday(MONDAY, 1, EIGHT)), "2026-01-01", "2026-04-30"))
                .containsExactly("2026-01-05", "2026-02-02", "2026-03-02", "2026-04-06");
        assertThat(days(in(INDIA, new Rule.NthWeekday(FRIDAY, -1, EIGHT)), "2026-01-01", "2026-04-30"))
                .containsExactly("2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24");
        assertThat(days(in(INDIA, new Rule.NthWeekday(FRIDAY, 5, EIGHT)), "2026-01-01", "2026-06-30"))
                .as("only months with a fifth Friday")
                .containsExactly("2026-01-30", "2026-05-29");
    }

    @Test
    void day_31_is_the_last_day_of_shorter_months_and_29_february_comes_in_leap_years() {
        assertThat(days(in(INDIA, new Rule.MonthlyDay(31, EIGHT)), "2028-01-01", "2028-05-01"))
                .containsExactly("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30");
        Timetable leapDays = in(INDIA, new Rule.Cron(CronLine.of("0 8 29 2 *")));
        assertThat(leapDays.next(Instant.parse("2092-03-01T00:00:00Z"), 2))
                .extracting(due -> due.day().toString())
                .as("2100 is no leap year")
                .containsExactly("2096-02-29", "2104-02-29");
    }

    @Test
    void working_days_are_counted_by_the_calendar() {
        assertThat(days(office(new Rule.NthWorkingDay(1, EIGHT), HolidayPolicy.NONE), "2026-08-01", "2026-11-30"))
                .containsExactly("2026-08-03", "2026-09-01", "2026-10-01", "2026-11-02");
        assertThat(days(office(new Rule.NthWorkingDay(2, EIGHT), HolidayPolicy.NONE), "2026-10-01", "2026-10-30"))
                .as("the second is a holiday, and a weekend follows")
                .containsExactly("2026-10-05");
        assertThat(days(office(new Rule.NthWorkingDay(-1, EIGHT), HolidayPolicy.NONE), "2026-01-01", "2026-03-30"))
                .containsExactly("2026-01-30", "2026-02-27");
        assertThat(days(office(new Rule.NthWorkingDay(23, EIGHT), HolidayPolicy.NONE), "2026-01-01", "2027-01-01"))
                .as("months with so many")
                .containsExactly("2026-07-31", "2026-12-31");
    }

    @Test
    void a_holiday_is_kept_left_out_or_moved() {
        Rule weekly = new Rule.Weekdays(Set.of(MONDAY), EIGHT);
        assertThat(days(office(weekly, HolidayPolicy.NONE), "2026-01-20", "2026-02-01"))
                .containsExactly("2026-01-26");
        assertThat(days(office(weekly, HolidayPolicy.SKIP), "2026-01-20", "2026-02-01"))
                .isEmpty();
        assertThat(days(office(weekly, HolidayPolicy.PREVIOUS), "2026-01-20", "2026-02-01"))
                .containsExactly("2026-01-23");
        assertThat(days(office(weekly, HolidayPolicy.NEXT), "2026-01-20", "2026-02-01"))
                .containsExactly("2026-01-27");
        assertThat(office(weekly, HolidayPolicy.PREVIOUS)
                        .next(Instant.parse("2026-01-20T00:00:00Z"), 1)
                        .get(0)
                        .day())
                .as("the day that the rule names")
                .isEqualTo("2026-01-26");
    }

    @Test
    void days_that_move_onto_another_due_day_are_one_with_it() {
        Rule daily = new Rule.Weekdays(Set.of(DayOfWeek.values()), EIGHT);
        assertThat(days(office(daily, HolidayPolicy.NEXT), "2026-01-22", "2026-01-29"))
                .containsExactly("2026-01-22", "2026-01-23", "2026-01-27", "2026-01-28");
    }

    @Test
    void without_any_working_day_nearby_nothing_is_due_and_the_search_ends() {
        WorkingDays closed = new WorkingDays(
                Set.of(
                        new DayOff(MONDAY, 0),
                        new DayOff(DayOfWeek.TUESDAY, 0),
                        new DayOff(DayOfWeek.WEDNESDAY, 0),
                        new DayOff(DayOfWeek.THURSDAY, 0),
                        new DayOff(FRIDAY, 0),
                        new DayOff(SATURDAY, 0),
                        new DayOff(SUNDAY, 0)),
                Map.of());
        for (HolidayPolicy policy : List.of(HolidayPolicy.SKIP, HolidayPolicy.PREVIOUS, HolidayPolicy.NEXT)) {
            assertThat(new Timetable(mondays.rule(), INDIA, null, null, closed, policy)
                            .next(Instant.parse("2026-01-01T00:00:00Z"), 10))
                    .isEmpty();
        }
    }

    @Test
    void start_and_end_bound_the_days_that_the_rule_names() {
        Timetable bounded = new Timetable(
                mondays.rule(),
                INDIA,
                LocalDate.parse("2026-11-09"),
                LocalDate.parse("2026-11-23"),
                WorkingDays.EVERY_DAY,
                HolidayPolicy.NONE);
        assertThat(bounded.next(Instant.parse("2020-01-01T00:00:00Z"), 10))
                .extracting(due -> due.day().toString())
                .containsExactly("2026-11-09", "2026-11-16", "2026-11-23");
        assertThat(bounded.after(Instant.parse("2026-11-23T02:30:00Z"))).isEmpty();
    }

    @Test
    void second_saturdays_are_days_off_where_the_calendar_says_so() {
        WorkingDays bank = new WorkingDays(Set.of(DayOff.of("SATURDAY#2"), DayOff.of("SUNDAY")), Map.of());
        assertThat(bank.includes(LocalDate.parse("2026-11-07"))).isTrue();
        assertThat(bank.includes(LocalDate.parse("2026-11-14"))).isFalse();
        assertThat(bank.includes(LocalDate.parse("2026-11-21"))).isTrue();
    }
}
