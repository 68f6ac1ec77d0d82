package org.saransh.pdf;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/**
 * Consecutive characters of one style, shaped.
 *
 * @param originX x of the run in its paragraph
 * @param rise of the baseline, for superscript and subscript
 * @param glyphX relative to originX; one more than glyphs
 * @param glyphY downwards
 * @param clusters the paragraph index of the first character of each glyph's cluster
 */
record ShapedRun(
        int start,
        int limit,
        Font font,
        LineMetrics metrics,
        float rise,
        Map<Attribute, Object> attributes,
        float originX,
        int[] glyphs,
        float[] glyphX,
        float[] glyphY,
        int[] clusters) {
    private static final float SCRIPT_SIZE = 2 / 3f;
    private static final float SCRIPT_SHIFT = 1 / 3f;
    /** Glyph ids that the JDK gives to characters swallowed by a ligature or without any picture. */
    private static final int FIRST_INVISIBLE = 0xFFFE;

    static ShapedRun shape(char[] text, int start, int limit, float originX, Map<Attribute, Object> attributes) {
        Object given = attributes.get(TextAttribute.FONT);
        Font font = given instanceof Font awt ? awt : Font.getFont(attributes);
        float size = font.getSize2D();
        float rise = 0;
        Object script = attributes.get(TextAttribute.SUPERSCRIPT);
        if (TextAttribute.SUPERSCRIPT_SUPER.equals(script)) {
            rise = size * SCRIPT_SHIFT;
        } else if (TextAttribute.SUPERSCRIPT_SUB.equals(script)) {
            rise = -size * SCRIPT_SHIFT;
        }
        if (font.isTransformed()) {
            font = font.deriveFont(new AffineTransform());
        }
        if (rise != 0) {
            font = font.deriveFont(size * SCRIPT_SIZE);
        }
        GlyphVector vector =
                font.layoutGlyphVector(ShapedParagraph.FRACTIONAL, text, start, limit, Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        float[] positions = vector.getGlyphPositions(0, count + 1, null);
        float[] x = new float[count + 1];
        float[] y = new float[count + 1];
        for (int i = 0; i <= count; i++) {
            x[i] = positions[2 * i];
            y[i] = positions[2 * i + 1];
        }
        int[] clusters = vector.getGlyphCharIndices(0, count, null);
        for (int i = 0; i < count; i++) {
            clusters[i] += start;
        }
        return new ShapedRun(
                start,
                limit,
                font,
                ShapedParagraph.metrics(font),
                rise,
                attributes,
                originX,
                vector.getGlyphCodes(0, count, null),
                x,
                y,
                clusters);
    }

    float advance() {
        return glyphX[glyphs.length];
    }

    boolean isVisible(int glyph) {
        return glyphs[glyph] < FIRST_INVISIBLE;
    }

    /** The first glyph whose cluster does not begin before the character. */
    int glyphAt(int character) {
        int glyph = 0;
        while (glyph < glyphs.length && clusters[glyph] < character) {
            glyph++;
        }
        return glyph;
    }

    int clusterEnd(int glyph) {
        int next = glyph;
        while (next < glyphs.length && clusters[next] == clusters[glyph]) {
            next++;
        }
        return next;
    }

    void markClusters(float[] paragraphX) {
        for (int i = 0; i < glyphs.length; i++) {
            float at = originX + glyphX[i];
            int character = clusters[i];
            if (Float.isNaN(paragraphX[character]) || at < paragraphX[character]) {
                paragraphX[character] = at;
            }
        }
    }
}
