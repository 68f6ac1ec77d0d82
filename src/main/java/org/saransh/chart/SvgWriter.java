package org.saransh.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a drawing as SVG that a strict content security policy lets through: presentation attributes only. Each mark carries
 * its role as class, so that a style sheet of the page can restyle it.
 */
final class SvgWriter {

    private final String id;
    private final StringBuilder svg = new StringBuilder();

    SvgWriter(String id) {
        if (!id.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException(
                    "'" + id + "' cannot begin the ids of a drawing: letters, digits, - and _, a letter first");
        }
        this.id = id;
    }

    String write(Drawing drawing) {
        Rectangle2D area = drawing.area();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title\" aria-describedby=\"")
                .append(id)
                .append("-desc\"");
        text("width", decimal(area.getWidth()) + "pt");
        text("height", decimal(area.getHeight()) + "pt");
        text(
                "viewBox",
                List.of(area.getX(), area.getY(), area.getWidth(), area.getHeight()).stream()
                        .map(SvgWriter::decimal)
                        .collect(Collectors.joining(" ")));
        text("font-family", "'" + Face.FAMILY + "', sans-serif");
        svg.append(">\n<title id=\"").append(id).append("-title\">").append(escaped(drawing.title()));
        svg.append("</title>\n<desc id=\"").append(id).append("-desc\">").append(escaped(drawing.altText()));
        svg.append("</desc>\n");
        drawing.marks().forEach(this::mark);
        return svg.append("</svg>\n").toString();
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Area filled) {
            shape(filled.shape());
            text("fill", hex(filled.fill()));
            close(mark);
        } else if (mark instanceof Mark.Line line) {
            shape(line.path());
            text("fill", "none");
            text("stroke", hex(line.ink()));
            number("stroke-width", line.width());
            if (!line.dash().lengths().isEmpty()) {
                text(
                        "stroke-dasharray",
                        line.dash().lengths().stream()
                                .map(length -> decimal(length))
                                .collect(Collectors.joining(" ")));
            }
            text("stroke-linejoin", "round");
            close(mark);
        } else if (mark instanceof Mark.Text words) {
            svg.append("<text");
            number("x", words.x());
            number("y", words.baseline());
            number("font-size", words.face().size());
            if (words.face().bold()) {
                text("font-weight", "700");
            }
            if (words.anchor() != Anchor.START) {
                text("text-anchor", words.anchor().word());
            }
            text("fill", hex(words.ink()));
            text("class", words.role());
            svg.append('>').append(escaped(words.text())).append("</text>\n");
        }
    }

    private void close(Mark mark) {
        text("class", mark.role());
        svg.append("/>\n");
    }

    private void shape(Shape shape) {
        if (shape instanceof Rectangle2D box) {
            svg.append("<rect");
            number("x", box.getX());
            number("y", box.getY());
            number("width", box.getWidth());
            number("height", box.getHeight());
        } else if (shape instanceof Line2D line) {
            svg.append("<line");
            number("x1", line.getX1());
            number("y1", line.getY1());
            number("x2", line.getX2());
            number("y2", line.getY2());
        } else if (shape instanceof Ellipse2D round) {
            svg.append("<ellipse");
            number("cx", round.getCenterX());
            number("cy", round.getCenterY());
            number("rx", round.getWidth() / 2);
            number("ry", round.getHeight() / 2);
        } else {
            svg.append("<path");
            PathIterator steps = shape.getPathIterator(null);
            if (steps.getWindingRule() == Path2D.WIND_EVEN_ODD) {
                text("fill-rule", "evenodd");
            }
            text("d", path(steps));
        }
    }

    private static String path(PathIterator steps) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (; !steps.isDone(); steps.next()) {
            int step = steps.currentSegment(points);
            int count =
                    switch (step) {
                        case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                        case PathIterator.SEG_QUADTO -> 4;
                        case PathIterator.SEG_CUBICTO -> 6;
                        default -> 0;
                    };
            path.append("MLQCZ".charAt(step));
            for (int i = 0; i < count; i++) {
                path.append(i == 0 ? "" : " ").append(decimal(points[i]));
            }
        }
        return path.toString();
    }

    private void number(String name, double value) {
        text(name, decimal(value));
    }

    private void text(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /** Hundredths of a point are as fine as any printer. */
    static String decimal(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String hex(Color color) {
        return "#" + Integer.toHexString(color.getRGB()).substring(2);
    }

    /** For text and attributes; what XML cannot hold becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(legal(letter) ? letter : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean legal(int letter) {
        return letter >= 0x20 && !(letter >= 0xD800 && letter <= 0xDFFF) && letter != 0xFFFE && letter != 0xFFFF;
    }
}
