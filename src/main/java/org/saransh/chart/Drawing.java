package org.saransh.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart laid out in a rectangle: what is drawn where, once for every output. No text leaves the rectangle, and no two texts
 * touch: {@link #place} leaves out what has no room.
 */
public final class Drawing {

    private static final double TOLERANCE = 0.01;

    private final Rectangle2D area;
    private final String title;
    private final String altText;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    Drawing(Rectangle2D area, String title, String altText) {
        this.area = area;
        this.title = title;
        this.altText = altText;
    }

    Rectangle2D area() {
        return area;
    }

    String title() {
        return title;
    }

    String altText() {
        return altText;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Whether there was room for the text. */
    boolean place(String text, Face face, Anchor anchor, double x, double baseline, Color ink, String role) {
        return !text.isEmpty() && place(List.of(new Mark.Text(text, face, anchor, x, baseline, ink, role)));
    }

    /** All of the lines, or none if one of them has no room. */
    boolean place(List<Mark.Text> lines) {
        if (!lines.stream().allMatch(line -> free(line.box()))) {
            return false;
        }
        for (Mark.Text line : lines) {
            marks.add(line);
            taken.add(line.box());
        }
        return true;
    }

    /** Whether a text with this box would stay inside and touch no other. */
    boolean free(Rectangle2D box) {
        return box.getMinX() >= area.getMinX() - TOLERANCE
                && box.getMaxX() <= area.getMaxX() + TOLERANCE
                && box.getMinY() >= area.getMinY() - TOLERANCE
                && box.getMaxY() <= area.getMaxY() + TOLERANCE
                && taken.stream().noneMatch(other -> overlap(box, other));
    }

    static boolean overlap(Rectangle2D one, Rectangle2D other) {
        return one.getMaxX() > other.getMinX() + TOLERANCE
                && other.getMaxX() > one.getMinX() + TOLERANCE
                && one.getMaxY() > other.getMinY() + TOLERANCE
                && other.getMaxY() > one.getMinY() + TOLERANCE;
    }

    /** Texts that are placed later stay away from the rectangle. */
    void keepClear(Rectangle2D box) {
        taken.add(box);
    }

    void fill(Shape shape, Color color, String role) {
        if (!shape.getBounds2D().isEmpty()) {
            marks.add(new Mark.Area(shape, color, role));
        }
    }

    /** Fills the shape as the series does: colour and stripes. */
    void fill(Shape shape, SeriesStyle style, String role) {
        fill(shape, style.color(), style.role(role));
        Area stripes = style.texture().on(shape);
        if (!stripes.isEmpty()) {
            fill(stripes, Palette.PAPER, "chart-texture");
        }
    }

    void stroke(Shape path, Color ink, double width, Dash dash, String role) {
        marks.add(new Mark.Line(path, ink, width, dash, role));
    }

    void rule(double x1, double y1, double x2, double y2, Color ink, double width, String role) {
        stroke(new Line2D.Double(x1, y1, x2, y2), ink, width, Dash.SOLID, role);
    }

    /** Draws in the space of the graphics, in which the rectangle of this drawing lies. */
    public void paint(Graphics2D onto) {
        Graphics2D graphics = (Graphics2D) onto.create();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        for (Mark mark : marks) {
            if (mark instanceof Mark.Area filled) {
                graphics.setColor(filled.fill());
                graphics.fill(filled.shape());
            } else if (mark instanceof Mark.Line line) {
                graphics.setColor(line.ink());
                graphics.setStroke(line.dash().stroke(line.width()));
                graphics.draw(line.path());
            } else if (mark instanceof Mark.Text text) {
                graphics.setColor(text.ink());
                graphics.setFont(text.face().font());
                graphics.drawString(text.text(), (float) text.box().getX(), (float) text.baseline());
            }
        }
        graphics.dispose();
    }

    /**
     * The drawing as an {@code svg} element to stand inside a page.
     *
     * @param id begins every id inside; unique on the page
     */
    public String svg(String id) {
        return new SvgWriter(id).write(this);
    }
}
