package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A line for each slice, names and values aligned; two lines where names are long, or values so wide that they go below. */
final class DonutLegend {

    private static final Face NAME = Face.LABEL;
    private static final Face VALUE = Face.VALUE;
    private static final double SWATCH = 13;
    private static final double BETWEEN = 10;
    private static final double SHORTEST_NAME = 36;
    private static final double WIDEST = 230;
    private static final double PITCH = 17;
    private static final double BETWEEN_ROWS = 4;
    private static final double ROUNDING = 0.01;

    private final Drawing drawing;
    private final DonutChart chart;
    private final Rectangle2D room;
    private final boolean stacked;
    /** The width of the names. */
    private final double names;

    private final int lines;

    /** @param room beside the ring, as high as the plot */
    DonutLegend(Drawing drawing, DonutChart chart, Rectangle2D room) {
        this.drawing = drawing;
        this.chart = chart;
        this.room = room;
        double width = Math.min(WIDEST, room.getWidth()) - SWATCH;
        double beside = width - BETWEEN - widestValue(chart);
        double widest = chart.slices().stream()
                .mapToDouble(slice -> NAME.width(slice.label()))
                .max()
                .orElse(0);
        stacked = beside < Math.min(widest, SHORTEST_NAME);
        names = Math.min(widest, stacked ? width : beside) + ROUNDING;
        boolean high = room.getHeight() >= chart.slices().size() * 2 * NAME.line();
        lines = stacked || widest > names && high ? 2 : 1;
    }

    /** The width with which names and values have room beside each other. */
    static double width(DonutChart chart) {
        return SWATCH + SHORTEST_NAME + BETWEEN + widestValue(chart);
    }

    private static double widestValue(DonutChart chart) {
        return chart.slices().stream()
                .mapToDouble(slice -> VALUE.width(chart.language().value(slice.value())))
                .max()
                .orElse(0);
    }

    private double pitch() {
        double ideal = lines == 2 ? 2 * NAME.line() + BETWEEN_ROWS : PITCH;
        return Math.min(room.getHeight() / chart.slices().size(), ideal);
    }

    double height() {
        return pitch() * chart.slices().size();
    }

    void draw(double middle) {
        double top = middle - height() / 2 + Math.max(0, (pitch() - lines * NAME.line()) / 2);
        for (int i = 0; i < chart.slices().size(); i++) {
            Legend.swatch(drawing, room.getX(), top, SeriesStyle.of(i));
            name(chart.slices().get(i), top + NAME.ascent());
            value(chart.slices().get(i), top + NAME.ascent());
            top += pitch();
        }
    }

    private void name(Amount slice, double baseline) {
        List<Mark.Text> marks = new ArrayList<>();
        for (String line : TextLines.of(slice.label(), NAME, names, stacked ? 1 : lines)) {
            double y = baseline + marks.size() * NAME.line();
            marks.add(new Mark.Text(line, NAME, Anchor.START, room.getX() + SWATCH, y, Palette.INK, "chart-label"));
        }
        drawing.place(marks);
    }

    private void value(Amount slice, double baseline) {
        drawing.place(
                chart.language().value(slice.value()),
                slice.known() ? VALUE : NAME,
                stacked ? Anchor.START : Anchor.END,
                room.getX() + SWATCH + (stacked ? 0 : names + BETWEEN + widestValue(chart)),
                stacked ? baseline + NAME.line() : baseline,
                slice.known() ? Palette.INK : Palette.QUIET,
                "chart-value");
    }
}
