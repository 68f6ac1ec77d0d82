package org.saransh.partnership;

import org.saransh.reference.Label;
import org.saransh.reference.Word;

public enum EngagementType implements Word {
    ANNOUNCEMENT("Announcement", "घोषणा"),
    AUCTION_EVENT("Auction event", "नीलामी कार्यक्रम"),
    CABINET_MEETING("Cabinet meeting", "मंत्रिमंडल की बैठक"),
    CONFERENCE("Conference", "सम्मेलन"),
    DOMESTIC_MEETING("Domestic meeting", "देश के भीतर बैठक"),
    LAUNCH("Launch", "शुभारंभ"),
    MEETING("Meeting", "बैठक"),
    NEGOTIATION_ROUND("Negotiation round", "वार्ता का दौर"),
    PRESS_CONFERENCE("Press conference", "संवाददाता सम्मेलन"),
    SIGNING("Signing", "हस्ताक्षर"),
    SUMMIT("Summit", "शिखर सम्मेलन"),
    TALKS("Talks", "वार्ता"),
    VISIT("Visit", "यात्रा");

    private final Label label;

    EngagementType(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }
}
