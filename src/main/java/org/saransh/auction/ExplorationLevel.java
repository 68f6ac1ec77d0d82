package org.saransh.auction;

import org.saransh.reference.Label;
import org.saransh.reference.Word;

/** How well a block is explored, G1 best, in the words of the Minerals (Evidence of Mineral Contents) Rules, 2015. */
public enum ExplorationLevel implements Word {
    G1("G1, detailed exploration", "जी1, विस्तृत अन्वेषण"),
    G2("G2, general exploration", "जी2, सामान्य अन्वेषण"),
    G3("G3, preliminary exploration", "जी3, प्रारंभिक अन्वेषण"),
    G4("G4, reconnaissance survey", "जी4, टोही सर्वेक्षण");

    private final Label label;

    ExplorationLevel(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }
}
