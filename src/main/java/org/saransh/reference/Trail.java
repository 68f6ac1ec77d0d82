package org.saransh.reference;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The number under which everything is logged that one request led to: what the server did at once, and the work that it left for
 * later, on whatever server.
 */
public final class Trail {

    private static final String FIELD = "request";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Trail() {}

    /** The number of what this thread is about; null when it is about nothing. */
    public static String current() {
        return CURRENT.get();
    }

    /**
     * This thread is about that number from now on; null: about nothing.
     *
     * @return what it was about before, which it has to go back to
     */
    public static String follow(String number) {
        String before = CURRENT.get();
        if (number == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(number);
        }
        LogFields.put(FIELD, number);
        return before;
    }

    /** The number that somebody sent, when it is one; otherwise a new one. */
    public static String numbered(String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
