package org.saransh.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Fine white stripes on an area, so that areas differ without colour. They are shapes, because a pattern is none in PDF. */
enum Texture {
    PLAIN(),
    RISING(-45.0),
    LEVEL(0.0),
    FALLING(45.0),
    CROSSED(45.0, -45.0),
    UPRIGHT(90.0);

    private static final double STRIPE = 0.5;
    private static final double PITCH = 4;

    /** Of the stripes, in degrees. */
    private final List<Double> angles;

    Texture(Double... angles) {
        this.angles = List.of(angles);
    }

    /** The stripes inside the shape; empty when there are none. */
    Area on(Shape shape) {
        Area stripes = new Area();
        Rectangle2D box = shape.getBounds2D();
        double reach = Math.max(box.getWidth(), box.getHeight()) * 0.75 + PITCH;
        for (double angle : angles) {
            Path2D rows = new Path2D.Double();
            for (double y = -Math.ceil(reach / PITCH) * PITCH; y <= reach; y += PITCH) {
                rows.append(new Rectangle2D.Double(-reach, y, 2 * reach, STRIPE), false);
            }
            AffineTransform turned = AffineTransform.getTranslateInstance(box.getCenterX(), box.getCenterY());
            turned.rotate(StrictMath.toRadians(angle));
            stripes.add(new Area(rows.createTransformedShape(turned)));
        }
        stripes.intersect(new Area(shape));
        return stripes;
    }
}
