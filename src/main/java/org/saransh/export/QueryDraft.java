package org.saransh.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.register.Asked;

/**
 * The body of a request to keep a query.
 *
 * @param sharedWith a role; none: nobody else
 * @param reason what it is for, or why it is changed
 */
public record QueryDraft(String name, String sharedWith, Asked query, String reason) {

    private static final int LONGEST_NAME = 200;

    Role role() {
        return sharedWith == null ? null : Role.of(sharedWith).orElse(null);
    }

    /** @throws org.saransh.http.ProblemException 422 with everything that is wrong beside the question */
    public void demand() {
        List<Fault> faults = new ArrayList<>();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(new Fault("name", name, "is missing or too long", "1 to " + LONGEST_NAME + " characters"));
        }
        if (sharedWith != null && role() == null) {
            faults.add(new Fault(
                    "sharedWith",
                    sharedWith,
                    "is no role",
                    "one of " + Arrays.stream(Role.values()).map(Role::code).toList()));
        }
        if (query == null) {
            faults.add(new Fault("query", null, "is missing", "the question, as /api/exports takes it"));
        }
        Who.check(faults, reason);
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
    }
}
