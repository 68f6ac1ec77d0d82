package org.saransh.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Arrays;

/** The tiles, and the legend of shades beside or above them. */
final class TileLayout {

    private static final Face CODE = Face.TICK;
    private static final Face VALUE = new Face(8.5, true);
    private static final double GAP = 2;
    private static final double LARGEST = 42;
    private static final double SWATCH = 11;
    private static final double LEGEND_GAP = 4;
    private static final double BETWEEN = 14;
    private static final double EDGE = 0.6;
    private static final double PADDING = 2;
    /** How much wider than high a tile may be. */
    private static final double WIDE = 1.8;

    private final Drawing drawing;
    private final Rectangle2D plot;
    private final TileMap chart;
    /** Whether code and figure stand below each other; low tiles have them side by side. */
    private boolean stacked;

    private boolean figures;
    private Face figure = VALUE;

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
        pitchX = Math.min(pitchX, pitchY * WIDE);
        fit(pitchX - GAP, pitchY - GAP);
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
        String text = value == null || !figures ? "" : chart.language().value(value);
        if (stacked) {
            stacked(tile.name(), text, square, ink);
        } else {
            beside(tile.name(), text, square, ink);
        }
    }

    private void stacked(String code, String text, Rectangle2D square, Color ink) {
        double y = square.getCenterY() - (CODE.line() + (text.isEmpty() ? 0 : figure.line())) / 2;
        drawing.place(code, CODE, Anchor.MIDDLE, square.getCenterX(), y + CODE.ascent(), ink, "chart-code");
        double baseline = y + CODE.line() + figure.ascent();
        drawing.place(text, figure, Anchor.MIDDLE, square.getCenterX(), baseline, ink, "chart-value");
    }

    private void beside(String code, String text, Rectangle2D square, Color ink) {
        Face face = new Face(figure.size(), false);
        double width = besideWidth(figure, code, text);
        double x = square.getCenterX() - width / 2;
        double baseline = square.getCenterY() - face.line() / 2 + face.ascent();
        drawing.place(code, face, Anchor.START, x, baseline, ink, "chart-code");
        drawing.place(text, figure, Anchor.END, x + width, baseline, ink, "chart-value");
    }

    private static double besideWidth(Face figure, String code, String text) {
        double value = text.isEmpty() ? 0 : figure.size() / 4 + figure.width(text);
        return new Face(figure.size(), false).width(code) + value;
    }

    /** The largest face in which every figure fits its tile; if there is none, no tile bears a figure. */
    private void fit(double width, double height) {
        stacked = height >= CODE.line() + VALUE.line();
        for (double size = stacked ? VALUE.size() : CODE.within(height).size(); size >= Face.SMALLEST; size -= 0.5) {
            figure = new Face(size, true);
            figures = Arrays.stream(StateTile.values())
                    .filter(tile -> chart.values().containsKey(tile.state()))
                    .allMatch(tile -> figureWidth(tile) <= width - PADDING);
            if (figures) {
                return;
            }
        }
        figure = new Face(CODE.within(height).size(), true);
    }

    private double figureWidth(StateTile tile) {
        String text = chart.language().value(chart.values().get(tile.state()));
        return stacked ? figure.width(text) : besideWidth(figure, tile.name(), text);
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
