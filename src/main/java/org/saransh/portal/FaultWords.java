package org.saransh.portal;

import java.util.Locale;
import org.saransh.brief.Wording;
import org.saransh.http.Fault;

/** Says what is wrong with a field in the language of the page; what has no words there stays in English, and is marked so. */
public final class FaultWords {

    private static final String KEY = "page.fault.";
    private static final int SHORT = 120;

    private FaultWords() {}

    /** What is wrong, and what is allowed when that is short and in the language of the page. */
    static String said(Wording words, Fault fault) {
        String wrong = words.optional(key(fault.wrong())).orElse(fault.wrong());
        return wrong.equals(fault.wrong()) ? english(fault) : wrong;
    }

    /** In English, for where all is told in it. */
    static String english(Fault fault) {
        return isShort(fault.allowed()) ? fault.wrong() + ": " + fault.allowed() : fault.wrong();
    }

    static boolean isShort(String allowed) {
        return allowed != null && allowed.length() <= SHORT;
    }

    /** The message key of something that is wrong: {@code page.fault.is-no-date}. */
    static String key(String wrong) {
        return KEY
                + wrong.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The tag of the language that words are in where it may be another than that of the page; else null. */
    public static String language(String said) {
        return said.codePoints()
                        .anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.DEVANAGARI)
                ? null
                : "en";
    }
}
