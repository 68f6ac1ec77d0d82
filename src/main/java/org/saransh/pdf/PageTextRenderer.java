package org.saransh.pdf;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.AwtTextRenderer;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.util.StyledTextListWriter;

/** Lays out the text of an element in the rows that the measurer found at fill, and writes them onto the page. */
final class PageTextRenderer extends AwtTextRenderer {

    private static final int DPI = 72;
    private static final float TOLERANCE = 0.01f;
    private static final float BULLET_GAP = 10;
    /** In points. */
    private static final double VISIBLE_OVERHANG = 0.5;

    private final StyledLists lists;
    private PageGraphics graphics;
    private TextWriter.Line line;

    PageTextRenderer(JasperReportsContext context, StyledLists lists) {
        super(context, false, false, true, false, DPI);
        this.lists = lists;
    }

    @Override
    public void initialize(Graphics2D page, JRPrintText element, int offsetX, int offsetY) {
        styledText = null;
        super.initialize(page, element, offsetX, offsetY);
        graphics = (PageGraphics) page;
    }

    @Override
    protected StyledTextListWriter getListWriter() {
        return lists;
    }

    @Override
    protected void renderParagraph(AttributedCharacterIterator all, int start, String paragraphText) {
        ShapedParagraph shaped = new ShapedParagraph(part(all, start, paragraphText));
        JRParagraph style = text.getParagraph();
        boolean indented = !isFirstParagraph || indentFirstLine;
        RowBreaker rows = new RowBreaker(
                shaped,
                style,
                htmlListIndent + leftPadding,
                width - style.getRightIndent() - rightPadding,
                indented ? style.getFirstLineIndent() : 0,
                style.getTabStopWidth());
        boolean first = true;
        while (rows.hasNext() && !isMaxHeightReached) {
            RowBreaker.Row row = rows.next();
            boolean firstOfText = start == 0 && first;
            lineHeight = getLineHeight(firstOfText, style, row.leading(), row.ascent(), 1f);
            if (firstOfText) {
                lineHeight += style.getSpacingBefore();
            }
            if (drawPosY + lineHeight > text.getTextHeight() + TOLERANCE) {
                isMaxHeightReached = true;
                return;
            }
            first = false;
            drawPosY += lineHeight;
            boolean endsParagraph = !rows.hasNext() && !(isLastParagraph && justifyLastLine);
            row(shaped, style, row, endsParagraph);
            drawPosY += row.descent();
        }
    }

    /** The paragraph alone; an empty one is as high as a space. */
    private static AttributedCharacterIterator part(AttributedCharacterIterator all, int start, String paragraphText) {
        if (paragraphText == null) {
            AttributedCharacterIterator one = new AttributedString(all, start, start + 1).getIterator();
            return new AttributedString(" ", one.getAttributes()).getIterator();
        }
        return new AttributedString(all, start, start + paragraphText.length()).getIterator();
    }

    private void row(ShapedParagraph shaped, JRParagraph style, RowBreaker.Row row, boolean last) {
        boolean tabbed = row.segments().size() > 1;
        for (RowBreaker.Segment segment : row.segments()) {
            float visible = shaped.visibleWidth(segment.start(), segment.end());
            HorizontalTextAlignEnum align = tabbed ? HorizontalTextAlignEnum.LEFT : text.getHorizontalTextAlign();
            double extra = 0;
            if (align == HorizontalTextAlignEnum.JUSTIFIED && !last) {
                int spaces = shaped.spaces(segment.start(), shaped.trimEnd(segment.start(), segment.end()));
                float room = row.endX() - style.getLeftIndent() - segment.left();
                extra = spaces == 0 ? 0 : (room - visible) / spaces;
            }
            double left =
                    switch (align) {
                        case RIGHT -> row.endX() - visible;
                        case CENTER -> segment.left() + (row.endX() - segment.left() - visible) / 2;
                        default -> style.getLeftIndent() + segment.left();
                    };
            drawPosX = (float) left;
            double baseline = y + topPadding + verticalAlignOffset + drawPosY;
            line = new TextWriter.Line(shaped, segment.start(), segment.end(), x + drawPosX, baseline, extra);
            draw();
            bulletText = null;
            bulletChunk = null;
        }
    }

    @Override
    public void draw() {
        if (bulletChunk != null) {
            ShapedParagraph bullet = new ShapedParagraph(bullet());
            double left = line.x() - bullet.visibleWidth(0, bullet.length()) - BULLET_GAP;
            TextWriter.Line label = new TextWriter.Line(bullet, 0, bullet.length(), left, line.baseline(), 0);
            lists.label(() -> graphics.text(label, text.getForecolor()));
        }
        if (fits()) {
            graphics.text(line, text.getForecolor());
            return;
        }
        Shape outer = graphics.getClip();
        graphics.clip(new Rectangle2D.Float(x, y, width, height));
        graphics.text(line, text.getForecolor());
        graphics.setClip(outer);
    }

    /** A single letter may be wider than its element, and a line higher. */
    private boolean fits() {
        ShapedParagraph paragraph = line.paragraph();
        double right = line.x(paragraph.trimEnd(line.start(), line.end()));
        double top = line.baseline() - paragraph.ascent(line.start(), line.end());
        double bottom = line.baseline() + paragraph.descent(line.start(), line.end());
        return line.x() > x - VISIBLE_OVERHANG
                && right < x + width + VISIBLE_OVERHANG
                && top > y - VISIBLE_OVERHANG
                && bottom < y + height + VISIBLE_OVERHANG;
    }

    private AttributedCharacterIterator bullet() {
        AttributedCharacterIterator chunk = bulletChunk.getIterator();
        if (chunk.getAttribute(TextAttribute.FONT) != null) {
            return chunk;
        }
        AttributedString fonted = new AttributedString(chunk);
        fonted.addAttribute(TextAttribute.FONT, line.paragraph().runs.get(0).font());
        return fonted.getIterator();
    }
}
