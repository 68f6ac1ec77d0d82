package org.saransh.schedule;

import java.time.Instant;

/**
 * @param reason why it failed or was missed
 * @param edition id of the edition that it published
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
