package org.saransh.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;

/** The tiles, and the legend of shades beside or above them. */
final class TileLayout {

    private static final Face CODE = Face.TICK;
    private static final Face VALUE = new Face(8.5, true);
    /** The height from which on code and value stand on two lines. */
    private static final double STACKED = CODE.line() + VALUE.line();

    private static final double GAP = 2;
    private static final double LARGEST = 42;
    private static final double SWATCH = 11;
    private static final double LEGEND_GAP = 4;
    private static final double BETWEEN = 14;
    private static final double EDGE = 0.6;

    private final Drawing drawing;
    private final Rectangle2D plot;
    private final TileMap chart;

    TileLayout(Drawing drawing, Rectangle2D plot, TileMap chart) {
        this.drawing = drawing;
        this.plot = plot;
        this.chart = chart;
    }

    static double idealHeight(double width) {
        return Face.LABEL.line() + 2 * LEGEND_GAP + StateTile.ROWS * Math.min(LARGEST, width / StateTile.COLUMNS);
    }

    void draw() {
        double top = legend();
        double pitchX = Math.min(LARGEST, plot.getWidth() / StateTile.COLUMNS);
        double pitchY = Math.min(pitchX, (plot.getMaxY() - top) / StateTile.ROWS);
        pitchX = Math.min(pitchX, Math.max(pitchY * 1.5, 20));
        for (StateTile tile : StateTile.values()) {
            Rectangle2D square = new Rectangle2D.Double(
                    plot.getX() + tile.column() * pitchX, top + tile.row() * pitchY, pitchX - GAP, pitchY - GAP);
            tile(tile, square);
        }
    }

    private void tile(StateTile tile, Rectangle2D square) {
        BigDecimal value = chart.values().get(tile.state());
        Color ground = value == null
                ? Palette.PAPER
                : Palette.shade(chart.classOf(value), chart.classes().size());
        Color ink = value == null ? Palette.QUIET : Palette.on(ground);
        box(
                square,
                ground,
                value == null ? "chart-tile chart-none" : "chart-tile chart-class-" + (1 + chart.classOf(value)));
        String text = value == null ? "" : chart.language().value(value);
        if (square.getHeight() >= STACKED) {
            stacked(tile.name(), text, square, ink);
        } else {
            beside(tile.name(), text, square, ink);
        }
    }

    private void stacked(String code, String text, Rectangle2D square, Color ink) {
        boolean both = !text.isEmpty() && VALUE.width(text) <= square.getWidth() - 2;
        double y = square.getCenterY() - (CODE.line() + (both ? VALUE.line() : 0)) / 2;
        drawing.place(code, CODE, Anchor.MIDDLE, square.getCenterX(), y + CODE.ascent(), ink, "chart-code");
        if (both) {
            double baseline = y + CODE.line() + VALUE.ascent();
            drawing.place(text, VALUE, Anchor.MIDDLE, square.getCenterX(), baseline, ink, "chart-value");
        }
    }

    /** In low tiles; the value if it has room behind the code. */
    private void beside(String code, String text, Rectangle2D square, Color ink) {
        Face face = CODE.within(square.getHeight());
        Face bold = new Face(face.size(), true);
        double space = face.size() / 4;
        double width = face.width(code) + (text.isEmpty() ? 0 : space + bold.width(text));
        boolean both = !text.isEmpty() && width <= square.getWidth() - 2;
        double x = square.getCenterX() - (both ? width : face.width(code)) / 2;
        double baseline = square.getCenterY() - face.line() / 2 + face.ascent();
        drawing.place(code, face, Anchor.START, x, baseline, ink, "chart-code");
        if (both) {
            double end = x + width;
            drawing.place(text, bold, Anchor.END, end, baseline, ink, "chart-value");
        }
    }

    private void box(Rectangle2D square, Color ground, String role) {
        drawing.fill(square, ground, role);
        if (Palette.contrast(ground, Palette.PAPER) < 3) {
            drawing.stroke(
                    new Rectangle2D.Double(
                            square.getX() + EDGE / 2,
                            square.getY() + EDGE / 2,
                            square.getWidth() - EDGE,
                            square.getHeight() - EDGE),
                    ground.equals(Palette.PAPER) ? Palette.GRID : Palette.EDGE,
                    EDGE,
                    Dash.SOLID,
                    "chart-edge");
        }
    }

    /** @return where the tiles begin */
    private double legend() {
        double x = plot.getX();
        double y = plot.getY();
        int count = chart.classes().size();
        for (int i = 0; i <= count; i++) {
            boolean none = i == count;
            if (none && chart.values().size() == StateTile.values().length) {
                break;
            }
            String label =
                    none ? chart.language().value(null) : chart.classes().get(i).label();
            label = TextLines.shortened(label, Face.LABEL, plot.getWidth() - SWATCH - LEGEND_GAP);
            double width = SWATCH + LEGEND_GAP + Face.LABEL.width(label);
            if (x > plot.getX() && x + width > plot.getMaxX()) {
                x = plot.getX();
                y += Face.LABEL.line() + LEGEND_GAP;
            }
            box(
                    new Rectangle2D.Double(x, y, SWATCH, Face.LABEL.line()),
                    none ? Palette.PAPER : Palette.shade(i, count),
                    none ? "chart-swatch chart-none" : "chart-swatch chart-class-" + (i + 1));
            drawing.place(
                    label,
                    Face.LABEL,
                    Anchor.START,
                    x + SWATCH + LEGEND_GAP,
                    y + Face.LABEL.ascent(),
                    Palette.INK,
                    "chart-legend");
            x += width + BETWEEN;
        }
        return y + Face.LABEL.line() + 2 * LEGEND_GAP;
    }
}
