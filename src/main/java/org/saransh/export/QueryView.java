package org.saransh.export;

import java.time.Instant;
import org.saransh.register.Asked;

/**
 * A version of a saved query as a reader sees it.
 *
 * @param sharedWith a role; null: nobody else
 * @param query what was left out is filled in anew each time it is asked
 * @param by who made this version
 * @param link to this version, which stays what it is
 */
public record QueryView(
        long id,
        int version,
        String name,
        String owner,
        String sharedWith,
        Asked query,
        String by,
        String reason,
        Instant recordedAt,
        boolean removed,
        String link) {}
