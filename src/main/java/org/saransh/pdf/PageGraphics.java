package org.saransh.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import org.apache.pdfbox.cos.COSBase;

/** A Graphics2D that writes onto a page of the document. */
final class PageGraphics extends ImageGraphics {
    /** An opacity that leaves no trace in 8 bits. */
    static final double INVISIBLE = 0.003;

    private final PageContent page;
    private final FontBank fonts;
    private final ImageBank images;
    private final Links links;

    PageGraphics(PageContent page, FontBank fonts, ImageBank images, Links links) {
        this.page = page;
        this.fonts = fonts;
        this.images = images;
        this.links = links;
    }

    @Override
    public Graphics create() {
        PageGraphics copy = new PageGraphics(page, fonts, images, links);
        copy.copyFrom(this);
        return copy;
    }

    private double uniformOpacity() {
        return opacity(getPaint() instanceof Color color ? color : Color.BLACK);
    }

    /** Gradients have no one colour; text in them takes the mean. */
    private Color textColor() {
        return getPaint() instanceof Color color
                ? color
                : Gradient.of(getPaint()).mean();
    }

    @Override
    public void fill(Shape shape) {
        double opacity = uniformOpacity();
        if (opacity <= INVISIBLE) {
            return;
        }
        boolean evenOdd = shape.getPathIterator(null).getWindingRule() == Path2D.WIND_EVEN_ODD;
        page.beginPaint(pageClip());
        page.alpha(opacity);
        if (getPaint() instanceof Color color) {
            page.fillColor(color);
            path(shape).text(evenOdd ? "f*\n" : "f\n");
        } else {
            Shading shading = new Shading(Gradient.of(getPaint()), pageTransform(), shape, page.height);
            page.beginShading(shading);
            path(shape).text(evenOdd ? "f*\nQ\n" : "f\nQ\n");
        }
    }

    private Operators path(Shape shape) {
        return page.out.path(shape, pageTransform(), page.height);
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke && getPaint() instanceof Color color)) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }
        double opacity = opacity(color);
        if (opacity <= INVISIBLE) {
            return;
        }
        page.beginPaint(pageClip());
        page.alpha(opacity);
        page.strokeColor(color);
        page.line(line(stroke));
        path(shape).text("S\n");
    }

    private String line(BasicStroke stroke) {
        double scale = Math.sqrt(Math.abs(pageTransform().getDeterminant()));
        Operators line = new Operators()
                .number(stroke.getLineWidth() * scale)
                .text("w ")
                .integer(stroke.getEndCap())
                .text(" J ")
                .integer(stroke.getLineJoin())
                .text(" j ")
                .number(Math.max(1, stroke.getMiterLimit()))
                .text("M [");
        if (stroke.getDashArray() != null) {
            for (float dash : stroke.getDashArray()) {
                line.number(dash * scale);
            }
        }
        return line.text("] ").number(stroke.getDashPhase() * scale).text("d\n").toString();
    }

    void text(TextWriter.Line line, Color color) {
        new TextPainter(this, page, fonts, links).paint(line, color);
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isEmpty()) {
            return;
        }
        if (getFont().isTransformed()) {
            Graphics2D transformed = (Graphics2D) create();
            transformed.translate(x, y);
            transformed.transform(getFont().getTransform());
            transformed.setFont(getFont().deriveFont(new AffineTransform()));
            transformed.drawString(text, 0f, 0f);
            return;
        }
        draw(ShapedParagraph.of(text, getFont()), x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        draw(new ShapedParagraph(text), x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    private void draw(ShapedParagraph paragraph, float x, float y) {
        text(new TextWriter.Line(paragraph, 0, paragraph.length(), x, y, 0), textColor());
    }

    @Override
    void image(Image image, int width, int height, AffineTransform placed) {
        COSBase embedded;
        try {
            embedded = images.get(image, width, height);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        page.beginPaint(pageClip());
        AffineTransform matrix = getTransform();
        matrix.concatenate(placed);
        matrix.concatenate(new AffineTransform(width, 0, 0, -height, 0, height));
        page.alpha(opacity(Color.BLACK));
        page.out
                .text("q ")
                .matrix(matrix, true, page.height)
                .text("cm /")
                .text(page.useImage(embedded))
                .text(" Do Q\n");
    }
}
