package org.saransh.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is run and what is counted as missed after nobody planned for a while. */
class PlanTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Timetable HOURLY =
            timetable(new Rule.Cron(CronLine.of("0 * * * *")), WorkingDays.EVERY_DAY, HolidayPolicy.NONE);
    private static final Instant STOPPED = Instant.parse("2026-10-01T00:00:00Z");

    private static Timetable timetable(Rule rule, WorkingDays working, HolidayPolicy policy) {
        return new Timetable(rule, INDIA, null, null, working, policy);
    }

    private static Plan plan(Timetable timetable, Instant from, Instant now, CatchUp policy, Duration window) {
        return Plan.of(
                timetable.between(from, now).stream().map(Timetable.Due::at).toList(), policy, window, now);
    }

    private static void counts(Duration off, CatchUp policy, Duration window, int run, int missed) {
        Plan plan = plan(HOURLY, STOPPED, STOPPED.plus(off), policy, window);
        assertThat(plan.run()).as(policy + " after " + off).hasSize(run);
        assertThat(plan.missed()).as(policy + " after " + off).hasSize(missed);
    }

    @Test
    void after_an_hour() {
        Duration off = Duration.ofMinutes(70);
        counts(off, CatchUp.ALL, null, 1, 0);
        counts(off, CatchUp.LATEST, null, 1, 0);
        counts(off, CatchUp.SKIP, null, 0, 1);
    }

    @Test
    void after_three_days() {
        Duration off = Duration.ofDays(3).plusMinutes(15);
        counts(off, CatchUp.ALL, null, 72, 0);
        counts(off, CatchUp.LATEST, null, 1, 71);
        counts(off, CatchUp.SKIP, null, 0, 72);
        counts(off, CatchUp.ALL, Duration.ofHours(24), 24, 48);
        counts(off, CatchUp.LATEST, Duration.ofMinutes(10), 0, 72);
    }

    @Test
    void what_is_late_by_just_as_much_as_is_allowed_is_still_run() {
        Instant due = STOPPED.plus(Duration.ofHours(1));
        for (Duration allowed : List.of(Plan.IN_TIME, Duration.ofHours(2))) {
            CatchUp policy = allowed.equals(Plan.IN_TIME) ? CatchUp.SKIP : CatchUp.ALL;
            Duration window = allowed.equals(Plan.IN_TIME) ? Duration.ZERO : allowed;
            assertThat(Plan.of(List.of(due), policy, window, due.plus(allowed)).run())
                    .containsExactly(due);
            assertThat(Plan.of(List.of(due), policy, window, due.plus(allowed).plusNanos(1))
                            .missed())
                    .containsExactly(due);
        }
    }

    @Test
    void over_a_holiday_only_what_was_due_counts() {
        WorkingDays office = new WorkingDays(
                Set.of(DayOff.of("SATURDAY"), DayOff.of("SUNDAY")),
                Map.of(LocalDate.parse("2026-10-02"), "Gandhi Jayanti"));
        Rule daily = new Rule.Weekdays(Set.of(DayOfWeek.values()), LocalTime.of(8, 0));
        Instant from = Instant.parse("2026-09-30T12:00:00Z");
        Instant now = Instant.parse("2026-10-06T12:00:00Z");
        Timetable skipping = timetable(daily, office, HolidayPolicy.SKIP);
        assertThat(plan(skipping, from, now, CatchUp.ALL, null).run())
                .as("Thursday, Monday, Tuesday")
                .hasSize(3);
        assertThat(plan(skipping, from, now, CatchUp.LATEST, null).missed()).hasSize(2);
        Timetable moving = timetable(daily, office, HolidayPolicy.NEXT);
        assertThat(plan(moving, from, now, CatchUp.ALL, null).run())
                .as("what moves to Monday is one with Monday's")
                .hasSize(3);
    }

    @Test
    void a_server_that_was_only_restarted_misses_nothing() {
        Duration fourMinutesAfterItWasDue = Duration.ofMinutes(34);
        for (CatchUp policy : CatchUp.values()) {
            counts(fourMinutesAfterItWasDue, policy, Duration.ofMinutes(1), 1, 0);
        }
    }

    @Provide
    Arbitrary<Random> chances() {
        return Arbitraries.longs().map(Random::new);
    }

    /** The books of a schedule over many stops: every due instant is run or missed, once, and the policy is kept to. */
    @Property(tries = 500, seed = "20261125")
    void every_due_instant_is_run_or_missed_once(@ForAll("chances") Random chance) {
        CatchUp policy = CatchUp.values()[chance.nextInt(3)];
        Duration window = chance.nextBoolean() ? null : Duration.ofMinutes(1 + chance.nextInt(3_000));
        Instant planned = STOPPED;
        List<Instant> run = new ArrayList<>();
        List<Instant> missed = new ArrayList<>();
        Instant now = STOPPED;
        for (int i = 0; i < 20; i++) {
            now = now.plusSeconds(chance.nextInt(4) == 0 ? chance.nextInt(300_000) : chance.nextInt(30));
            Plan plan = plan(HOURLY, planned, now, policy, window);
            if (policy == CatchUp.LATEST) {
                assertThat(plan.run()).hasSizeLessThanOrEqualTo(1);
            }
            for (Instant one : plan.run()) {
                Duration late = Duration.between(one, now);
                assertThat(window == null || late.compareTo(window) <= 0 || late.compareTo(Plan.IN_TIME) <= 0)
                        .isTrue();
            }
            if (policy == CatchUp.ALL && window == null) {
                assertThat(plan.missed()).isEmpty();
            }
            run.addAll(plan.run());
            missed.addAll(plan.missed());
            planned = now;
        }
        List<Instant> all = new ArrayList<>(run);
        all.addAll(missed);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(HOURLY.between(STOPPED, now).stream()
                        .map(Timetable.Due::at)
                        .toList());
    }
}
