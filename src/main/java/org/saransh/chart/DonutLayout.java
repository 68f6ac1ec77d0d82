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

    private static final Face NAME = Face.LABEL;
    private static final Face VALUE = Face.VALUE;
    private static final double RING = 0.45;
    private static final double SMALLEST_RING = 56;
    private static final double LARGEST_RING = 150;
    /** Of the outer diameter. */
    private static final double HOLE = 0.62;

    private static final double GAP = 16;
    private static final double SWATCH = 13;
    private static final double BETWEEN = 10;
    private static final double SHORTEST_NAME = 36;
    private static final double WIDEST_LEGEND = 230;
    private static final double PITCH = 17;
    private static final double BETWEEN_NAMES = 4;
    private static final double ROUNDING = 0.01;
    private static final double RULE = 1.2;
    private static final double LARGEST_FIGURE = 22;

    private final Drawing drawing;
    private final Rectangle2D plot;
    private final DonutChart chart;
    /** Width and lines of the names in the legend, once the size of the ring is known. */
    private double names;

    private int lines = 1;

    DonutLayout(Drawing drawing, Rectangle2D plot, DonutChart chart) {
        this.drawing = drawing;
        this.plot = plot;
        this.chart = chart;
    }

    void draw() {
        double needed = GAP + SWATCH + SHORTEST_NAME + BETWEEN + widestValue();
        double diameter = Math.min(LARGEST_RING, Math.min(plot.getHeight(), plot.getWidth() * RING));
        diameter = Math.max(Math.min(SMALLEST_RING, plot.getHeight()), Math.min(diameter, plot.getWidth() - needed));
        names = Math.min(
                widestName(),
                Math.min(WIDEST_LEGEND, plot.getWidth() - diameter - GAP) - SWATCH - BETWEEN - widestValue());
        lines = widestName() > names + ROUNDING
                        && plot.getHeight() >= chart.slices().size() * 2 * NAME.line()
                ? 2
                : 1;
        double middle = plot.getY() + Math.min(plot.getHeight(), Math.max(diameter, legendHeight())) / 2;
        Rectangle2D ring = new Rectangle2D.Double(plot.getX(), middle - diameter / 2, diameter, diameter);
        slices(ring);
        centre(ring);
        legend(plot.getX() + diameter + GAP, middle);
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

    private double widestName() {
        return chart.slices().stream()
                .mapToDouble(slice -> NAME.width(slice.label()))
                .max()
                .orElse(0);
    }

    private double widestValue() {
        return chart.slices().stream()
                .mapToDouble(slice -> VALUE.width(chart.language().value(slice.value())))
                .max()
                .orElse(0);
    }

    /** Of one slice in the legend: two lines where names are long and there is room. */
    private double pitch() {
        return Math.min(plot.getHeight() / chart.slices().size(), lines == 2 ? NAME.line() * 2 + BETWEEN_NAMES : PITCH);
    }

    private double legendHeight() {
        return pitch() * chart.slices().size();
    }

    private void legend(double left, double middle) {
        double pitch = pitch();
        double values = left + SWATCH + names + BETWEEN + widestValue();
        double top = middle - legendHeight() / 2 + Math.max(0, (pitch - lines * NAME.line()) / 2);
        for (int i = 0; i < chart.slices().size(); i++) {
            Amount slice = chart.slices().get(i);
            double baseline = top + NAME.ascent();
            Legend.swatch(drawing, left, top, SeriesStyle.of(i));
            drawing.place(
                    chart.language().value(slice.value()),
                    slice.known() ? VALUE : NAME,
                    Anchor.END,
                    values,
                    baseline,
                    slice.known() ? Palette.INK : Palette.QUIET,
                    "chart-value");
            List<Mark.Text> name = new ArrayList<>();
            for (String line : TextLines.of(slice.label(), NAME, names + ROUNDING, lines)) {
                name.add(new Mark.Text(
                        line,
                        NAME,
                        Anchor.START,
                        left + SWATCH,
                        baseline + name.size() * NAME.line(),
                        Palette.INK,
                        "chart-label"));
            }
            drawing.place(name);
            top += pitch;
        }
    }
}
