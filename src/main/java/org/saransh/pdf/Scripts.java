package org.saransh.pdf;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/** What writing systems ask of a document. */
final class Scripts {
    private static final int INDIC_START = 0x0900;
    private static final int INDIC_END = 0x0E00;
    private static final String HINDI = "hi";
    private static final String ENGLISH = "en";
    private static final Set<String> IN_DEVANAGARI = Set.of("hi", "mr", "ne", "sa", "kok", "doi", "mai", "brx");
    private static final Set<String> IN_OTHERS =
            Set.of("as", "bn", "gu", "kn", "ks", "ml", "mni", "or", "pa", "sat", "sd", "ta", "te", "ur");

    private Scripts() {}

    /** Glyph order differs from spelling in the scripts of India, so that a word needs its text beside it. */
    static boolean isReordered(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= INDIC_START && c < INDIC_END) {
                return true;
            }
        }
        return false;
    }

    /** The script that a language is written in; null if it is neither Latin nor Devanagari. */
    static UnicodeScript of(String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        if (IN_DEVANAGARI.contains(primary)) {
            return UnicodeScript.DEVANAGARI;
        }
        return IN_OTHERS.contains(primary) ? null : UnicodeScript.LATIN;
    }

    /** The language of a text: the surrounding one, unless most of its letters are of a script that has another. */
    static String languageOf(String text, String surrounding) {
        UnicodeScript script = of(surrounding);
        int letters = 0;
        int hindi = 0;
        int english = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int character = text.codePointAt(i);
            next = i + Character.charCount(character);
            letters += Character.isLetter(character) ? 1 : 0;
            String other = otherLanguage(character, script);
            hindi += HINDI.equals(other) ? 1 : 0;
            english += ENGLISH.equals(other) ? 1 : 0;
        }
        if (hindi * 2 > letters) {
            return HINDI;
        }
        return english * 2 > letters ? ENGLISH : surrounding;
    }

    /** The language that a letter of another script stands for; null for a letter of the surrounding one and for signs. */
    static String otherLanguage(int character, UnicodeScript surrounding) {
        boolean certain = surrounding == UnicodeScript.LATIN && character < INDIC_START;
        if (certain || !Character.isLetter(character)) {
            return null;
        }
        UnicodeScript script = UnicodeScript.of(character);
        if (script == surrounding) {
            return null;
        }
        if (script == UnicodeScript.DEVANAGARI) {
            return HINDI;
        }
        return script == UnicodeScript.LATIN ? ENGLISH : null;
    }
}
