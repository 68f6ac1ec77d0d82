package org.saransh.http;

/**
 * Something that the audit keeps. Rooms that do something without a request fire it as an event; what requests do is kept
 * without their help, and {@link Caller#note} adds to it.
 *
 * @param person the name of the account, or of what acts by itself: {@code schedule weekly}
 * @param address of the machine that asked; empty: none did
 * @param action what was done, in a word or two
 * @param subject to what
 * @param detail what else there is to say; the reason that was given
 */
public record Audited(
        String person, String address, String action, String subject, AuditOutcome outcome, String detail) {

    /** Something that the service did by itself. */
    public static Audited byItself(String who, String action, String subject, String detail) {
        return new Audited(who, "", action, subject, AuditOutcome.DONE, detail);
    }
}
