package org.saransh.access;

import java.time.Instant;
import java.util.List;

/**
 * A token of a program.
 *
 * @param owner the account in whose name it acts
 * @param roles never more than those of the account at the moment
 * @param token the secret; only in the answer to the request that made it
 */
public record TokenView(
        long id,
        String name,
        String owner,
        List<String> roles,
        boolean readOnly,
        Instant madeAt,
        Instant expiresAt,
        Instant revokedAt,
        String token) {

    /** Without its secret. */
    @Override
    public String toString() {
        return "token " + id + " of " + owner;
    }
}
