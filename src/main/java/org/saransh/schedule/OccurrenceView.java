package org.saransh.schedule;

import java.time.Instant;
import java.util.List;

/**
 * @param asAt the knowledge that its editions show: that of its due instant, or of its release when it was held
 * @param reason why it failed, was missed or is held
 * @param edition id of the edition that it drafted, when it makes one only
 * @param export id of the export that it ordered, when it has a query answered
 * @param editions all that it makes, once it has begun
 * @param attempt how often it was begun
 * @param heldUntil when it counts as missed, if nothing releases it
 * @param releasedBy the person who had it made though its registers were not fresh
 */
public record OccurrenceView(
        long id,
        String schedule,
        Instant due,
        Instant asAt,
        OccurrenceState state,
        String reason,
        Long edition,
        Long export,
        List<OccurrenceEdition.View> editions,
        int attempt,
        Instant heldUntil,
        String releasedBy,
        String releaseReason,
        Instant plannedAt,
        Instant endedAt) {}
