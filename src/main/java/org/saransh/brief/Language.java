package org.saransh.brief;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which editions are rendered. */
public enum Language {
    EN("en", "en-IN"),
    HI("hi", "hi-IN");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** As in addresses and in the names of bundles: {@code en}, {@code hi}. */
    public String code() {
        return code;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
