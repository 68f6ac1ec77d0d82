package org.saransh.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * Noto Sans in one size and weight, as the font extensions of JasperReports hold it, so that the PDF embeds what was measured.
 *
 * @param size in points
 */
record Face(double size, boolean bold) {

    static final String FAMILY = "Noto Sans";

    static final Face TITLE = new Face(11, true);
    static final Face UNIT = new Face(8.5, false);
    static final Face LABEL = new Face(8, false);
    static final Face VALUE = new Face(8, true);
    static final Face TICK = new Face(7.5, false);
    static final Face NOTE = new Face(7, false);

    private static final FontRenderContext FRACTIONAL = new FontRenderContext(null, true, true);
    /** Of the size: high enough for vowel signs above Devanagari letters. */
    private static final double ASCENT = 0.97;

    private static final double LINE = 1.3;
    static final double SMALLEST = 6;

    Font font() {
        return Fonts.SIZED.computeIfAbsent(this, face -> (bold ? Fonts.BOLD : Fonts.REGULAR).deriveFont((float) size));
    }

    /** Found once, when the first chart is drawn. */
    private static final class Fonts {

        /** Few, because sizes are whole halves of a point. */
        static final Map<Face, Font> SIZED = new ConcurrentHashMap<>();

        static final Font REGULAR = found(Font.PLAIN);
        static final Font BOLD = found(Font.BOLD);

        private static Font found(int style) {
            return FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                    .getAwtFontFromBundles(FAMILY, style, 1f, Locale.ROOT, false);
        }
    }

    /** The advance of the shaped text. */
    double width(String text) {
        return text.isEmpty() ? 0 : Advances.of(this, text);
    }

    double shapedWidth(String text) {
        char[] letters = text.toCharArray();
        var glyphs = font().layoutGlyphVector(FRACTIONAL, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** Rounded down to half a point. */
    static double halves(double size) {
        return Math.floor(2 * size) / 2;
    }

    double ascent() {
        return ASCENT * size;
    }

    /** From baseline to baseline, and the height of one line. */
    double line() {
        return LINE * size;
    }

    /** This face, so much smaller that a line is no higher than the room, but not too small to be read. */
    Face within(double room) {
        return new Face(halves(Math.max(SMALLEST, Math.min(size, room / LINE))), bold);
    }
}
