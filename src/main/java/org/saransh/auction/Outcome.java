package org.saransh.auction;

/** How an offering stands. A sale is not final: it may still be annulled. */
public enum Outcome {
    OPEN,
    AUCTIONED,
    ANNULLED,
    AUCTIONED_THEN_ANNULLED,
    WITHDRAWN;

    /** Whether the block found a preferred bidder and still has one. */
    public boolean sold() {
        return this == AUCTIONED;
    }
}
