package org.saransh.auction;

import org.saransh.reference.Label;
import org.saransh.reference.Word;

/** The milestones after a letter of intent for which the Mineral (Auction) Rules set a time. */
public enum MilestoneKind implements Word {
    MINING_PLAN("Mining plan approved", "खनन योजना अनुमोदित"),
    ENVIRONMENTAL_CLEARANCE("Environmental clearance granted", "पर्यावरणीय स्वीकृति प्रदान"),
    LEASE("Mining lease executed", "खनन पट्टा निष्पादित"),
    LICENCE("Composite licence executed", "समेकित अनुज्ञप्ति निष्पादित"),
    PROSPECTING_G2("Prospecting to G2 completed", "जी2 स्तर तक पूर्वेक्षण पूर्ण");

    private final Label label;

    MilestoneKind(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }
}
