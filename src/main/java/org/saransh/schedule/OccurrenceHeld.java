package org.saransh.schedule;

import java.time.Instant;

/**
 * Fired inside the transaction that holds an occurrence, once per occurrence.
 *
 * @param owner who should be told; null when the schedule names nobody
 * @param ownerMail the address at which; null when the schedule has none
 * @param until when it counts as missed, if nothing releases it
 */
public record OccurrenceHeld(
        long occurrence,
        String schedule,
        String title,
        String owner,
        String ownerMail,
        Instant due,
        String reason,
        Instant until) {}
