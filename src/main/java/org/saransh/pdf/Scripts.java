package org.saransh.pdf;

import java.util.Locale;
import java.util.Set;

/** What writing systems ask of a document. */
final class Scripts {
    private static final int INDIC_START = 0x0900;
    private static final int INDIC_END = 0x0E00;
    private static final Set<String> IN_DEVANAGARI = Set.of("hi", "mr", "ne", "sa", "kok", "doi", "mai", "brx");

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

    /** The language to name for Devanagari inside text of another one; null if there is none to name. */
    static String languageOfDevanagari(Locale surrounding) {
        return IN_DEVANAGARI.contains(surrounding.getLanguage()) ? null : "hi";
    }

    static boolean isMostlyDevanagari(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long devanagari = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI)
                .count();
        return devanagari * 2 > letters;
    }
}
