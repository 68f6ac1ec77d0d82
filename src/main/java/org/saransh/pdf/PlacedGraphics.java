package org.saransh.pdf;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;

/** Where a Graphics2D draws: transformation and clip. */
abstract class PlacedGraphics extends Graphics2D {
    private AffineTransform transform = new AffineTransform();
    private Shape clip;

    void copyPlacement(PlacedGraphics other) {
        transform = new AffineTransform(other.transform);
        clip = other.clip;
    }

    /** In the space of the page. */
    Shape pageClip() {
        return clip;
    }

    AffineTransform pageTransform() {
        return transform;
    }

    @Override
    public void clip(Shape shape) {
        if (shape == null) {
            clip = null;
            return;
        }
        Shape added = transform.createTransformedShape(shape);
        if (clip == null) {
            clip = simple(added);
            return;
        }
        Area both = new Area(clip);
        both.intersect(new Area(added));
        clip = simple(both);
    }

    private static Shape simple(Shape shape) {
        if (shape instanceof Rectangle2D) {
            return shape;
        }
        Area area = new Area(shape);
        if (area.isEmpty()) {
            return new Rectangle2D.Double();
        }
        return area.isRectangular() ? area.getBounds2D() : area;
    }

    @Override
    public void setClip(Shape shape) {
        clip = shape == null ? null : simple(transform.createTransformedShape(shape));
    }

    @Override
    public Shape getClip() {
        if (clip == null) {
            return null;
        }
        try {
            return transform.createInverse().createTransformedShape(clip);
        } catch (NoninvertibleTransformException flat) {
            return new Rectangle();
        }
    }

    @Override
    public Rectangle getClipBounds() {
        Shape shape = getClip();
        return shape == null ? null : shape.getBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform added) {
        transform.concatenate(added);
    }

    @Override
    public void setTransform(AffineTransform newTransform) {
        transform = new AffineTransform(newTransform);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }
}
