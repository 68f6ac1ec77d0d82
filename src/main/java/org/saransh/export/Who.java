package org.saransh.export;

import java.util.List;
import org.saransh.http.Fault;

/** Whoever asks says what for. */
final class Who {

    private static final int LONGEST_REASON = 2_000;

    private Who() {}

    static void check(List<Fault> faults, String reason) {
        check(faults, "reason", reason, LONGEST_REASON, "a sentence that says what it is for");
    }

    private static void check(List<Fault> faults, String field, String text, int longest, String allowed) {
        if (text == null || text.isBlank()) {
            faults.add(new Fault(field, text, "is missing", allowed));
        } else if (text.length() > longest) {
            faults.add(new Fault(field, null, "is too long", "at most " + longest + " characters"));
        }
    }
}
