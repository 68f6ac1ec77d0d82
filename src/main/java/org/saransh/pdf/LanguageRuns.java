package org.saransh.pdf;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** The parts of a text that are in another language than the text, as far as their script tells. */
final class LanguageRuns {
    private static final LanguageRuns NONE = new LanguageRuns(List.of());

    private record Run(int start, int end, String language) {}

    private final List<Run> runs;

    private LanguageRuns(List<Run> runs) {
        this.runs = runs;
    }

    /** Signs and numbers between two words of one language belong to it. */
    static LanguageRuns of(String text, String language) {
        if (language == null) {
            return NONE;
        }
        UnicodeScript script = Scripts.of(language);
        List<Run> runs = new ArrayList<>(0);
        boolean interrupted = true;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int character = text.codePointAt(i);
            next = i + Character.charCount(character);
            String other = Scripts.otherLanguage(character, script);
            if (other != null) {
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                boolean goesOn = last != null && !interrupted && last.language().equals(other);
                if (goesOn) {
                    runs.set(runs.size() - 1, new Run(last.start(), next, other));
                } else {
                    runs.add(new Run(i, next, other));
                }
                interrupted = false;
            } else if (Character.isLetter(character)) {
                interrupted = true;
            } else if (isMark(character)
                    && !interrupted
                    && runs.get(runs.size() - 1).end() == i) {
                Run last = runs.get(runs.size() - 1);
                runs.set(runs.size() - 1, new Run(last.start(), next, last.language()));
            }
        }
        return runs.isEmpty() ? NONE : new LanguageRuns(runs);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Null where the text is in its own language. */
    String languageAt(int index) {
        for (Run run : runs) {
            if (index < run.end()) {
                return index >= run.start() ? run.language() : null;
            }
        }
        return null;
    }

    /** Where the language changes next, at most the limit. */
    int end(int index, int limit) {
        for (Run run : runs) {
            if (index < run.start()) {
                return Math.min(limit, run.start());
            }
            if (index < run.end()) {
                return Math.min(limit, run.end());
            }
        }
        return limit;
    }
}
