package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Labels at the left edge, then the bars from a common zero line, each with its value at the end; that of a negative bar behind
 * the zero line, where both ends would take too much. Bars so close that not all can be named bear only the greatest value.
 */
final class BarLayout {

    private static final double IDEAL_PITCH = 17;
    /** From this distance of bars on, labels may take two lines. */
    private static final double TWO_LINES = 18;

    private static final double WIDEST_PITCH = 24;
    private static final double THICKNESS = 0.62;
    /** Of the width, for labels. */
    private static final double LABELS = 0.42;

    private static final double SHORTEST_AXIS = 30;
    private static final double GAP = 8;
    private static final double VALUE_GAP = 4;

    private final Drawing drawing;
    private final Rectangle2D plot;
    private final List<Amount> bars;
    private final ChartLanguage language;
    private final double pitch;
    private final Face label;
    private final Face value;
    private final int lines;

    BarLayout(Drawing drawing, Rectangle2D plot, BarChart chart) {
        this.drawing = drawing;
        this.plot = plot;
        this.bars = chart.bars();
        this.language = chart.language();
        this.pitch = Math.min(WIDEST_PITCH, plot.getHeight() / bars.size());
        boolean wraps = pitch >= TWO_LINES && longLabels(chart, plot.getWidth());
        this.label = Face.LABEL.within(wraps ? pitch / 2 : pitch);
        this.value = Face.VALUE.within(pitch);
        this.lines = pitch >= 2 * label.line() ? 2 : 1;
    }

    /** The distance of bars at which the chart looks best. */
    static double idealPitch(BarChart chart, double width) {
        return longLabels(chart, width) ? 2 * Face.LABEL.line() + 1 : IDEAL_PITCH;
    }

    private static boolean longLabels(BarChart chart, double width) {
        return chart.bars().stream().anyMatch(bar -> Face.LABEL.width(bar.label()) > width * LABELS);
    }

    void draw() {
        boolean atZero = widestValue(false) + widestValue(true) > plot.getWidth() / 2;
        double right = atZero ? Math.max(widestValue(false), widestValue(true)) : widestValue(false);
        double left = atZero ? 0 : widestValue(true);
        double labels = Math.min(widestLabel(), Math.max(0, plot.getWidth() - GAP - left - right - SHORTEST_AXIS));
        double from = plot.getX() + labels + GAP + left;
        double length = Math.max(1, plot.getMaxX() - right - from);
        BigDecimal lowest = known().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal highest = known().reduce(BigDecimal.ZERO, BigDecimal::max);
        Scale scale = new Scale(List.of(lowest, lowest.compareTo(highest) == 0 ? BigDecimal.ONE : highest));
        double zero = from + length * scale.at(BigDecimal.ZERO);
        int every = (int) Math.ceil(label.line() / pitch - 1e-9);
        for (int i = 0; i < bars.size(); i++) {
            Amount bar = bars.get(i);
            double middle = plot.getY() + (i + 0.5) * pitch;
            double end = bar.known() ? from + length * scale.at(bar.value()) : zero;
            double thickness = pitch * THICKNESS;
            drawing.fill(
                    new Rectangle2D.Double(
                            Math.min(zero, end), middle - thickness / 2, Math.abs(end - zero), thickness),
                    SeriesStyle.BLUE,
                    "chart-bar");
            if (i % every == 0) {
                label(bar.label(), labels, middle);
            }
            if (every == 1 || bar.known() && bar.value().abs().compareTo(highest.max(lowest.negate())) == 0) {
                value(bar, atZero ? Math.max(zero, end) : end, middle, atZero);
            }
        }
        drawing.rule(zero, plot.getY(), zero, plot.getY() + pitch * bars.size(), Palette.EDGE, 0.75, "chart-axis");
    }

    private Stream<BigDecimal> known() {
        return bars.stream().filter(Amount::known).map(Amount::value);
    }

    /** The room for values before the zero line, or behind the longest bar. */
    private double widestValue(boolean negative) {
        return bars.stream()
                .filter(bar -> negative == (bar.known() && bar.value().signum() < 0))
                .mapToDouble(bar -> value.width(language.value(bar.value())) + VALUE_GAP)
                .max()
                .orElse(0);
    }

    private double widestLabel() {
        return bars.stream()
                .mapToDouble(bar ->
                        TextLines.widest(TextLines.of(bar.label(), label, plot.getWidth() * LABELS, lines), label))
                .max()
                .orElse(0);
    }

    private void label(String text, double width, double middle) {
        List<String> rows = TextLines.of(text, label, width + 0.01, lines);
        double baseline = middle - rows.size() * label.line() / 2 + label.ascent();
        List<Mark.Text> marks = new ArrayList<>();
        for (String row : rows) {
            marks.add(new Mark.Text(row, label, Anchor.START, plot.getX(), baseline, Palette.INK, "chart-label"));
            baseline += label.line();
        }
        drawing.place(marks);
    }

    private void value(Amount bar, double end, double middle, boolean atZero) {
        boolean negative = !atZero && bar.known() && bar.value().signum() < 0;
        drawing.place(
                language.value(bar.value()),
                bar.known() ? value : new Face(value.size(), false),
                negative ? Anchor.END : Anchor.START,
                negative ? end - VALUE_GAP : end + VALUE_GAP,
                middle - value.line() / 2 + value.ascent(),
                bar.known() ? Palette.INK : Palette.QUIET,
                "chart-value");
    }
}
