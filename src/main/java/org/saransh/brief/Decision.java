package org.saransh.brief;

import java.util.List;
import java.util.Locale;
import org.saransh.http.Fault;
import org.saransh.http.Problem;

/** @param by the account of whoever decides */
public record Decision(String by, String reason) {

    /** @throws org.saransh.http.ProblemException 422 */
    public void demandReason() {
        if (reason == null || reason.isBlank()) {
            throw Problem.faults(List.of(new Fault("reason", reason, "is missing", "why, in a sentence")));
        }
    }

    /** Whether that person decides, however the name is written. */
    boolean isBy(String person) {
        return person != null && plain(person).equals(plain(by));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
