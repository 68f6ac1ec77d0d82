package org.saransh.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.HexFormat;

/** Writes numbers, strings, colours and paths the way a content stream wants them. */
final class Operators {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out = new StringBuilder(8192);

    Operators text(String operators) {
        out.append(operators);
        return this;
    }

    Operators integer(long value) {
        out.append(value);
        return this;
    }

    /** With two decimals at most, and a space. */
    Operators number(double value) {
        return decimal(Math.round(value * 100), 100);
    }

    /** With five decimals at most, and a space. */
    Operators factor(double value) {
        return decimal(Math.round(value * 100_000), 100_000);
    }

    private Operators decimal(long scaled, int unit) {
        if (scaled < 0) {
            out.append('-');
        }
        long positive = Math.abs(scaled);
        out.append(positive / unit);
        long rest = positive % unit;
        if (rest > 0) {
            out.append('.');
            for (int digit = unit / 10; rest > 0; digit /= 10) {
                out.append(rest / digit);
                rest %= digit;
            }
        }
        out.append(' ');
        return this;
    }

    Operators color(int rgb) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            decimal(Math.round(((rgb >> shift) & 255) / 255.0 * 1000), 1000);
        }
        return this;
    }

    Operators code(int code) {
        out.append('<').append(HEX.toHexDigits((short) code)).append('>');
        return this;
    }

    /** As a hexadecimal string in UTF-16 with its byte order mark. */
    Operators unicode(String text) {
        out.append("<FEFF");
        text.chars().forEach(unit -> out.append(HEX.toHexDigits((short) unit)));
        out.append('>');
        return this;
    }

    /** A transformation from a space with y downwards, for Tm or, with a mirrored unit square, for cm. */
    Operators matrix(AffineTransform transform, boolean mirrored, double pageHeight) {
        double side = mirrored ? -1 : 1;
        return factor(transform.getScaleX())
                .factor(-transform.getShearY())
                .factor(-side * transform.getShearX())
                .factor(side * transform.getScaleY())
                .number(transform.getTranslateX())
                .number(pageHeight - transform.getTranslateY());
    }

    Operators path(Shape shape, AffineTransform transform, double pageHeight) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator segments = shape.getPathIterator(transform); !segments.isDone(); segments.next()) {
            int kind = segments.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> point(c[0], c[1], pageHeight).text("m\n");
                case PathIterator.SEG_LINETO -> point(c[0], c[1], pageHeight).text("l\n");
                case PathIterator.SEG_QUADTO ->
                    point(x + 2.0 / 3 * (c[0] - x), y + 2.0 / 3 * (c[1] - y), pageHeight)
                            .point(c[2] + 2.0 / 3 * (c[0] - c[2]), c[3] + 2.0 / 3 * (c[1] - c[3]), pageHeight)
                            .point(c[2], c[3], pageHeight)
                            .text("c\n");
                case PathIterator.SEG_CUBICTO ->
                    point(c[0], c[1], pageHeight)
                            .point(c[2], c[3], pageHeight)
                            .point(c[4], c[5], pageHeight)
                            .text("c\n");
                default -> text("h\n");
            }
            int last = lastPoint(kind);
            if (last >= 0) {
                x = c[last];
                y = c[last + 1];
            }
        }
        return this;
    }

    private static int lastPoint(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }

    private Operators point(double x, double y, double pageHeight) {
        return number(x).number(pageHeight - y);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
