package org.saransh.access;

import java.time.Instant;

/**
 * A link with which somebody sets the password of an account.
 *
 * @param link works once; nobody can read it again
 */
public record AccountLinkView(String name, String link, Instant expiresAt) {

    /** Without its secret. */
    @Override
    public String toString() {
        return "link for " + name;
    }
}
