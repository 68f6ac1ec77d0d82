package org.saransh.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** @param words when it is due, in words, by language */
public record SchedulePreview(Map<String, String> words, List<Date> next) {

    /**
     * @param local the same instant by the clocks of the schedule's zone
     * @param movedFrom the day that the rule names, when a holiday or the change of clocks moved it; else null
     */
    public record Date(Instant due, String local, LocalDate movedFrom) {}

    static SchedulePreview of(ScheduleDefinition schedule, List<Timetable.Due> next) {
        ZoneId zone = ZoneId.of(schedule.zone());
        return new SchedulePreview(
                ScheduleWords.of(schedule),
                next.stream()
                        .map(one -> {
                            OffsetDateTime local = one.at().atZone(zone).toOffsetDateTime();
                            return new Date(
                                    one.at(),
                                    local.toString(),
                                    local.toLocalDate().equals(one.day()) ? null : one.day());
                        })
                        .toList());
    }
}
