package org.saransh.reference;

import java.text.Normalizer;
import java.util.Objects;

/** What a thing is called in both languages. */
public record Label(String english, String hindi) {

    public Label {
        Objects.requireNonNull(english, "an English label");
        Objects.requireNonNull(hindi, "a Hindi label");
    }

    /** @param language {@code hi} for Hindi; English for anything else */
    public String in(String language) {
        return language.equals("hi") ? hindi : english;
    }

    /**
     * Whether somebody who writes this name means it: in either language, whatever the case, and however the keyboard puts a
     * letter and its dot together (ड़ is one character or two).
     */
    public boolean isCalled(String name) {
        return english.equalsIgnoreCase(name) || composed(hindi).equals(composed(name));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
