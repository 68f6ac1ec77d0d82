package org.saransh.partnership;

import org.saransh.reference.Label;
import org.saransh.reference.Word;

public enum CounterpartType implements Word {
    COUNTRY("Country", "देश"),
    COMPANY("Company", "कंपनी"),
    AGENCY("Agency", "एजेंसी"),
    GROUP("Group", "समूह");

    private final Label label;

    CounterpartType(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }
}
