package org.saransh.pdf;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Every shape that Graphics2D has a word for, told as draw or fill. */
abstract class ShapeGraphics extends GraphicsState {
    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height), getBackground());
    }

    void fill(Shape shape, Color with) {
        Paint paint = getPaint();
        Color color = getColor();
        setColor(with);
        fill(shape);
        setColor(color);
        setPaint(paint);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int extent) {
        draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int extent) {
        fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        draw(path(x, y, count));
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        draw(closed(path(x, y, count)));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        fill(closed(path(x, y, count)));
    }

    private static Path2D path(int[] x, int[] y, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(x[0], y[0]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        return path;
    }

    private static Path2D closed(Path2D path) {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
        return path;
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return getTransform().createTransformedShape(shape).intersects(area);
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new PdfExportException("a drawing that copies an area of itself has no counterpart in PDF");
    }
}
