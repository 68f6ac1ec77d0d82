package org.saransh.schedule;

import java.time.Instant;

/**
 * @param reason why it failed or was missed
 * @param edition id of the edition that it drafted, and published when it ended so
 */
public record OccurrenceView(
        long id,
        String schedule,
        Instant due,
        OccurrenceState state,
        String reason,
        Long edition,
        Instant plannedAt,
        Instant endedAt) {}
