package org.saransh.pdf;

import java.awt.Color;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A gradient as an axial or radial shading (ISO 32000-1, 8.7.4.5); changing opacity becomes a soft mask. */
final class Shading {
    private static final int AXIAL = 2;
    private static final int RADIAL = 3;

    private final Gradient gradient;
    private final AffineTransform toPage;
    private final Rectangle2D onPage;
    private final List<Gradient.Stop> stops;

    /** @param shape what is filled, in user space */
    Shading(Gradient gradient, AffineTransform transform, Shape shape, double pageHeight) {
        this.gradient = gradient;
        toPage = new AffineTransform(1, 0, 0, -1, 0, pageHeight);
        toPage.concatenate(transform);
        onPage = toPage.createTransformedShape(shape).getBounds2D();
        toPage.concatenate(gradient.placed());
        double[] range = range();
        stops = gradient.unrolled((int) Math.floor(range[0]), (int) Math.ceil(range[1]));
    }

    /** The part of the gradient's line that the shape can show, in units of the gradient's length. */
    private double[] range() {
        double[] range = {0, 1};
        if (gradient.cycle() == CycleMethod.NO_CYCLE) {
            return range;
        }
        double[] corners = {
            onPage.getMinX(), onPage.getMinY(), onPage.getMaxX(), onPage.getMinY(),
            onPage.getMinX(), onPage.getMaxY(), onPage.getMaxX(), onPage.getMaxY()
        };
        try {
            toPage.inverseTransform(corners, 0, corners, 0, 4);
        } catch (NoninvertibleTransformException flat) {
            return range;
        }
        for (int i = 0; i < corners.length; i += 2) {
            double at = position(corners[i], corners[i + 1]);
            range[0] = Math.min(range[0], at);
            range[1] = Math.max(range[1], at);
        }
        return range;
    }

    private double position(double x, double y) {
        Point2D from = gradient.from();
        Point2D to = gradient.to();
        if (gradient.radius() != null) {
            return (to.distance(x, y) + from.distance(to)) / gradient.radius();
        }
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        return ((x - from.getX()) * dx + (y - from.getY()) * dy) / (dx * dx + dy * dy);
    }

    COSDictionary pattern() {
        return pattern("DeviceRGB", color -> components(color.getRed(), color.getGreen(), color.getBlue()));
    }

    private COSDictionary pattern(String colours, Function<Color, COSArray> components) {
        double first = stops.get(0).at();
        double last = stops.get(stops.size() - 1).at();
        COSDictionary shading = new COSDictionary();
        shading.setInt(COSName.SHADING_TYPE, gradient.radius() == null ? AXIAL : RADIAL);
        shading.setItem(COSName.COLORSPACE, Cos.name(colours));
        shading.setItem(COSName.COORDS, coordinates(first, last));
        shading.setItem(COSName.DOMAIN, exact(first, last));
        shading.setItem(COSName.FUNCTION, function(first, last, components));
        COSArray extend = new COSArray();
        extend.add(COSBoolean.TRUE);
        extend.add(COSBoolean.TRUE);
        shading.setItem(COSName.EXTEND, extend);
        COSDictionary pattern = Cos.dictionary("Pattern");
        pattern.setInt(COSName.PATTERN_TYPE, 2);
        pattern.setItem(COSName.SHADING, shading);
        double[] matrix = new double[6];
        toPage.getMatrix(matrix);
        pattern.setItem(COSName.MATRIX, exact(matrix));
        return pattern;
    }

    private COSArray coordinates(double first, double last) {
        Point2D from = gradient.from();
        Point2D to = gradient.to();
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        double x0 = from.getX() + dx * first;
        double y0 = from.getY() + dy * first;
        double x1 = from.getX() + dx * last;
        double y1 = from.getY() + dy * last;
        return gradient.radius() == null
                ? exact(x0, y0, x1, y1)
                : exact(x0, y0, gradient.radius() * first, x1, y1, gradient.radius() * last);
    }

    private COSDictionary function(double first, double last, Function<Color, COSArray> components) {
        COSArray functions = new COSArray();
        COSArray bounds = new COSArray();
        COSArray encode = new COSArray();
        for (int i = 1; i < stops.size(); i++) {
            COSDictionary part = new COSDictionary();
            part.setInt(COSName.FUNCTION_TYPE, 2);
            part.setItem(COSName.DOMAIN, exact(0, 1));
            part.setItem(COSName.C0, components.apply(stops.get(i - 1).color()));
            part.setItem(COSName.C1, components.apply(stops.get(i).color()));
            part.setInt(COSName.N, 1);
            functions.add(part);
            encode.addAll(exact(0, 1));
            if (i < stops.size() - 1) {
                bounds.addAll(exact(stops.get(i).at()));
            }
        }
        COSDictionary stitched = new COSDictionary();
        stitched.setInt(COSName.FUNCTION_TYPE, 3);
        stitched.setItem(COSName.DOMAIN, exact(first, last));
        stitched.setItem(COSName.FUNCTIONS, functions);
        stitched.setItem(COSName.BOUNDS, bounds);
        stitched.setItem(COSName.ENCODE, encode);
        return stitched;
    }

    /** A graphics state that lets through as much as the colours say; null if they are opaque. */
    COSDictionary softMask() {
        if (gradient.isOpaque()) {
            return null;
        }
        COSDictionary patterns = new COSDictionary();
        patterns.setItem(Cos.name("P"), pattern("DeviceGray", color -> components(color.getAlpha())));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PATTERN, patterns);
        COSDictionary group = Cos.dictionary("Group");
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        group.setItem(Cos.name("CS"), COSName.DEVICEGRAY);
        COSStream form = new COSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, exact(onPage.getMinX(), onPage.getMinY(), onPage.getMaxX(), onPage.getMaxY()));
        form.setItem(COSName.RESOURCES, resources);
        form.setItem(COSName.GROUP, group);
        Operators fill = new Operators()
                .text("/Pattern cs /P scn ")
                .number(onPage.getMinX())
                .number(onPage.getMinY())
                .number(onPage.getWidth())
                .number(onPage.getHeight())
                .text("re f\n");
        try (OutputStream out = form.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(fill.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        COSDictionary mask = Cos.dictionary("Mask");
        mask.setItem(COSName.S, Cos.name("Luminosity"));
        mask.setItem(Cos.name("G"), form);
        COSDictionary state = Cos.dictionary("ExtGState");
        state.setItem(COSName.SMASK, mask);
        return state;
    }

    /** @param of255 parts of 255 */
    private static COSArray components(int... of255) {
        COSArray components = new COSArray();
        for (int part : of255) {
            components.addAll(exact(part / 255.0));
        }
        return components;
    }

    private static COSArray exact(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat(Math.round(value * 100_000) / 100_000f));
        }
        return array;
    }
}
