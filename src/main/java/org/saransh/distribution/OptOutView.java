package org.saransh.distribution;

import java.time.Instant;

/** @param decidedBy null when he decided by himself */
public record OptOutView(
        long id,
        String subscription,
        String recipient,
        OptOutState state,
        Instant askedAt,
        Instant decidedAt,
        String decidedBy,
        String reason) {}
