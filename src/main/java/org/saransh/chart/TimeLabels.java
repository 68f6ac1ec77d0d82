package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The labels below an axis of dates: the first, the last, and between them those that have room. */
final class TimeLabels {

    private static final Face FACE = Face.LABEL;
    private static final double GAP = 6;
    private static final double BETWEEN = 8;

    static final double HEIGHT = GAP + FACE.line();

    private TimeLabels() {}

    static void draw(Drawing drawing, List<String> labels, List<Double> x, double top) {
        int last = labels.size() - 1;
        Stream.concat(Stream.of(0, last), IntStream.range(1, Math.max(1, last)).boxed())
                .distinct()
                .forEach(i -> one(drawing, labels.get(i), x.get(i), top));
    }

    private static void one(Drawing drawing, String text, double x, double top) {
        Rectangle2D area = drawing.area();
        String label = TextLines.shortened(text, FACE, area.getWidth() / 2);
        double half = FACE.width(label) / 2;
        double centre = Math.max(area.getX() + half, Math.min(area.getMaxX() - half, x));
        double baseline = top + GAP + FACE.ascent();
        Mark.Text mark = new Mark.Text(label, FACE, Anchor.MIDDLE, centre, baseline, Palette.INK, "chart-label");
        Rectangle2D box = mark.box();
        double left = Math.max(area.getX(), box.getX() - BETWEEN);
        double right = Math.min(area.getMaxX(), box.getMaxX() + BETWEEN);
        if (drawing.free(new Rectangle2D.Double(left, box.getY(), right - left, box.getHeight()))) {
            drawing.place(List.of(mark));
        }
    }
}
