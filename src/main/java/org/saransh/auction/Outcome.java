package org.saransh.auction;

import java.util.Set;
import org.saransh.reference.Label;
import org.saransh.reference.Word;

/**
 * How an offering stands. A sale is not final: it may still be annulled, before and after the letter of intent. What ended
 * without a holder stays ended; its block is offered again as a new offering.
 */
public enum Outcome implements Word {
    OPEN("Open", "खुला"),
    BIDS_CLOSED("Bids closed", "बोलियाँ बंद"),
    AUCTIONED("Auctioned", "नीलाम"),
    LETTER_OF_INTENT("Letter of intent issued", "आशय पत्र जारी"),
    LICENCE("Licence or lease granted", "अनुज्ञप्ति या पट्टा प्रदान"),
    ANNULLED("Annulled", "रद्द"),
    AUCTIONED_THEN_ANNULLED("Auctioned, then annulled", "नीलामी के बाद रद्द"),
    WITHDRAWN("Withdrawn", "वापस लिया गया");

    private final Label label;

    Outcome(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }

    /** Whether the block found a preferred bidder and still has one. */
    public boolean sold() {
        return this == AUCTIONED || this == LETTER_OF_INTENT || this == LICENCE;
    }

    /** Whether nobody holds the block by this offering, nor ever will. */
    public boolean ended() {
        return next().isEmpty();
    }

    /** What can come next. Bids that were closed are opened again when the last day is moved. */
    public Set<Outcome> next() {
        return switch (this) {
            case OPEN -> Set.of(BIDS_CLOSED, AUCTIONED, ANNULLED, WITHDRAWN);
            case BIDS_CLOSED -> Set.of(OPEN, AUCTIONED, ANNULLED, WITHDRAWN);
            case AUCTIONED -> Set.of(LETTER_OF_INTENT, AUCTIONED_THEN_ANNULLED);
            case LETTER_OF_INTENT -> Set.of(LICENCE, AUCTIONED_THEN_ANNULLED);
            case LICENCE -> Set.of(AUCTIONED_THEN_ANNULLED);
            case ANNULLED, AUCTIONED_THEN_ANNULLED, WITHDRAWN -> Set.of();
        };
    }
}
