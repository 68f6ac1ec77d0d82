package org.saransh.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WeeklyTest {

    private final Weekly mondays = new Weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0), ZoneId.of("Asia/Kolkata"));

    @Test
    void the_next_monday_eight_o_clock_in_india_is_half_past_two_in_utc() {
        assertThat(mondays.after(Instant.parse("2024-06-26T00:00:00Z"))).isEqualTo("2024-07-01T02:30:00Z");
        assertThat(mondays.after(Instant.parse("2024-07-01T02:29:59Z"))).isEqualTo("2024-07-01T02:30:00Z");
    }

    @Test
    void an_instant_is_never_due_twice() {
        assertThat(mondays.after(Instant.parse("2024-07-01T02:30:00Z"))).isEqualTo("2024-07-08T02:30:00Z");
        assertThat(mondays.between(Instant.parse("2024-07-01T02:30:00Z"), Instant.parse("2024-07-15T02:30:00Z")))
                .containsExactly(Instant.parse("2024-07-08T02:30:00Z"), Instant.parse("2024-07-15T02:30:00Z"));
        assertThat(mondays.between(Instant.parse("2024-07-01T02:30:00Z"), Instant.parse("2024-07-02T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void the_day_is_that_of_the_zone_not_of_utc() {
        Weekly early = new Weekly(DayOfWeek.MONDAY, LocalTime.of(2, 0), ZoneId.of("Asia/Kolkata"));
        assertThat(early.after(Instant.parse("2024-06-30T19:00:00Z"))).isEqualTo("2024-06-30T20:30:00Z");
    }

    @Test
    void a_time_that_the_clocks_skip_is_due_right_after_and_one_they_repeat_only_once() {
        Weekly nights = new Weekly(DayOfWeek.SUNDAY, LocalTime.of(2, 30), ZoneId.of("America/New_York"));
        assertThat(nights.between(Instant.parse("2024-03-08T00:00:00Z"), Instant.parse("2024-03-11T00:00:00Z")))
                .containsExactly(Instant.parse("2024-03-10T07:30:00Z"));
        Weekly repeated = new Weekly(DayOfWeek.SUNDAY, LocalTime.of(1, 30), ZoneId.of("America/New_York"));
        assertThat(repeated.between(Instant.parse("2024-11-02T00:00:00Z"), Instant.parse("2024-11-04T00:00:00Z")))
                .containsExactly(Instant.parse("2024-11-03T05:30:00Z"));
    }
}
