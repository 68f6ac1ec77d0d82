package org.saransh.pdf;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.text.Bidi;
import java.util.Locale;

/** Writes a part of a shaped paragraph as glyphs that say exactly what they stand for. */
final class TextWriter {
    /** A part of a paragraph on a baseline. */
    record Line(ShapedParagraph paragraph, int start, int end, double x, double baseline, double extraPerSpace) {
        double x(int index) {
            return x
                    + paragraph.x(index)
                    - paragraph.x(start)
                    + extraPerSpace * paragraph.spaces(start, Math.min(index, paragraph.trimEnd(start, end)));
        }

        Line part(int from, int to) {
            return new Line(paragraph, from, to, x(from), baseline, extraPerSpace);
        }
    }

    private static final double SMALLEST_ADJUSTMENT = 0.5;
    private static final double SMALLEST_RISE = 0.005;
    /** Stands for nothing: an empty entry in the ToUnicode map is read as garbage by some viewers. */
    private static final String NO_TEXT = "\u200B";

    private final PageContent page;
    private final FontBank fonts;

    TextWriter(PageContent page, FontBank fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    void write(Line line, ShapedRun run, Color color, double alpha, Shape clip, AffineTransform transform)
            throws IOException {
        requireLeftToRight(line.paragraph());
        EmbeddedFont font = fonts.get(run.font());
        page.useFont(font);
        String text = line.paragraph().text;
        LanguageRuns languages = line.paragraph().languages(page.language());
        int from = Math.max(line.start(), run.start());
        int to = Math.min(line.end(), run.limit());
        while (from < to) {
            int limit = languages.end(from, to);
            boolean complex = Scripts.isReordered(text, from, wordEnd(text, from, limit));
            int end = wordEnd(text, from, limit);
            while (!complex && end < limit && !Scripts.isReordered(text, end, wordEnd(text, end, limit))) {
                end = wordEnd(text, end, limit);
            }
            Line piece = line.part(from, end);
            boolean nested = false;
            if (complex && page.textTarget() != null) {
                page.beginWord(clip, text.substring(from, end), languages.languageAt(from));
            } else {
                page.beginText(clip, languages.languageAt(from));
                nested = complex;
            }
            page.alpha(alpha);
            page.fillColor(color);
            if (nested) {
                page.out
                        .text("/Span <</ActualText ")
                        .unicode(text.substring(from, end))
                        .text(">> BDC\n");
            }
            glyphs(piece, run, font, transform);
            if (nested) {
                page.out.text("EMC\n");
            }
            from = end;
        }
    }

    private static int wordEnd(String text, int from, int to) {
        int space = text.indexOf(' ', from);
        return space < 0 ? to : Math.min(to, space + 1);
    }

    private static void requireLeftToRight(ShapedParagraph paragraph) {
        char[] text = paragraph.text.toCharArray();
        if (Bidi.requiresBidi(text, 0, text.length)) {
            throw new PdfExportException(
                    "the text \"" + paragraph.text + "\" is written from right to left, which is not supported");
        }
    }

    private void glyphs(Line piece, ShapedRun run, EmbeddedFont font, AffineTransform transform) throws IOException {
        double size = run.font().getSize2D();
        begin(font, size, piece, run, transform);
        GlyphRow row = new GlyphRow(page.out, font, size);
        double origin = run.originX() - piece.paragraph().x(piece.start());
        int spaces = 0;
        int glyph = run.glyphAt(piece.start());
        while (glyph < run.glyphs().length && run.clusters()[glyph] < piece.end()) {
            int cluster = run.clusters()[glyph];
            int next = run.clusterEnd(glyph);
            int clusterEnd = next < run.glyphs().length ? run.clusters()[next] : run.limit();
            String text = piece.paragraph().text.substring(cluster, clusterEnd).replace('\t', ' ');
            int visible = 0;
            for (int g = glyph; g < next; g++) {
                visible += run.isVisible(g) ? 1 : 0;
            }
            int index = 0;
            for (int g = glyph; g < next; g++) {
                if (run.isVisible(g)) {
                    requireGlyph(run, g, text, piece.paragraph());
                    double x = origin + run.glyphX()[g] + spaces * piece.extraPerSpace();
                    row.glyph(run.glyphs()[g], share(text, index++, visible), x, -run.glyphY()[g]);
                }
            }
            if (text.startsWith(" ")) {
                spaces++;
            }
            glyph = next;
        }
        row.end();
    }

    private void begin(EmbeddedFont font, double size, Line piece, ShapedRun run, AffineTransform transform) {
        AffineTransform matrix = new AffineTransform(transform);
        matrix.translate(piece.x(), piece.baseline() - run.rise());
        page.out.text("BT /").text(font.resource).text(" ").number(size).text("Tf ");
        boolean plain = matrix.getShearX() == 0
                && matrix.getShearY() == 0
                && matrix.getScaleX() == 1
                && matrix.getScaleY() == 1;
        if (plain) {
            page.out
                    .number(matrix.getTranslateX())
                    .number(page.height - matrix.getTranslateY())
                    .text("Td\n");
        } else {
            page.out.matrix(matrix, false, page.height).text("Tm\n");
        }
    }

    private static void requireGlyph(ShapedRun run, int glyph, String text, ShapedParagraph paragraph) {
        if (run.glyphs()[glyph] == 0) {
            String missing = text.codePoints()
                    .filter(character -> !run.font().canDisplay(character))
                    .mapToObj(character -> String.format(Locale.ROOT, "U+%04X", character))
                    .findFirst()
                    .orElse("\"" + text + "\"");
            throw new PdfExportException("font \"" + run.font().getFontName() + "\" has no glyph for " + missing
                    + " in the text \"" + paragraph.text + "\"");
        }
    }

    /** Hands the characters of a cluster to its glyphs in logical order, so that code order spells the text. */
    private static String share(String text, int glyph, int glyphs) {
        if (glyphs == 1) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        if (characters.length <= glyphs) {
            return glyph < characters.length ? Character.toString(characters[glyph]) : NO_TEXT;
        }
        int first = characters.length - glyphs + 1;
        return glyph == 0 ? new String(characters, 0, first) : Character.toString(characters[first + glyph - 1]);
    }

    /** Glyphs after each other, with a correction wherever the next one is not where the pen is. */
    private static final class GlyphRow {
        private final Operators out;
        private final EmbeddedFont font;
        private final double size;
        private double pen;
        private double rise;
        private boolean open;

        GlyphRow(Operators out, EmbeddedFont font, double size) {
            this.out = out;
            this.font = font;
            this.size = size;
        }

        void glyph(int glyph, String text, double x, double y) throws IOException {
            if (Math.abs(y - rise) > SMALLEST_RISE) {
                closeArray();
                out.number(y).text("Ts\n");
                rise = y;
            }
            if (!open) {
                out.text("[");
                open = true;
            }
            double adjustment = (pen - x) / size * 1000;
            if (Math.abs(adjustment) >= SMALLEST_ADJUSTMENT) {
                out.number(adjustment);
                pen = x;
            }
            out.code(font.code(glyph, text));
            pen += font.width(glyph) / 1000.0 * size;
        }

        void end() {
            closeArray();
            if (rise != 0) {
                out.text("0 Ts ");
            }
            out.text("ET\n");
        }

        private void closeArray() {
            if (open) {
                out.text("] TJ\n");
                open = false;
            }
        }
    }
}
