package org.saransh.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * An account as an administrator sees it.
 *
 * @param states that it is limited to; with counterparts none: it is not limited
 * @param withPassword whether it can sign in with a password
 */
public record AccountView(
        long id,
        String name,
        List<String> roles,
        List<String> states,
        List<String> counterparts,
        boolean disabled,
        boolean withPassword,
        Instant madeAt,
        String madeBy,
        @JsonIgnore String tag) {}
