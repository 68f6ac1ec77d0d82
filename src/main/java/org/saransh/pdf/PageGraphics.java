package org.saransh.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.MultipleGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import org.apache.pdfbox.cos.COSBase;

/** A Graphics2D that writes onto a page of the document. */
final class PageGraphics extends ShapeGraphics {
    private static final double INVISIBLE = 0.003;
    /** Relative to the font size, downwards. */
    private static final double UNDERLINE = 0.1;

    private static final double STRIKE_THROUGH = -0.28;
    private static final double DECORATION_WIDTH = 0.05;

    private final PageContent page;
    private final FontBank fonts;
    private final ImageBank images;

    PageGraphics(PageContent page, FontBank fonts, ImageBank images) {
        this.page = page;
        this.fonts = fonts;
        this.images = images;
    }

    @Override
    public Graphics create() {
        PageGraphics copy = new PageGraphics(page, fonts, images);
        copy.copyFrom(this);
        return copy;
    }

    private Color flatPaint() {
        Paint paint = getPaint();
        if (paint instanceof GradientPaint gradient) {
            return mean(gradient.getColor1(), gradient.getColor2());
        }
        if (paint instanceof MultipleGradientPaint gradient) {
            Color[] colors = gradient.getColors();
            return mean(colors[0], colors[colors.length - 1]);
        }
        return getColor();
    }

    private static Color mean(Color a, Color b) {
        return new Color(
                (a.getRed() + b.getRed()) / 2,
                (a.getGreen() + b.getGreen()) / 2,
                (a.getBlue() + b.getBlue()) / 2,
                (a.getAlpha() + b.getAlpha()) / 2);
    }

    @Override
    public void fill(Shape shape) {
        Color color = flatPaint();
        double opacity = opacity(color);
        if (opacity <= INVISIBLE) {
            return;
        }
        page.beginPaint(pageClip());
        page.alpha(opacity);
        page.fillColor(color);
        boolean evenOdd = shape.getPathIterator(null).getWindingRule() == Path2D.WIND_EVEN_ODD;
        page.out.path(shape, pageTransform(), page.height).text(evenOdd ? "f*\n" : "f\n");
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }
        Color color = flatPaint();
        double opacity = opacity(color);
        if (opacity <= INVISIBLE) {
            return;
        }
        page.beginPaint(pageClip());
        page.alpha(opacity);
        page.strokeColor(color);
        page.line(line(stroke));
        page.out.path(shape, pageTransform(), page.height).text("S\n");
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
        TextWriter writer = new TextWriter(page, fonts);
        for (ShapedRun run : line.paragraph().runs) {
            int from = Math.max(line.start(), run.start());
            int to = Math.min(line.end(), run.limit());
            if (from >= to) {
                continue;
            }
            Object own = run.attributes().get(TextAttribute.FOREGROUND);
            Color foreground = own instanceof Color ownColor ? ownColor : color;
            double left = line.x(from);
            double width = line.x(line.paragraph().trimEnd(from, to)) - left;
            if (run.attributes().get(TextAttribute.BACKGROUND) instanceof Color background) {
                float ascent = line.paragraph().ascent(from, to);
                float descent = line.paragraph().descent(from, to);
                fill(new Rectangle2D.Double(left, line.baseline() - ascent, width, ascent + descent), background);
            }
            double opacity = opacity(foreground);
            if (opacity > INVISIBLE) {
                try {
                    writer.write(line.part(from, to), run, foreground, opacity, pageClip(), pageTransform());
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            double size = run.font().getSize2D();
            if (TextAttribute.UNDERLINE_ON.equals(run.attributes().get(TextAttribute.UNDERLINE))) {
                decorate(left, line.baseline() + size * UNDERLINE, width, size, foreground);
            }
            if (TextAttribute.STRIKETHROUGH_ON.equals(run.attributes().get(TextAttribute.STRIKETHROUGH))) {
                decorate(left, line.baseline() + size * STRIKE_THROUGH, width, size, foreground);
            }
        }
    }

    private void decorate(double x, double y, double width, double size, Color color) {
        fill(new Rectangle2D.Double(x, y, width, size * DECORATION_WIDTH), color);
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
        text(new TextWriter.Line(paragraph, 0, paragraph.length(), x, y, 0), flatPaint());
    }

    @Override
    public boolean drawImage(Image image, AffineTransform placed, ImageObserver observer) {
        int width = image.getWidth(null);
        int height = image.getHeight(null);
        if (width <= 0 || height <= 0) {
            throw new PdfExportException("an image without a size cannot be drawn");
        }
        COSBase embedded;
        try {
            embedded = images.get(image, width, height);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        page.beginPaint(pageClip());
        AffineTransform matrix = getTransform();
        if (placed != null) {
            matrix.concatenate(placed);
        }
        matrix.concatenate(new AffineTransform(width, 0, 0, -height, 0, height));
        page.alpha(opacity(Color.BLACK));
        page.out
                .text("q ")
                .matrix(matrix, true, page.height)
                .text("cm /")
                .text(page.useImage(embedded))
                .text(" Do Q\n");
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawImage(image, AffineTransform.getTranslateInstance(x, y), observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
        placed.scale((double) width / image.getWidth(null), (double) height / image.getHeight(null));
        return drawImage(image, placed, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        return drawImage(image, x, y, image.getWidth(null), image.getHeight(null), background, observer);
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        if (background != null) {
            fill(new Rectangle2D.Double(x, y, width, height), background);
        }
        return drawImage(image, x, y, width, height, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            ImageObserver observer) {
        BufferedImage part =
                new BufferedImage(Math.abs(fromX2 - fromX1), Math.abs(fromY2 - fromY1), BufferedImage.TYPE_INT_ARGB);
        Graphics2D cut = part.createGraphics();
        cut.drawImage(image, 0, 0, part.getWidth(), part.getHeight(), fromX1, fromY1, fromX2, fromY2, null);
        cut.dispose();
        return drawImage(part, x1, y1, x2 - x1, y2 - y1, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            Color background,
            ImageObserver observer) {
        if (background != null) {
            fill(new Rectangle2D.Double(x1, y1, x2 - x1, y2 - y1), background);
        }
        return drawImage(image, x1, y1, x2, y2, fromX1, fromY1, fromX2, fromY2, observer);
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp filter, int x, int y) {
        drawImage(filter == null ? image : filter.filter(image, null), x, y, null);
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform placed) {
        BufferedImage buffered = image instanceof BufferedImage known
                ? known
                : new BufferedImage(
                        image.getColorModel(),
                        image.copyData(null),
                        image.getColorModel().isAlphaPremultiplied(),
                        null);
        drawImage(buffered, placed, null);
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform placed) {
        drawRenderedImage(image.createDefaultRendering(), placed);
    }
}
