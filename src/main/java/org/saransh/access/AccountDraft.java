package org.saransh.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.http.Fault;
import org.saransh.http.Limits;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.IndianState;
import org.saransh.reference.OneLine;

/**
 * The body of a request to make or change an account.
 *
 * @param password none: an account that is made cannot sign in with one, one that is changed keeps its own
 * @param states codes; with counterparts none: not limited
 */
public record AccountDraft(
        String name,
        String password,
        List<String> roles,
        List<String> states,
        List<String> counterparts,
        Boolean disabled) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_LIMITS = 200;

    /** What an account is to be, once nothing is wrong with it. */
    record Wanted(String name, String password, Set<Role> roles, Limits limits, boolean disabled) {

        @Override
        public String toString() {
            return name + " " + roles;
        }
    }

    /** @throws org.saransh.http.ProblemException 422 with everything that is wrong */
    Wanted wanted() {
        List<Fault> faults = new ArrayList<>();
        if (name == null || !name(name)) {
            faults.add(new Fault(
                    "name",
                    null,
                    "is missing or no name",
                    "1 to " + LONGEST_NAME + " characters: letters," + " digits, blanks and . _ @ ' -"));
        }
        if (password != null) {
            PasswordRules.fault(password, name)
                    .ifPresent(wrong -> faults.add(new Fault("password", null, wrong, "a long one of your own")));
        }
        Set<Role> known = EnumSet.noneOf(Role.class);
        for (String code : list(roles)) {
            Role.of(code)
                    .ifPresentOrElse(
                            known::add,
                            () -> faults.add(new Fault("roles", code, "is no role", "one of " + Role.codes())));
        }
        if (known.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault("roles", null, "is missing", "at least one of " + Role.codes()));
        }
        Set<String> lying = new TreeSet<>();
        for (String code : list(states)) {
            IndianState.named(code == null ? "" : code)
                    .ifPresentOrElse(
                            state -> lying.add(state.name()),
                            () -> faults.add(new Fault("states", code, "is no State", "a code as CHHATTISGARH")));
        }
        Set<String> concerned = new TreeSet<>();
        for (String counterpart : list(counterparts)) {
            if (counterpart == null || !OneLine.is(counterpart) || counterpart.isBlank()) {
                faults.add(new Fault("counterparts", counterpart, "is no name", "as partnerships name it"));
            } else {
                concerned.add(counterpart.strip());
            }
        }
        if (lying.size() + concerned.size() > MOST_LIMITS) {
            faults.add(new Fault("counterparts", null, "are too many", "at most " + MOST_LIMITS));
        }
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
        return new Wanted(name.strip(), password, known, new Limits(lying, concerned), Boolean.TRUE.equals(disabled));
    }

    /** What somebody who comes by himself is to be; empty when the name cannot be that of an account. */
    static Optional<Wanted> newcomer(String name) {
        return Optional.of(name)
                .filter(AccountDraft::name)
                .map(given -> new Wanted(
                        given.strip(), null, EnumSet.of(Role.READER), new Limits(Set.of(), Set.of()), false));
    }

    static boolean name(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.matches("[\\p{L}\\p{M}\\p{N} ._@'-]+");
    }

    private static List<String> list(List<String> given) {
        return given == null ? List.of() : given;
    }

    /** Without its password. */
    @Override
    public String toString() {
        return name + " " + roles;
    }
}
