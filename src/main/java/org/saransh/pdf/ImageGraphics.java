package org.saransh.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;

/** Every way of Graphics2D to draw a picture, told as one. */
abstract class ImageGraphics extends ShapeGraphics {

    /** @param placed from pixels to user space */
    abstract void image(Image image, int width, int height, AffineTransform placed);

    @Override
    public boolean drawImage(Image image, AffineTransform placed, ImageObserver observer) {
        int width = image.getWidth(null);
        int height = image.getHeight(null);
        if (width <= 0 || height <= 0) {
            throw new PdfExportException("an image without a size cannot be drawn");
        }
        image(image, width, height, placed == null ? new AffineTransform() : placed);
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
