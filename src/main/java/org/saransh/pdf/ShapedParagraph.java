package org.saransh.pdf;

import com.ibm.icu.text.BreakIterator;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** A paragraph as one endless line of glyphs, and the places where that line may be broken. */
final class ShapedParagraph {
    static final FontRenderContext FRACTIONAL = new FontRenderContext(null, true, true);
    private static final float TOLERANCE = 0.01f;

    final String text;
    final List<ShapedRun> runs = new ArrayList<>();
    /** x of the cluster that character i belongs to; inside a cluster, x of the next one. */
    private final float[] x;

    private String language;
    private LanguageRuns languages;

    private final BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    private final BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);

    ShapedParagraph(AttributedCharacterIterator source) {
        StringBuilder content = new StringBuilder();
        for (char c = source.first(); c != CharacterIterator.DONE; c = source.next()) {
            content.append(c);
        }
        text = content.toString();
        x = new float[text.length() + 1];
        Arrays.fill(x, Float.NaN);
        shape(source);
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Float.isNaN(x[i])) {
                x[i] = x[i + 1];
            }
        }
        for (int i = 1; i < text.length(); i++) {
            x[i] = Math.max(x[i], x[i - 1]);
        }
        words.setText(text);
        characters.setText(text);
    }

    static ShapedParagraph of(String text, Font font) {
        AttributedString attributed = new AttributedString(text);
        if (!text.isEmpty()) {
            attributed.addAttribute(TextAttribute.FONT, font);
        }
        return new ShapedParagraph(attributed.getIterator());
    }

    private void shape(AttributedCharacterIterator source) {
        char[] chars = text.replace('\t', ' ').toCharArray();
        int base = source.getBeginIndex();
        float start = 0;
        int position = 0;
        while (position < text.length()) {
            source.setIndex(base + position);
            int limit = Math.min(text.length(), source.getRunLimit() - base);
            ShapedRun run = ShapedRun.shape(chars, position, limit, start, source.getAttributes());
            run.markClusters(x);
            runs.add(run);
            start += run.advance();
            position = limit;
        }
        x[text.length()] = start;
    }

    /** @param surrounding the language of the paragraph; null if it does not matter */
    LanguageRuns languages(String surrounding) {
        if (languages == null || !Objects.equals(language, surrounding)) {
            language = surrounding;
            languages = LanguageRuns.of(text, surrounding);
        }
        return languages;
    }

    int length() {
        return text.length();
    }

    float x(int index) {
        return x[index];
    }

    int trimEnd(int start, int end) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    /** Width without white space at the end. */
    float visibleWidth(int start, int end) {
        return x[trimEnd(start, end)] - x[start];
    }

    int spaces(int start, int end) {
        int spaces = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == ' ') {
                spaces++;
            }
        }
        return spaces;
    }

    /** The end of the line from start that fits the width; -1 if not even one word does and one is required. */
    int lineEnd(int start, float width, int limit, boolean requireWord, boolean anywhere) {
        float room = width + TOLERANCE;
        if (visibleWidth(start, limit) <= room) {
            return limit;
        }
        int best = lastBreak(anywhere ? characters : words, start, limit, room);
        if (best > start) {
            return best;
        }
        if (requireWord) {
            return -1;
        }
        best = lastBreak(characters, start, limit, room);
        if (best > start) {
            return best;
        }
        int oneCharacter = characters.following(start);
        return oneCharacter == BreakIterator.DONE ? limit : Math.min(limit, oneCharacter);
    }

    private int lastBreak(BreakIterator breaks, int start, int limit, float room) {
        int best = -1;
        for (int at = breaks.following(start);
                at != BreakIterator.DONE && at <= limit && visibleWidth(start, at) <= room;
                at = breaks.next()) {
            best = at;
        }
        return best;
    }

    float ascent(int start, int end) {
        return highest(start, end, run -> run.metrics().getAscent() + run.rise());
    }

    float descent(int start, int end) {
        return highest(start, end, run -> run.metrics().getDescent() - run.rise());
    }

    float leading(int start, int end) {
        return highest(start, end, run -> run.metrics().getLeading());
    }

    private float highest(int start, int end, ToDoubleFunction<ShapedRun> measure) {
        return (float) runs.stream()
                .filter(run -> run.start() < end && run.limit() > start)
                .mapToDouble(measure)
                .reduce(0, Math::max);
    }

    static LineMetrics metrics(Font font) {
        return font.getLineMetrics("x", FRACTIONAL);
    }
}
