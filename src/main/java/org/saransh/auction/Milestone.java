package org.saransh.auction;

import org.saransh.reference.PartialDate;

/**
 * What happened to a block after its sale or its failure.
 *
 * @param date null when no page gives one
 * @param event in the words of our own summary
 * @param source who says so, with the date of the page; null: the source of the offering
 * @param kind the milestone of the rules that it reaches; what the register of milestones tells goes before it; null for
 *     any other event
 */
public record Milestone(PartialDate date, String event, String source, MilestoneKind kind) {

    public Milestone(PartialDate date, String event, String source) {
        this(date, event, source, null);
    }
}
