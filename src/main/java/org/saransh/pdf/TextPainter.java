package org.saransh.pdf;

import java.awt.Color;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.JRPrintHyperlink;
import net.sf.jasperreports.engine.util.JRTextAttribute;

/** Draws shaped lines: backgrounds, glyphs, underlines; and tags the links inside. */
final class TextPainter {
    /** Relative to the font size, downwards. */
    private static final double UNDERLINE = 0.1;

    private static final double STRIKE_THROUGH = -0.28;
    private static final double DECORATION_WIDTH = 0.05;

    private final PageGraphics graphics;
    private final PageContent page;
    private final Links links;
    private final TextWriter writer;

    TextPainter(PageGraphics graphics, PageContent page, FontBank fonts, Links links) {
        this.graphics = graphics;
        this.page = page;
        this.links = links;
        this.writer = new TextWriter(page, fonts);
    }

    void paint(TextWriter.Line line, Color color) {
        for (ShapedRun run : line.paragraph().runs) {
            int from = Math.max(line.start(), run.start());
            int to = Math.min(line.end(), run.limit());
            if (from < to) {
                StructElem around = page.textTarget();
                paint(line.part(from, to), run, color);
                if (around != null) {
                    page.aimAtText(around);
                }
            }
        }
    }

    private void paint(TextWriter.Line part, ShapedRun run, Color color) {
        ShapedParagraph paragraph = part.paragraph();
        int from = part.start();
        int to = part.end();
        Color foreground = run.attributes().get(TextAttribute.FOREGROUND) instanceof Color own ? own : color;
        double left = part.x();
        double width = part.x(paragraph.trimEnd(from, to)) - left;
        float ascent = paragraph.ascent(from, to);
        Rectangle2D box =
                new Rectangle2D.Double(left, part.baseline() - ascent, width, ascent + paragraph.descent(from, to));
        if (run.attributes().get(TextAttribute.BACKGROUND) instanceof Color background) {
            graphics.fill(box, background);
        }
        if (run.attributes().get(JRTextAttribute.HYPERLINK) instanceof JRPrintHyperlink link) {
            link(link, box, paragraph.text.substring(run.start(), run.limit()));
        }
        double opacity = graphics.opacity(foreground);
        if (opacity > PageGraphics.INVISIBLE) {
            try {
                writer.write(part, run, foreground, opacity, graphics.pageClip(), graphics.pageTransform());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        double size = run.font().getSize2D();
        if (TextAttribute.UNDERLINE_ON.equals(run.attributes().get(TextAttribute.UNDERLINE))) {
            decorate(left, part.baseline() + size * UNDERLINE, width, size, foreground);
        }
        if (TextAttribute.STRIKETHROUGH_ON.equals(run.attributes().get(TextAttribute.STRIKETHROUGH))) {
            decorate(left, part.baseline() + size * STRIKE_THROUGH, width, size, foreground);
        }
    }

    private void link(JRPrintHyperlink link, Rectangle2D box, String words) {
        StructElem text = page.textTarget();
        if (text == null || text.type.equals("Link") || !links.leads(link)) {
            return;
        }
        StructElem elem = links.inText(link, text);
        Rectangle2D area = graphics.pageTransform().createTransformedShape(box).getBounds2D();
        links.add(link, elem, area, page, words);
        page.aimAtText(elem);
    }

    private void decorate(double x, double y, double width, double size, Color color) {
        graphics.fill(new Rectangle2D.Double(x, y, width, size * DECORATION_WIDTH), color);
    }
}
