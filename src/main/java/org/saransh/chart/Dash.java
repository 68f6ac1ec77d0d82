package org.saransh.chart;

import java.awt.BasicStroke;
import java.util.List;

/** How a line is broken, so that lines differ without colour. */
enum Dash {
    SOLID(),
    LONG(7f, 2.5f),
    SHORT(3.5f, 2f),
    DOT(1f, 2f),
    DASH_DOT(6f, 2f, 1f, 2f),
    DASH_DOT_DOT(6f, 1.5f, 1f, 1.5f, 1f, 1.5f);

    private final List<Float> lengths;

    Dash(Float... lengths) {
        this.lengths = List.of(lengths);
    }

    /** On and off in turn, in points; empty for an unbroken line. */
    List<Float> lengths() {
        return lengths;
    }

    BasicStroke stroke(double width) {
        float[] pattern = new float[lengths.size()];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = lengths.get(i);
        }
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10f,
                pattern.length == 0 ? null : pattern,
                0f);
    }
}
