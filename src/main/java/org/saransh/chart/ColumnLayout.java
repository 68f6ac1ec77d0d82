package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Columns on a zero line. Values stand at the columns if all of them have room there, otherwise at grid lines. */
final class ColumnLayout {

    /** Of the distance between labels, for the columns. */
    private static final double SINGLE = 0.62;

    private static final double GROUPED = 0.8;
    private static final double WIDEST_COLUMN = 46;
    private static final double GAP = 2;

    private final Drawing drawing;
    private final ColumnChart chart;
    private final List<BigDecimal> known;
    private Rectangle2D plot;

    ColumnLayout(Drawing drawing, Rectangle2D plot, ColumnChart chart) {
        this.drawing = drawing;
        this.plot = plot;
        this.chart = chart;
        this.known = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .toList();
    }

    void draw() {
        if (chart.series().size() > 1) {
            double legend = Legend.draw(
                    drawing,
                    plot,
                    IntStream.range(0, chart.series().size())
                            .mapToObj(
                                    i -> new Legend.Entry(chart.series().get(i).name(), SeriesStyle.of(i)))
                            .toList());
            plot = new Rectangle2D.Double(
                    plot.getX(), plot.getY() + legend, plot.getWidth(), plot.getHeight() - legend);
        }
        boolean direct = valuesFit();
        Scale scale = direct ? exact() : Scale.fromZero(known, ValueAxis.steps(plot.getHeight()));
        ValueAxis axis = new ValueAxis(scale, chart.language());
        double gutter = direct ? 0 : axis.gutter(plot.getWidth());
        AxisLabels labels = new AxisLabels(chart.labels(), centres(gutter), drawing.area(), plot.getHeight());
        double value = direct ? Face.VALUE.line() : 0;
        double head = direct ? (anySign(1) || !anySign(-1) ? value : 0) : Face.TICK.line() / 2;
        double foot = direct && anySign(-1) ? value : 0;
        double height = Math.max(1, plot.getHeight() - labels.height() - head - foot);
        Rectangle2D field =
                new Rectangle2D.Double(plot.getX() + gutter, plot.getY() + head, plot.getWidth() - gutter, height);
        if (!direct) {
            axis.grid(drawing, field, gutter > 0);
        }
        columns(axis, field, direct);
        axis.zero(drawing, field);
        labels.draw(drawing, plot.getMaxY() - labels.height());
    }

    private boolean anySign(int sign) {
        return known.stream().anyMatch(value -> value.signum() == sign);
    }

    /** From zero to the values themselves: without grid lines it need not end with a round figure. */
    private Scale exact() {
        BigDecimal lowest = known.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal highest = known.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Scale(List.of(lowest, lowest.compareTo(highest) == 0 ? BigDecimal.ONE : highest));
    }

    private double pitch(double gutter) {
        return (plot.getWidth() - gutter) / chart.labels().size();
    }

    private List<Double> centres(double gutter) {
        return IntStream.range(0, chart.labels().size())
                .mapToObj(i -> plot.getX() + gutter + (i + 0.5) * pitch(gutter))
                .toList();
    }

    private double columnWidth(double pitch) {
        int count = chart.series().size();
        return Math.min(WIDEST_COLUMN, pitch * (count == 1 ? SINGLE : GROUPED) / count);
    }

    private boolean valuesFit() {
        double pitch = pitch(0);
        double room = chart.series().size() == 1 ? pitch : columnWidth(pitch);
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .allMatch(value -> Face.VALUE.width(chart.language().value(value)) + GAP <= room);
    }

    private void columns(ValueAxis axis, Rectangle2D field, boolean direct) {
        double pitch = field.getWidth() / chart.labels().size();
        double width = columnWidth(pitch);
        int count = chart.series().size();
        double zero = axis.y(BigDecimal.ZERO, field);
        for (int label = 0; label < chart.labels().size(); label++) {
            double left = field.getX() + (label + 0.5) * pitch - count * width / 2;
            for (int series = 0; series < count; series++) {
                BigDecimal value = chart.series().get(series).values().get(label);
                double x = left + series * width;
                double end = value == null ? zero : axis.y(value, field);
                double inner = count == 1 ? width : width - 1;
                drawing.fill(
                        new Rectangle2D.Double(x, Math.min(zero, end), inner, Math.abs(end - zero)),
                        SeriesStyle.of(series),
                        "chart-bar");
                if (direct) {
                    value(value, x + inner / 2, end);
                }
            }
        }
    }

    private void value(BigDecimal value, double middle, double end) {
        boolean below = value != null && value.signum() < 0;
        double top = below ? end : end - Face.VALUE.line();
        drawing.place(
                chart.language().value(value),
                value == null ? Face.LABEL : Face.VALUE,
                Anchor.MIDDLE,
                middle,
                top + Face.VALUE.ascent(),
                value == null ? Palette.QUIET : Palette.INK,
                "chart-value");
    }
}
