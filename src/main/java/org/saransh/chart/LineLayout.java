package org.saransh.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Lines over a grid, each with its name and last value at its end. */
final class LineLayout {

    private static final double RADIUS = 2.4;
    private static final double WIDTH = 1.6;
    /** Points that lie closer get no marker, save the last. */
    private static final double CLOSE = 9;

    private static final double INSET = 4;

    private final Drawing drawing;
    private final Rectangle2D plot;
    private final LineChart chart;
    private final EndLabels ends;
    private final ValueAxis axis;

    LineLayout(Drawing drawing, Rectangle2D plot, LineChart chart) {
        this.drawing = drawing;
        this.plot = plot;
        this.chart = chart;
        this.ends = new EndLabels(chart, plot);
        List<BigDecimal> known = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .toList();
        this.axis = new ValueAxis(Scale.near(known, ValueAxis.steps(plot.getHeight())), chart.language());
    }

    void draw() {
        double gutter = axis.gutter(plot.getWidth() - ends.width());
        double left = plot.getX() + gutter;
        double right = Math.max(left + 1, plot.getMaxX() - ends.width());
        List<Double> x = positions(left + INSET, right - INSET);
        AxisLabels labels = new AxisLabels(chart.labels(), x, drawing.area(), plot.getHeight());
        boolean dated = chart.moments().get(0).date() != null;
        double foot = dated ? TimeLabels.HEIGHT : labels.height();
        double head = Face.TICK.line() / 2;
        Rectangle2D field = new Rectangle2D.Double(
                left, plot.getY() + head, right - left, Math.max(1, plot.getHeight() - head - foot));
        axis.grid(drawing, field, gutter > 0);
        axis.zero(drawing, field);
        for (int i = chart.series().size() - 1; i >= 0; i--) {
            line(chart.series().get(i), SeriesStyle.of(i), x, field);
        }
        ends.draw(drawing, field, axis, x);
        if (dated) {
            TimeLabels.draw(drawing, chart.labels(), x, plot.getMaxY() - foot);
        } else {
            labels.draw(drawing, plot.getMaxY() - foot);
        }
    }

    private List<Double> positions(double left, double right) {
        int count = chart.moments().size();
        if (count == 1) {
            return List.of(right);
        }
        if (chart.moments().get(0).date() == null) {
            return IntStream.range(0, count)
                    .mapToObj(i -> left + (right - left) * i / (count - 1))
                    .toList();
        }
        double first = day(0);
        double span = day(count - 1) - first;
        return IntStream.range(0, count)
                .mapToObj(i -> left + (right - left) * (day(i) - first) / span)
                .toList();
    }

    private double day(int moment) {
        return chart.moments().get(moment).date().earliest().toEpochDay();
    }

    /** A value that is not known breaks the line. */
    private void line(Series series, SeriesStyle style, List<Double> x, Rectangle2D field) {
        Path2D path = new Path2D.Double();
        List<Integer> points = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < x.size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value == null) {
                open = false;
                continue;
            }
            double y = axis.y(value, field);
            if (open) {
                path.lineTo(x.get(i), y);
            } else {
                path.moveTo(x.get(i), y);
            }
            open = true;
            points.add(i);
        }
        if (points.isEmpty()) {
            return;
        }
        drawing.stroke(path, style.color(), WIDTH, style.dash(), style.role("chart-line"));
        boolean every = IntStream.range(1, x.size()).allMatch(i -> x.get(i) - x.get(i - 1) >= CLOSE);
        for (int i : points) {
            if (every || i == points.get(points.size() - 1) || alone(series, i)) {
                drawing.fill(
                        style.marker().at(x.get(i), axis.y(series.values().get(i), field), RADIUS),
                        style.color(),
                        style.role("chart-point"));
            }
        }
    }

    /** Without a marker, a value between unknown ones would not be seen. */
    private static boolean alone(Series series, int at) {
        return (at == 0 || series.values().get(at - 1) == null)
                && (at == series.values().size() - 1 || series.values().get(at + 1) == null);
    }
}
