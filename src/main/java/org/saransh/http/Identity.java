package org.saransh.http;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whoever sends a request, as the room {@code access} found out.
 *
 * @param name of the account; null: nobody signed in
 * @param roles that this request may use: those of the account, or the part of them that a token has
 * @param csrf what forms of this session send back; null: there is no session
 * @param token the number of the token that was sent; null: none was
 * @param readOnly whether the token may change nothing
 */
public record Identity(String name, Set<Role> roles, Limits limits, String csrf, Long token, boolean readOnly) {

    public static final Identity NOBODY = new Identity(null, Set.of(), Limits.NONE, null, null, false);

    public Identity {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    public boolean anonymous() {
        return name == null;
    }

    /** Whether one of the roles reaches that one. */
    public boolean may(Role role) {
        return roles.stream().anyMatch(own -> own.reaches(role));
    }

    /** Never the secret that forms send back. */
    @Override
    public String toString() {
        return anonymous() ? "nobody" : name + " " + roles;
    }
}
