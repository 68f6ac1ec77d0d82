package org.saransh.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for every rule in every time zone of the world from 2020 to 2040. Each try takes many stretches; {@code
 * -Dsaransh.schedule.cases=1000000} tries that many cases.
 */
class AnyTimetableTest {

    private static final String SEED = "20261125";
    private static final int TRIES = 2_000;
    private static final int CASES = Math.max(1, Integer.getInteger("saransh.schedule.cases", TRIES) / TRIES);
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private static final long FIRST = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2041-01-01T00:00:00Z").getEpochSecond();
    private static final int LONGEST = 90 * 86_400;

    @Provide
    Arbitrary<Random> chances() {
        return Arbitraries.longs().map(Random::new);
    }

    @Property(tries = TRIES, seed = SEED)
    void a_stretch_is_due_as_its_two_halves_are(@ForAll("chances") Random chance) {
        for (int i = 0; i < CASES; i++) {
            Timetable any = any(chance);
            Instant a = instant(chance);
            Instant b = a.plusSeconds(chance.nextInt(LONGEST));
            Instant c = b.plusSeconds(chance.nextInt(LONGEST));
            List<Timetable.Due> halves = new ArrayList<>(any.between(a, b));
            halves.addAll(any.between(b, c));
            List<Timetable.Due> whole = any.between(a, c);
            assertThat(halves).as("%s from %s over %s to %s", any, a, b, c).isEqualTo(whole);
            assertThat(new TreeSet<>(whole.stream().map(Timetable.Due::at).toList()))
                    .as("none is due twice")
                    .hasSameSizeAs(whole);
            if (!whole.isEmpty()) {
                assertThat(any.next(a, 1)).isEqualTo(whole.subList(0, 1));
            }
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void without_holidays_every_day_of_the_rule_is_due_once_at_the_first_instant_that_the_clocks_allow(
            @ForAll("chances") Random chance) {
        for (int i = 0; i < CASES; i++) {
            Rule rule = rule(chance, false);
            ZoneId zone = ZONES.get(chance.nextInt(ZONES.size()));
            LocalDate first = LocalDate.ofInstant(instant(chance), ZoneOffset.UTC);
            LocalDate last = first.plusDays(40);
            Timetable timetable = new Timetable(rule, zone, first, last, WorkingDays.EVERY_DAY, HolidayPolicy.NONE);
            TreeSet<Instant> expected = new TreeSet<>();
            first.datesUntil(last.plusDays(1)).filter(day -> names(rule, day)).forEach(day -> rule.times()
                    .forEach(time -> expected.add(firstValid(day.atTime(time), zone))));
            assertThat(timetable.between(utc(first.minusDays(3)), utc(last.plusDays(4))))
                    .as("%s in %s from %s", rule, zone, first)
                    .extracting(Timetable.Due::at)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static Instant utc(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Looked for minute by minute, as one would on a wall clock. */
    private static Instant firstValid(LocalDateTime time, ZoneId zone) {
        LocalDateTime valid = time;
        while (zone.getRules().getValidOffsets(valid).isEmpty()) {
            valid = valid.plusMinutes(1);
        }
        LocalDateTime shown = valid;
        return zone.getRules().getValidOffsets(shown).stream()
                .map(shown::toInstant)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Whether the rule names the day, told day by day. */
    private static boolean names(Rule rule, LocalDate day) {
        if (rule instanceof Rule.Weekdays weekly) {
            return weekly.weekdays().contains(day.getDayOfWeek());
        }
        if (rule instanceof Rule.NthWeekday nth) {
            boolean last = day.plusDays(7).getMonth() != day.getMonth();
            return day.getDayOfWeek() == nth.weekday()
                    && (nth.nth() < 0 ? last : (day.getDayOfMonth() + 6) / 7 == nth.nth());
        }
        if (rule instanceof Rule.NthWorkingDay nth) {
            return day.getDayOfMonth() == (nth.nth() < 0 ? day.lengthOfMonth() : nth.nth());
        }
        if (rule instanceof Rule.MonthlyDay monthly) {
            return day.getDayOfMonth() == Math.min(monthly.day(), day.lengthOfMonth());
        }
        return ((Rule.Cron) rule).line().on(day);
    }

    @Property(tries = TRIES, seed = SEED)
    void a_holiday_moves_no_day_past_a_working_day(@ForAll("chances") Random chance) {
        for (int i = 0; i < CASES; i++) {
            Timetable any = any(chance);
            Instant a = instant(chance);
            for (Timetable.Due due : any.between(a, a.plusSeconds(LONGEST))) {
                LocalDate day = LocalDate.ofInstant(due.at(), any.zone());
                if (any.policy() == HolidayPolicy.NONE || day.equals(due.day())) {
                    continue;
                }
                boolean clocksMovedIt = Math.abs(day.toEpochDay() - due.day().toEpochDay()) == 1
                        && any.working().includes(due.day());
                LocalDate low = day.isBefore(due.day()) ? day.plusDays(1) : due.day();
                LocalDate high = day.isBefore(due.day()) ? due.day().plusDays(1) : day;
                assertThat(clocksMovedIt || low.datesUntil(high).noneMatch(any.working()::includes))
                        .as("%s: %s became %s", any, due.day(), day)
                        .isTrue();
            }
        }
    }

    private static Instant instant(Random chance) {
        return Instant.ofEpochSecond(FIRST + (long) (chance.nextDouble() * (LAST - FIRST)));
    }

    private static Timetable any(Random chance) {
        Map<LocalDate, String> holidays = new HashMap<>();
        LocalDate start = LocalDate.of(2020 + chance.nextInt(20), 1, 1);
        for (int i = chance.nextInt(60); i > 0; i--) {
            holidays.put(start.plusDays(chance.nextInt(500)), "Holiday");
        }
        Set<DayOff> off = new HashSet<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            off.add(new DayOff(DayOfWeek.of(1 + chance.nextInt(7)), chance.nextInt(6)));
        }
        LocalDate first = chance.nextInt(4) == 0 ? start.plusDays(chance.nextInt(700)) : null;
        return new Timetable(
                rule(chance, true),
                ZONES.get(chance.nextInt(ZONES.size())),
                first,
                first != null && chance.nextBoolean() ? first.plusDays(chance.nextInt(700)) : null,
                new WorkingDays(off, holidays),
                HolidayPolicy.values()[chance.nextInt(4)]);
    }

    private static Rule rule(Random chance, boolean anyWorkingDay) {
        LocalTime time = LocalTime.of(chance.nextInt(24), chance.nextInt(60));
        DayOfWeek day = DayOfWeek.of(1 + chance.nextInt(7));
        int nth = chance.nextInt(6) == 0 ? -1 : 1 + chance.nextInt(5);
        return switch (chance.nextInt(5)) {
            case 0 -> new Rule.Weekdays(chance.nextBoolean() ? Set.of(day) : Set.of(day, day.plus(3)), time);
            case 1 -> new Rule.NthWeekday(day, nth, time);
            case 2 -> new Rule.NthWorkingDay(anyWorkingDay && nth > 0 ? nth * 5 - 2 : nth, time);
            case 3 -> new Rule.MonthlyDay(1 + chance.nextInt(31), time);
            default ->
                new Rule.Cron(CronLine.of(time.getMinute()
                        + (chance.nextBoolean() ? " */6 " : " 1-3 ")
                        + (chance.nextBoolean() ? "* " : 1 + chance.nextInt(28) + " ")
                        + (chance.nextBoolean() ? "* " : "*/2 ")
                        + (chance.nextBoolean() ? "*" : Integer.toString(day.getValue()))));
        };
    }
}
