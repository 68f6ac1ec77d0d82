package org.saransh.distribution;

/**
 * What became of one attempt to send a message.
 *
 * @param delivery its id
 * @param attempt its number
 * @param words the server's own, or what went wrong
 */
record Verdict(long delivery, int attempt, Kind kind, String words) {

    enum Kind {
        ACCEPTED,
        /** Refused for now, or the server is in trouble. */
        LATER,
        /** Refused for good. */
        NEVER,
        /** The final dot was sent, and no answer came. */
        UNKNOWN,
        /** Too large for the server; a link may pass. */
        TOO_LARGE
    }
}
