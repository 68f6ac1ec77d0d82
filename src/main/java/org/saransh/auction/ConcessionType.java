package org.saransh.auction;

import org.saransh.reference.Label;
import org.saransh.reference.Word;

/** What the winner of a block gets. */
public enum ConcessionType implements Word {
    MINING_LEASE("Mining lease", "खनन पट्टा"),
    COMPOSITE_LICENCE("Composite licence", "समेकित अनुज्ञप्ति"),
    EXPLORATION_LICENCE("Exploration licence", "अन्वेषण अनुज्ञप्ति");

    private final Label label;

    ConcessionType(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }
}
