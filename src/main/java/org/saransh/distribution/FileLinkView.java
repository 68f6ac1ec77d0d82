package org.saransh.distribution;

import java.time.Instant;

/**
 * @param edition null when it leads to the file of an export; so with language and format
 * @param key id of the key that signed it
 * @param uses how often it was followed, refusals included
 */
public record FileLinkView(
        long id,
        Long edition,
        Long export,
        String language,
        String format,
        String recipient,
        String key,
        Instant madeAt,
        Instant expiresAt,
        Instant revokedAt,
        String revokedBy,
        long uses) {}
