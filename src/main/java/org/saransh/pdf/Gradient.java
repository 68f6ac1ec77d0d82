package org.saransh.pdf;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A gradient of Java2D, linear or radial, in one form.
 *
 * @param radius null if the gradient is linear
 * @param from where a linear gradient begins, or the focus of a radial one
 * @param to where a linear gradient ends, or the centre of a radial one
 * @param placed from the space of the gradient to user space
 */
record Gradient(Float radius, Point2D from, Point2D to, List<Stop> stops, CycleMethod cycle, AffineTransform placed) {
    record Stop(double at, Color color) {}

    /** The length of a change of colour that looks sudden, in units of the gradient's length. */
    private static final double JUMP = 0.0001;
    /** More repetitions than can be seen. */
    private static final int MOST_CYCLES = 500;

    static Gradient of(Paint paint) {
        if (paint instanceof GradientPaint two) {
            List<Stop> stops = List.of(new Stop(0, two.getColor1()), new Stop(1, two.getColor2()));
            CycleMethod cycle = two.isCyclic() ? CycleMethod.REFLECT : CycleMethod.NO_CYCLE;
            return new Gradient(null, two.getPoint1(), two.getPoint2(), stops, cycle, new AffineTransform());
        }
        if (paint instanceof LinearGradientPaint linear) {
            return new Gradient(
                    null,
                    linear.getStartPoint(),
                    linear.getEndPoint(),
                    stops(linear),
                    linear.getCycleMethod(),
                    linear.getTransform());
        }
        if (paint instanceof RadialGradientPaint radial) {
            return new Gradient(
                    radial.getRadius(),
                    radial.getFocusPoint(),
                    radial.getCenterPoint(),
                    stops(radial),
                    radial.getCycleMethod(),
                    radial.getTransform());
        }
        throw new PdfExportException("a drawing is painted with "
                + paint.getClass().getName() + ", which has no counterpart in PDF: use a colour or a gradient");
    }

    private static List<Stop> stops(MultipleGradientPaint paint) {
        List<Stop> stops = new ArrayList<>();
        float[] fractions = paint.getFractions();
        for (int i = 0; i < fractions.length; i++) {
            stops.add(new Stop(fractions[i], paint.getColors()[i]));
        }
        return stops;
    }

    Color mean() {
        Color first = stops.get(0).color();
        Color last = stops.get(stops.size() - 1).color();
        return new Color(
                (first.getRed() + last.getRed()) / 2,
                (first.getGreen() + last.getGreen()) / 2,
                (first.getBlue() + last.getBlue()) / 2,
                (first.getAlpha() + last.getAlpha()) / 2);
    }

    boolean isOpaque() {
        return stops.stream().allMatch(stop -> stop.color().getAlpha() == 255);
    }

    /** The stops over whole cycles, so that a reader that knows no repetition draws them all. */
    List<Stop> unrolled(int firstCycle, int lastCycle) {
        if (cycle == CycleMethod.NO_CYCLE) {
            return stops;
        }
        List<Stop> all = new ArrayList<>();
        int last = Math.min(lastCycle, firstCycle + MOST_CYCLES);
        for (int turn = firstCycle; turn < last; turn++) {
            boolean backwards = cycle == CycleMethod.REFLECT && Math.floorMod(turn, 2) == 1;
            for (int i = 0; i < stops.size(); i++) {
                Stop stop = stops.get(backwards ? stops.size() - 1 - i : i);
                double at = turn + (backwards ? 1 - stop.at() : stop.at());
                Stop before = all.isEmpty() ? null : all.get(all.size() - 1);
                if (before == null || at > before.at()) {
                    all.add(new Stop(at, stop.color()));
                } else if (!before.color().equals(stop.color())) {
                    all.add(new Stop(at + JUMP, stop.color()));
                }
            }
        }
        return all;
    }
}
