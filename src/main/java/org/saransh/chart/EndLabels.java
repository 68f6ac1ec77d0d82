package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of lines and their last values, in a column at the right, moved apart where lines end close together. */
final class EndLabels {

    private static final Face NAME = Face.LABEL;
    private static final Face VALUE = Face.VALUE;
    /** Of the width, for the column. */
    private static final double WIDEST = 0.4;

    private static final double LEADER = 14;
    /** In place of a leader where there is but one line. */
    private static final double BESIDE = 5;

    private static final double SYMBOL = 9;
    private static final double RADIUS = 2.4;
    private static final double GAP = 4;

    private final LineChart chart;
    private final Rectangle2D plot;
    private final double symbol;
    private final double room;
    private final int lines;

    EndLabels(LineChart chart, Rectangle2D plot) {
        this.chart = chart;
        this.plot = plot;
        this.symbol = chart.series().size() > 1 ? SYMBOL : 0;
        this.room = plot.getWidth() * WIDEST;
        this.lines = plot.getHeight() >= 2 * chart.series().size() * NAME.line() + 30 ? 2 : 1;
    }

    /** One line's end: the row of its last known value, and its texts. */
    private record End(int series, int last, String value, List<String> name, double indent) {
        double height() {
            return Math.max(1, name.size()) * NAME.line();
        }
    }

    private List<End> ends() {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            List<BigDecimal> values = chart.series().get(i).values();
            int last = values.size() - 1;
            while (last >= 0 && values.get(last) == null) {
                last--;
            }
            if (last >= 0) {
                String value = chart.language().value(values.get(last));
                double indent = VALUE.width(value) + GAP;
                double left = room - symbol - indent;
                ends.add(new End(
                        i, last, value, TextLines.of(chart.series().get(i).name(), NAME, left, lines), indent));
            }
        }
        return ends;
    }

    private double leader() {
        return symbol > 0 ? LEADER : BESIDE;
    }

    /** Of the column and the leaders to it. */
    double width() {
        return leader()
                + symbol
                + ends().stream()
                        .mapToDouble(end -> end.name().isEmpty()
                                ? end.indent() - GAP
                                : end.indent() + TextLines.widest(end.name(), NAME))
                        .max()
                        .orElse(0);
    }

    void draw(Drawing drawing, Rectangle2D field, ValueAxis axis, List<Double> x) {
        List<End> ends = new ArrayList<>(ends());
        ends.sort(Comparator.comparingDouble(end -> y(end, axis, field)));
        double[] tops = tops(ends, axis, field);
        double column = field.getMaxX() + leader();
        for (int i = 0; i < ends.size(); i++) {
            End end = ends.get(i);
            SeriesStyle style = SeriesStyle.of(end.series());
            double from = x.get(end.last());
            double y = y(end, axis, field);
            double middle = tops[i] + NAME.line() / 2;
            if (!place(drawing, end, column, tops[i])) {
                continue;
            }
            if (symbol > 0) {
                drawing.fill(
                        style.marker().at(column + RADIUS, middle, RADIUS), style.color(), style.role("chart-point"));
            }
            if (Math.abs(middle - y) > 2 || from < field.getMaxX() - 2 * GAP) {
                drawing.rule(from + GAP, y, column - GAP, middle, Palette.EDGE, 0.5, "chart-leader");
            }
        }
    }

    private boolean place(Drawing drawing, End end, double column, double top) {
        double x = column + symbol;
        double baseline = top + NAME.ascent();
        List<Mark.Text> marks = new ArrayList<>();
        marks.add(new Mark.Text(end.value(), VALUE, Anchor.START, x, baseline, Palette.INK, "chart-value"));
        for (String line : end.name()) {
            marks.add(new Mark.Text(
                    line, NAME, Anchor.START, x + end.indent(), baseline, Palette.INK, "chart-series-name"));
            baseline += NAME.line();
        }
        return drawing.place(marks);
    }

    private double y(End end, ValueAxis axis, Rectangle2D field) {
        return axis.y(chart.series().get(end.series()).values().get(end.last()), field);
    }

    /** Each as near to its line as the others and the plot allow: pushed down, then back up from the lower edge. */
    private double[] tops(List<End> ends, ValueAxis axis, Rectangle2D field) {
        double[] tops = new double[ends.size()];
        double free = plot.getY();
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(free, y(ends.get(i), axis, field) - NAME.line() / 2);
            free = tops[i] + ends.get(i).height();
        }
        double limit = field.getMaxY() + NAME.line() / 2;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], limit - ends.get(i).height());
            limit = tops[i];
        }
        return tops;
    }
}
