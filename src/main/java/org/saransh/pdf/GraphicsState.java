package org.saransh.pdf;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The settings of a Graphics2D beside its placement: colours, stroke, font, hints. */
abstract class GraphicsState extends PlacedGraphics {
    private Color color = Color.BLACK;
    private Color background = Color.WHITE;
    private Paint paint = Color.BLACK;
    private Stroke stroke = new BasicStroke(1);
    private Font font = new Font(Font.DIALOG, Font.PLAIN, 10);
    private Composite composite = AlphaComposite.SrcOver;
    private RenderingHints hints = new RenderingHints(null);

    void copyFrom(GraphicsState other) {
        copyPlacement(other);
        color = other.color;
        background = other.background;
        paint = other.paint;
        stroke = other.stroke;
        font = other.font;
        composite = other.composite;
        hints = (RenderingHints) other.hints.clone();
    }

    double opacity(Color of) {
        double opacity = of.getAlpha() / 255.0;
        return composite instanceof AlphaComposite alpha ? opacity * alpha.getAlpha() : opacity;
    }

    @Override
    public void setComposite(Composite newComposite) {
        composite = newComposite;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setPaint(Paint newPaint) {
        if (newPaint != null) {
            paint = newPaint;
        }
        if (newPaint instanceof Color newColor) {
            color = newColor;
        }
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setColor(Color newColor) {
        setPaint(newColor);
    }

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setBackground(Color newBackground) {
        background = newBackground;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setStroke(Stroke newStroke) {
        stroke = newStroke;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setFont(Font newFont) {
        if (newFont != null) {
            font = newFont;
        }
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public FontMetrics getFontMetrics(Font of) {
        Graphics2D measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        measuring.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        measuring.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        FontMetrics metrics = measuring.getFontMetrics(of);
        measuring.dispose();
        return metrics;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return ShapedParagraph.FRACTIONAL;
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getDeviceConfiguration();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> newHints) {
        hints.clear();
        hints.putAll(newHints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> newHints) {
        hints.putAll(newHints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public void setXORMode(Color ignored) {
        throw new PdfExportException("a drawing in XOR mode has no counterpart in PDF");
    }

    @Override
    public void dispose() {}
}
