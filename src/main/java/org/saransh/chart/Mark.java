package org.saransh.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** One thing that is drawn, in points from the upper left corner. */
sealed interface Mark {

    /** What it is in the chart: a class name for the style sheet of a page. */
    String role();

    /** One line of text. */
    record Text(String text, Face face, Anchor anchor, double x, double baseline, Color ink, String role)
            implements Mark {

        Rectangle2D box() {
            double width = face.width(text);
            return new Rectangle2D.Double(anchor.left(x, width), baseline - face.ascent(), width, face.line());
        }
    }

    /** A filled shape. */
    record Area(Shape shape, Color fill, String role) implements Mark {}

    /** A stroked shape. */
    record Line(Shape path, Color ink, double width, Dash dash, String role) implements Mark {}
}
