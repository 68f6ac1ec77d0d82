package org.saransh.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saransh.http.Fault;
import org.saransh.http.Problem;

/** @param by who decides */
public record Decision(String by, String reason) {

    private static final int LONGEST_NAME = 200;

    /** @throws org.saransh.http.ProblemException 422 */
    public void demandName() {
        demand(false);
    }

    /** @throws org.saransh.http.ProblemException 422 */
    public void demandNameAndReason() {
        demand(true);
    }

    private void demand(boolean withReason) {
        List<Fault> faults = new ArrayList<>();
        if (by == null || by.isBlank() || by.length() > LONGEST_NAME) {
            faults.add(new Fault("by", by, "names nobody", "a name of at most " + LONGEST_NAME + " characters"));
        }
        if (withReason && (reason == null || reason.isBlank())) {
            faults.add(new Fault("reason", reason, "is missing", "why, in a sentence"));
        }
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
    }

    /** Whether that person decides, however the name is written. */
    public boolean isBy(String person) {
        return person != null && plain(person).equals(plain(by));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
