package org.saransh.reference;

import java.util.regex.Pattern;

/** What others wrote, as a log may hold it: on one line, and without the addresses of people. */
public final class LogText {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}._%+=!#$&'*/?^`{|}~-]+@(?=[\\p{L}\\p{N}\\[])");
    private static final int LONGEST = 2_000;

    private LogText() {}

    /** {@code •••@mines.gov.in}: the domain tells what an operator needs. */
    public static String of(String text) {
        return ADDRESS.matcher(OneLine.shown(text, LONGEST)).replaceAll("•••@");
    }
}
