package org.saransh.distribution;

import java.time.Instant;

/**
 * @param key id of the key that signed it
 * @param uses how often it was followed, refusals included
 */
public record FileLinkView(
        long id,
        long edition,
        String language,
        String format,
        String recipient,
        String key,
        Instant madeAt,
        Instant expiresAt,
        Instant revokedAt,
        String revokedBy,
        long uses) {}
