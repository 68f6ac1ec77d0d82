package org.saransh.brief;

/**
 * What a key point means for its reader, and who has to act on it; the words are in the message bundles under {@code Meaning.}
 * and {@code Owner.} and the name.
 */
enum Meaning {
    REVERSAL(Owner.AUCTIONS),
    SALE_OF_LITHIUM(Owner.STATE_GOVERNMENT),
    SALES(Owner.STATE_GOVERNMENT),
    OFFER(Owner.INTERNATIONAL_COOPERATION),
    OFFER_REPORTED(Owner.INTERNATIONAL_COOPERATION),
    PARTNERSHIP(Owner.INTERNATIONAL_COOPERATION),
    PARTNERSHIP_REPORTED(Owner.INTERNATIONAL_COOPERATION),
    STALLED(Owner.INTERNATIONAL_COOPERATION),
    CABINET(Owner.INTERNATIONAL_COOPERATION),
    MILESTONE_LATE(Owner.STATE_GOVERNMENT),
    ANNULMENTS(Owner.AUCTIONS),
    LAUNCH(Owner.AUCTIONS);

    /** Offices by what they do; their names are the message bundle's, so that a ministry puts in its own. */
    enum Owner {
        AUCTIONS,
        INTERNATIONAL_COOPERATION,
        STATE_GOVERNMENT,
        DATA_DESK
    }

    private final Owner owner;

    Meaning(Owner owner) {
        this.owner = owner;
    }

    Owner owner() {
        return owner;
    }
}
