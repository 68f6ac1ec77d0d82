package org.saransh.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.saransh.http.Fault;
import org.saransh.http.Problem;

/**
 * Who changes a row, and why.
 *
 * @param by the account of the person who writes
 * @param reason why the row is changed
 * @param knownAt when the fact became known; null: now
 * @param correction whether the row was wrong before, rather than the world having changed
 */
public record Change(String by, String reason, Instant knownAt, boolean correction) {

    private static final int LONGEST_REASON = 2_000;

    private void demand(Instant now) {
        List<Fault> faults = new ArrayList<>();
        check(faults, "reason", reason, LONGEST_REASON, "a sentence that says why the row is changed");
        if (knownAt != null && knownAt.isAfter(now)) {
            faults.add(new Fault("knownAt", knownAt.toString(), "lies in the future", "an instant that has passed"));
        }
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
    }

    private static void check(List<Fault> faults, String field, String text, int longest, String allowed) {
        if (text == null || text.isBlank()) {
            faults.add(new Fault(field, text, "is missing", allowed));
        } else if (text.length() > longest) {
            faults.add(new Fault(field, null, "is too long", "at most " + longest + " characters"));
        }
    }

    /**
     * What the revision will say.
     *
     * @throws org.saransh.http.ProblemException 422 when the reason is missing, or knownAt lies in the future
     */
    public Knowledge knowledge(Instant now) {
        demand(now);
        return new Knowledge(by.strip(), knownAt, reason.strip(), correction);
    }
}
