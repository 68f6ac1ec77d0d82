package org.saransh.chart;

import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The ring at the left; at the right a line for each slice, names and values aligned. */
final class DonutLayout {

    private static final double RING = 0.45;
    private static final double SMALLEST_RING = 56;
    private static final double LARGEST_RING = 150;
    /** Of the outer diameter. */
    private static final double HOLE = 0.62;

    private static final double GAP = 16;
    private static final double RULE = 1.2;
    private static final double LARGEST_FIGURE = 22;

    private final Drawing drawing;
    private final Rectangle2D plot;
    private final DonutChart chart;

    DonutLayout(Drawing drawing, Rectangle2D plot, DonutChart chart) {
        this.drawing = drawing;
        this.plot = plot;
        this.chart = chart;
    }

    void draw() {
        double ideal = Math.min(LARGEST_RING, Math.min(plot.getHeight(), plot.getWidth() * RING));
        double left = plot.getWidth() - GAP - DonutLegend.width(chart);
        double diameter = Math.max(Math.min(SMALLEST_RING, plot.getHeight()), Math.min(ideal, left));
        double x = plot.getX() + diameter + GAP;
        DonutLegend legend = new DonutLegend(
                drawing, chart, new Rectangle2D.Double(x, plot.getY(), plot.getMaxX() - x, plot.getHeight()));
        double middle = plot.getY() + Math.max(diameter, legend.height()) / 2;
        Rectangle2D ring = new Rectangle2D.Double(plot.getX(), middle - diameter / 2, diameter, diameter);
        slices(ring);
        centre(ring);
        legend.draw(middle);
    }

    private void slices(Rectangle2D ring) {
        BigDecimal whole = chart.slices().stream()
                .filter(Amount::known)
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double inset = ring.getWidth() * (1 - HOLE) / 2;
        Area hole = new Area(new Ellipse2D.Double(
                ring.getX() + inset, ring.getY() + inset, ring.getWidth() * HOLE, ring.getHeight() * HOLE));
        double from = 90;
        List<Double> cuts = new ArrayList<>();
        for (int i = 0; i < chart.slices().size(); i++) {
            Amount slice = chart.slices().get(i);
            if (!slice.known() || slice.value().signum() == 0) {
                continue;
            }
            double extent = slice.value().divide(whole, MathContext.DECIMAL64).doubleValue() * 360;
            Area part = new Area(new Arc2D.Double(ring, from - extent, extent, Arc2D.PIE));
            part.subtract(hole);
            drawing.fill(part, SeriesStyle.of(i), "chart-slice");
            cuts.add(from);
            from -= extent;
        }
        if (cuts.size() > 1) {
            cuts.forEach(angle -> cut(ring, angle));
        }
    }

    /** A white line between neighbours. */
    private void cut(Rectangle2D ring, double angle) {
        double x = StrictMath.cos(StrictMath.toRadians(angle));
        double y = -StrictMath.sin(StrictMath.toRadians(angle));
        double outer = ring.getWidth() / 2 + 0.5;
        double inner = ring.getWidth() * HOLE / 2 - 0.5;
        drawing.rule(
                ring.getCenterX() + x * inner,
                ring.getCenterY() + y * inner,
                ring.getCenterX() + x * outer,
                ring.getCenterY() + y * outer,
                Palette.PAPER,
                RULE,
                "chart-cut");
    }

    /** The figure as large as the hole allows. */
    private void centre(Rectangle2D ring) {
        if (chart.centre().isEmpty()) {
            return;
        }
        double room = ring.getWidth() * HOLE * 0.8;
        Face unit = Face.TICK;
        List<String> lines = TextLines.of(chart.centreUnit(), unit, room, ring.getWidth() > 110 ? 2 : 1);
        double height = ring.getWidth() * HOLE * 0.85 - lines.size() * unit.line();
        double fitting = 20 * room / new Face(20, true).width(chart.centre());
        Face figure = new Face(
                Face.halves(Math.max(Face.SMALLEST, Math.min(LARGEST_FIGURE, Math.min(fitting, height / 1.3)))), true);
        double top = ring.getCenterY() - (figure.line() + lines.size() * unit.line()) / 2;
        drawing.place(
                chart.centre(),
                figure,
                Anchor.MIDDLE,
                ring.getCenterX(),
                top + figure.ascent(),
                Palette.DEEP,
                "chart-centre");
        double y = top + figure.line();
        for (String line : lines) {
            drawing.place(
                    line,
                    unit,
                    Anchor.MIDDLE,
                    ring.getCenterX(),
                    y + unit.ascent(),
                    Palette.QUIET,
                    "chart-centre-unit");
            y += unit.line();
        }
    }
}
