package org.saransh.chart;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a text into lines that fit, and shortens what does not; never inside a letter with its signs. */
final class TextLines {

    private static final String CUT = "…";

    private TextLines() {}

    /** At most so many lines; the last one ends with an ellipsis if there was more to say. */
    static List<String> of(String text, Face face, double width, int most) {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        while (start < text.length() && lines.size() < most - 1) {
            int end = lineEnd(text, face, width, breaks, start);
            if (end == start) {
                break;
            }
            lines.add(text.substring(start, end).strip());
            start = end;
        }
        if (start < text.length()) {
            lines.add(shortened(text.substring(start).strip(), face, width));
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** The last place to break at which the line fits; start, if there is none. */
    private static int lineEnd(String text, Face face, double width, BreakIterator breaks, int start) {
        int end = start;
        for (int at = breaks.following(start); at != BreakIterator.DONE; at = breaks.next()) {
            if (face.width(text.substring(start, at).strip()) > width) {
                break;
            }
            end = at;
        }
        return end;
    }

    /** The text, or as much of its beginning as fits, and an ellipsis; empty if not even one letter does. */
    static String shortened(String text, Face face, double width) {
        if (face.width(text) <= width) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        String best = "";
        for (int at = letters.next(); at != BreakIterator.DONE; at = letters.next()) {
            String cut = text.substring(0, at).strip() + CUT;
            if (face.width(cut) > width) {
                break;
            }
            best = cut;
        }
        return best;
    }

    static boolean fits(String text, Face face, double width, int most) {
        List<String> lines = of(text, face, width, most);
        return String.join("", lines).replace(" ", "").equals(text.replaceAll("\\s", ""));
    }

    static double widest(List<String> lines, Face face) {
        return lines.stream().mapToDouble(face::width).max().orElse(0);
    }
}
