package org.saransh.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;

/**
 * @param words when it is due, in words, by language
 * @param next null when it is paused or never due again
 * @param plannedUntil what was due by then has an occurrence
 * @param missed how many occurrences were never made, because they were not planned in time or held too long
 * @param tag for If-Match
 */
public record ScheduleView(
        String id,
        ScheduleDefinition schedule,
        Map<String, String> words,
        boolean paused,
        Instant next,
        Instant plannedUntil,
        long missed,
        @JsonIgnore String tag) {}
