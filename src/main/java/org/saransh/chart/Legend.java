package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Swatches with names, in lines. */
final class Legend {

    private static final Face FACE = Face.LABEL;
    private static final double SWATCH = 8;
    private static final double GAP = 4;
    private static final double BETWEEN = 14;

    private Legend() {}

    record Entry(String name, SeriesStyle style) {}

    /** @return the height it took at the top of the plot, with the gap below */
    static double draw(Drawing drawing, Rectangle2D plot, List<Entry> entries) {
        double x = plot.getX();
        double y = plot.getY();
        for (Entry entry : entries) {
            String name = TextLines.shortened(entry.name(), FACE, plot.getWidth() - SWATCH - GAP);
            double width = SWATCH + GAP + FACE.width(name);
            if (x > plot.getX() && x + width > plot.getMaxX()) {
                x = plot.getX();
                y += FACE.line();
            }
            swatch(drawing, x, y, entry.style());
            drawing.place(name, FACE, Anchor.START, x + SWATCH + GAP, y + FACE.ascent(), Palette.INK, "chart-legend");
            x += width + BETWEEN;
        }
        return y + FACE.line() + GAP - plot.getY();
    }

    /** @param top of the line that it stands in */
    static void swatch(Drawing drawing, double x, double top, SeriesStyle style) {
        drawing.fill(
                new Rectangle2D.Double(x, top + (FACE.line() - SWATCH) / 2, SWATCH, SWATCH), style, "chart-swatch");
    }
}
