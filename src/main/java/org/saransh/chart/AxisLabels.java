package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The labels below an axis. All of them, wrapped, if they fit; otherwise every second, third or further one; shortened only
 * where each has room for a word.
 */
final class AxisLabels {

    private static final Face FACE = Face.LABEL;
    /** Below the axis, the ticks of which reach down half a line. */
    private static final double BELOW = 6;

    private static final double BETWEEN = 3;

    private static final double ROUNDING = 0.01;
    private static final int MOST_LINES = 3;
    /** What labels leave to the plot before they keep to fewer lines. */
    private static final double PLOT = 40;
    /** The width in which a shortened word still says something. */
    private static final double WORD = 40;

    private final List<String> labels;
    private final List<Double> centres;
    private final Rectangle2D area;
    /** Of the lines of a label. */
    private final int most;

    private final int every;
    private final double room;

    /** @param height of plot and labels together */
    AxisLabels(List<String> labels, List<Double> centres, Rectangle2D area, double height) {
        this.labels = labels;
        this.centres = centres;
        this.area = area;
        this.most = Math.max(1, Math.min(MOST_LINES, (int) ((height - PLOT) / FACE.line())));
        this.every = every();
        this.room = room(every);
    }

    private int every() {
        for (int step = 1; step < labels.size(); step++) {
            double width = room(step);
            boolean whole = shown(step).allMatch(i -> fits(labels.get(i), width));
            if ((whole || step == 1 && width >= WORD) && apart(step, width)) {
                return step;
            }
        }
        return labels.size();
    }

    /** Whether neighbours stay apart although the outer ones are moved inwards. */
    private boolean apart(int step, double width) {
        double end = Double.NEGATIVE_INFINITY;
        for (int i : shown(step).toArray()) {
            double half = TextLines.widest(TextLines.of(labels.get(i), FACE, width, most), FACE) / 2;
            if (centre(i, half) - half < end + BETWEEN - ROUNDING) {
                return false;
            }
            end = centre(i, half) + half;
        }
        return true;
    }

    /** Where a label so wide stands: at its column or point, but inside the area. */
    private double centre(int label, double half) {
        return Math.max(area.getX() + half, Math.min(area.getMaxX() - half, centres.get(label)));
    }

    private boolean fits(String label, double width) {
        return TextLines.fits(label, FACE, width, most)
                && TextLines.widest(TextLines.of(label, FACE, width, most), FACE) <= width;
    }

    private IntStream shown(int step) {
        return IntStream.iterate(0, i -> i < labels.size(), i -> i + step);
    }

    /** Between neighbours of which each is the so-manieth. */
    private double room(int step) {
        return IntStream.iterate(step, i -> i < centres.size(), i -> i + step)
                        .mapToDouble(i -> centres.get(i) - centres.get(i - step))
                        .min()
                        .orElse(area.getWidth())
                - BETWEEN;
    }

    /** With the gap above. */
    double height() {
        int lines = shown(every)
                .map(i -> TextLines.of(labels.get(i), FACE, room, most).size())
                .max()
                .orElse(0);
        return BELOW + lines * FACE.line();
    }

    void draw(Drawing drawing, double top) {
        shown(every).forEach(i -> {
            List<String> lines = TextLines.of(labels.get(i), FACE, room, most);
            double half = TextLines.widest(lines, FACE) / 2;
            double centre = centre(i, half);
            List<Mark.Text> marks = new ArrayList<>();
            for (String line : lines) {
                marks.add(new Mark.Text(
                        line,
                        FACE,
                        Anchor.MIDDLE,
                        centre,
                        top + BELOW + marks.size() * FACE.line() + FACE.ascent(),
                        Palette.INK,
                        "chart-label"));
            }
            drawing.place(marks);
        });
    }
}
