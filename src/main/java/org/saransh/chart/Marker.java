package org.saransh.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shape of a point on a line. */
enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS,
    HOURGLASS;

    /** @param radius the shapes are sized to look alike */
    Shape at(double x, double y, double radius) {
        double r = radius;
        return switch (this) {
            case CIRCLE -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case SQUARE -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
            case TRIANGLE -> polygon(x, y, r, 0, -1.2, 1.15, 0.9, -1.15, 0.9);
            case DIAMOND -> polygon(x, y, r, 0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0);
            case CROSS ->
                polygon(
                        x, y, r, -0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4, 0.4, 1.2, -0.4, 1.2,
                        -0.4, 0.4, -1.2, 0.4, -1.2, -0.4, -0.4, -0.4);
            case HOURGLASS -> polygon(x, y, r, -1.1, -1.1, 1.1, -1.1, -1.1, 1.1, 1.1, 1.1);
        };
    }

    /** @param corners x and y in turn, in radii from the centre */
    private static Shape polygon(double x, double y, double radius, double... corners) {
        Path2D shape = new Path2D.Double();
        for (int i = 0; i < corners.length; i += 2) {
            double cornerX = x + corners[i] * radius;
            double cornerY = y + corners[i + 1] * radius;
            if (i == 0) {
                shape.moveTo(cornerX, cornerY);
            } else {
                shape.lineTo(cornerX, cornerY);
            }
        }
        shape.closePath();
        return shape;
    }
}
