package org.saransh.brief;

/**
 * Why an edition is drafted.
 *
 * @param by who has it drafted, a person or a schedule; null when nobody says
 * @param supersedes the edition that it puts right; null when it is no correction
 * @param approval whether a second person has to approve it, whatever its brief demands
 */
public record Drafting(String by, Long supersedes, boolean approval) {

    /** The edition of a schedule, or of a person who does not say who. */
    public static Drafting by(String author) {
        return new Drafting(author, null, false);
    }
}
