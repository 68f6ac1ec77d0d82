package org.saransh.auction;

/** The milestones after a letter of intent for which the Mineral (Auction) Rules set a time. */
public enum MilestoneKind {
    MINING_PLAN,
    ENVIRONMENTAL_CLEARANCE,
    LEASE,
    LICENCE,
    PROSPECTING_G2
}
