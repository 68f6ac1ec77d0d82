package org.saransh.register;

import org.saransh.reference.Label;
import org.saransh.reference.Word;

/** What a yes/no cell says in words. */
public enum YesNo implements Word {
    YES("Yes", "हाँ"),
    NO("No", "नहीं");

    private final Label label;

    YesNo(String english, String hindi) {
        label = new Label(english, hindi);
    }

    static YesNo of(boolean yes) {
        return yes ? YES : NO;
    }

    @Override
    public Label label() {
        return label;
    }
}
