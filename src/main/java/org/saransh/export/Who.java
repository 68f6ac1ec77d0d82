package org.saransh.export;

import java.util.List;
import org.saransh.http.Fault;

/** Nobody signs in yet, so whoever asks gives a name and says what for. */
final class Who {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2_000;

    private Who() {}

    static void check(List<Fault> faults, String by, String reason) {
        check(faults, "by", by, LONGEST_NAME, "the name of the person who asks");
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
