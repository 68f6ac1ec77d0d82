package org.saransh.smtp;

import java.nio.charset.StandardCharsets;

/**
 * From whom and to whom a message goes.
 *
 * @param from where failures are reported to
 * @param id of the message in such reports (RFC 3461); letters, digits, dots and hyphens
 */
public record Envelope(String from, String to, String id) {

    private static final int LONGEST = 254;

    /** @throws IllegalArgumentException when an address could be read as more than one, or the id as more than an id */
    public Envelope {
        check(from);
        check(to);
        if (!id.matches("[A-Za-z0-9.-]{1,100}")) {
            throw new IllegalArgumentException("'" + id + "' is no id of a message");
        }
    }

    private static void check(String address) {
        boolean wrong = address.isEmpty()
                || address.length() > LONGEST
                || address.indexOf('@') <= 0
                || address.codePoints().anyMatch(Envelope::separates);
        if (wrong) {
            throw new IllegalArgumentException("'" + address.replaceAll("\\p{Cntrl}", "?") + "' is no address");
        }
    }

    /** Whether a sign ends an address or a line. What is beyond ASCII goes as UTF-8, in which no byte looks like one of these. */
    private static boolean separates(int sign) {
        return Character.isISOControl(sign)
                || Character.isWhitespace(sign)
                || sign == '<'
                || sign == '>'
                || sign == ','
                || sign == ';'
                || sign == '"'
                || sign == '\\';
    }

    boolean ascii() {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(from + to);
    }
}
