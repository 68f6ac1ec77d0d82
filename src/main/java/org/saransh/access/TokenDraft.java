package org.saransh.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.saransh.http.Caller;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.OneLine;

/**
 * The body of a request to make a token.
 *
 * @param name what it is for
 * @param roles none: those of the caller
 * @param days until it expires
 */
public record TokenDraft(String name, List<String> roles, Boolean readOnly, Integer days) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 366;

    /** What a token is to be, once nothing is wrong with it. */
    record Wanted(String name, Set<Role> roles, boolean readOnly, Duration lasting) {}

    /** @throws org.saransh.http.ProblemException 422 with everything that is wrong */
    Wanted wanted(Caller caller) {
        List<Fault> faults = new ArrayList<>();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || !OneLine.is(name)) {
            faults.add(new Fault("name", null, "is missing or too long", "what the token is for, in a few words"));
        }
        if (days == null || days < 1 || days > MOST_DAYS) {
            faults.add(new Fault(
                    "days", days == null ? null : days.toString(), "says no end", "1 to " + MOST_DAYS + " days"));
        }
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        if (roles == null || roles.isEmpty()) {
            wanted.addAll(caller.roles());
        } else {
            for (String code : roles) {
                Role role = Role.of(code).orElse(null);
                if (role == null || !caller.may(role)) {
                    faults.add(new Fault("roles", code, "is no role of yours", "some of " + caller.roles()));
                } else {
                    wanted.add(role);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
        return new Wanted(name.strip(), wanted, Boolean.TRUE.equals(readOnly), Duration.ofDays(days));
    }
}
