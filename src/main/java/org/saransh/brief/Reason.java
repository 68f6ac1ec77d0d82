package org.saransh.brief;

/**
 * The body of a request that decides something; who does is the account that sends it.
 *
 * @param reason null when none is given
 */
public record Reason(String reason) {

    /** @param given null: there was no body */
    public static Decision by(String person, Reason given) {
        return new Decision(person, given == null ? null : given.reason());
    }
}
