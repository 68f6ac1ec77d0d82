package org.saransh.smtp;

/**
 * What the server answered.
 *
 * @param code of three digits
 * @param text the server's own words, of all lines
 */
public record Reply(int code, String text) {

    boolean positive() {
        return code >= 200 && code < 400;
    }

    /** Whether the same may succeed later. */
    public boolean transientFailure() {
        return code >= 400 && code < 500;
    }

    public boolean permanentFailure() {
        return code >= 500;
    }

    /** {@code 250 2.0.0 Ok: queued as 4F2A} */
    @Override
    public String toString() {
        return code + " " + text;
    }
}
