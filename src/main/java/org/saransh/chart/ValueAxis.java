package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;

/** The upright axis: hairlines across the plot, their values in a gutter at the left. */
record ValueAxis(Scale scale, ChartLanguage language) {

    private static final double GAP = 5;
    private static final double STEP = 30;
    /** Of the width; wider values are left to text and table. */
    private static final double WIDEST = 0.6;

    /** How many steps between grid lines suit the height. */
    static int steps(double height) {
        return Math.max(2, Math.min(5, (int) (height / STEP)));
    }

    /** The width of the longest tick and a gap; 0 if the ticks would take too much. */
    double gutter(double width) {
        double widest = scale.ticks().stream()
                .mapToDouble(tick -> Face.TICK.width(language.value(tick)))
                .max()
                .orElse(0);
        return widest + GAP > width * WIDEST ? 0 : widest + GAP;
    }

    double y(BigDecimal value, Rectangle2D field) {
        return field.getMaxY() - field.getHeight() * scale.at(value);
    }

    void grid(Drawing drawing, Rectangle2D field, boolean labelled) {
        for (BigDecimal tick : scale.ticks()) {
            double y = y(tick, field);
            drawing.rule(field.getX(), y, field.getMaxX(), y, Palette.GRID, 0.5, "chart-grid");
            if (labelled) {
                drawing.place(
                        language.value(tick),
                        Face.TICK,
                        Anchor.END,
                        field.getX() - GAP,
                        y - Face.TICK.line() / 2 + Face.TICK.ascent(),
                        Palette.QUIET,
                        "chart-tick");
            }
        }
    }

    /** The zero line, if the axis has one. */
    void zero(Drawing drawing, Rectangle2D field) {
        if (scale.first().signum() <= 0 && scale.last().signum() >= 0) {
            double y = y(BigDecimal.ZERO, field);
            drawing.rule(field.getX(), y, field.getMaxX(), y, Palette.EDGE, 0.75, "chart-axis");
        }
    }
}
