package org.saransh.brief;

/**
 * Why an edition is drafted.
 *
 * @param by who has it drafted, a person or a schedule; null when nobody says
 * @param supersedes the edition that it puts right; null when it is no correction
 */
public record Drafting(String by, Long supersedes) {

    /** The edition of a schedule, or of a person who does not say who. */
    public static Drafting by(String author) {
        return new Drafting(author, null);
    }
}
