package org.saransh.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A rule as it is written and kept; each kind has its own fields.
 *
 * @param weekdays of {@code WEEKDAYS}
 * @param weekday of {@code NTH_WEEKDAY}
 * @param nth of {@code NTH_WEEKDAY}: 1 to 5; of {@code NTH_WORKING_DAY}: 1 to 23; of both -1: the last
 * @param day of {@code MONTHLY_DAY}: 1 to 31
 * @param cron of {@code CRON}: five fields
 */
public record RuleForm(Kind kind, List<DayOfWeek> weekdays, DayOfWeek weekday, Integer nth, Integer day, String cron) {

    public enum Kind {
        WEEKDAYS,
        NTH_WEEKDAY,
        NTH_WORKING_DAY,
        MONTHLY_DAY,
        CRON
    }

    static RuleForm weekly(DayOfWeek day) {
        return new RuleForm(Kind.WEEKDAYS, List.of(day), null, null, null, null);
    }

    /** @param time of the day; a cron rule has its own */
    Rule rule(LocalTime time) {
        return switch (kind) {
            case WEEKDAYS -> new Rule.Weekdays(Set.copyOf(weekdays), time);
            case NTH_WEEKDAY -> new Rule.NthWeekday(weekday, nth, time);
            case NTH_WORKING_DAY -> new Rule.NthWorkingDay(nth, time);
            case MONTHLY_DAY -> new Rule.MonthlyDay(day, time);
            case CRON -> new Rule.Cron(CronLine.of(cron));
        };
    }
}
