package org.saransh.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.saransh.export.StandingOrder;

/**
 * What is made, when, and what happens when it cannot be made in time; kept as JSON.
 *
 * @param brief null when an export is made
 * @param export the saved query whose answer is made in place of a brief; null for a brief
 * @param about what the brief is about, by the name of its parameter; none for a brief about everything, or with {@code each}
 * @param each the parameter of whose every value an edition is made; null when one edition is made
 * @param time of the day, as 08:00, by the wall clock of the zone; null for a cron rule
 * @param startsOn the first day that the rule may name; null: any
 * @param endsOn the last one; null: any
 * @param calendar id of the holiday calendar; null: every day is a working day
 * @param missed what is still run of what came while nobody planned
 * @param windowHours what is later than that is missed, whatever the policy; null: nothing is too late
 * @param freshness register by name → within how many days before it is due something must have been recorded in it
 * @param holdHours how long an occurrence waits for fresh data or a person before it counts as missed; null: 72
 * @param owner who is told; null only for schedules from before there were owners
 * @param ownerMail the address at which; null: those who look after the service are told
 * @param approval whether a person has to publish what is drafted
 */
public record ScheduleDefinition(
        String title,
        String brief,
        Map<String, String> about,
        String each,
        RuleForm rule,
        String time,
        String zone,
        LocalDate startsOn,
        LocalDate endsOn,
        String calendar,
        HolidayPolicy holidays,
        CatchUp missed,
        Integer windowHours,
        Map<String, Integer> freshness,
        Integer holdHours,
        String owner,
        String ownerMail,
        boolean approval,
        StandingOrder export) {

    private static final int HOLD_HOURS = 72;

    static ScheduleDefinition weekly(String title, String brief, DayOfWeek day, LocalTime time, ZoneId zone) {
        return new ScheduleDefinition(
                title,
                brief,
                Map.of(),
                null,
                RuleForm.weekly(day),
                time.toString(),
                zone.getId(),
                null,
                null,
                null,
                HolidayPolicy.NONE,
                CatchUp.LATEST,
                null,
                Map.of(),
                null,
                null,
                null,
                false,
                null);
    }

    Timetable timetable(WorkingDays working) {
        return new Timetable(
                rule.rule(time == null ? null : LocalTime.parse(time)),
                ZoneId.of(zone),
                startsOn,
                endsOn,
                working,
                holidays);
    }

    @JsonIgnore
    Duration window() {
        return windowHours == null ? null : Duration.ofHours(windowHours);
    }

    @JsonIgnore
    Duration hold() {
        return Duration.ofHours(holdHours == null ? HOLD_HOURS : holdHours);
    }
}
