package org.saransh.auction;

/** What the winner of a block gets. */
public enum ConcessionType {
    MINING_LEASE,
    COMPOSITE_LICENCE,
    EXPLORATION_LICENCE
}
