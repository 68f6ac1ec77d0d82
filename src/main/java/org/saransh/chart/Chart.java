package org.saransh.chart;

import java.awt.geom.Rectangle2D;

/** Data and words that can be drawn, told in a sentence and printed as a table. */
public sealed interface Chart permits BarChart, ColumnChart, DonutChart, LineChart, TileMap, Timeline {

    Caption caption();

    ChartLanguage language();

    /** Whether there is nothing to draw; the sentence for that is drawn instead. */
    boolean isEmpty();

    /** What the chart says, for readers who do not see it: every value, as long as they are few. */
    String altText();

    /** Every value beside its whole label. */
    ChartTable table();

    /** The height at which a chart of that width looks best, in points. */
    double idealHeight(double width);

    /**
     * Lays out what lies below the title.
     *
     * @param plot the room for it
     */
    void plot(Drawing drawing, Rectangle2D plot);

    /**
     * Lays the chart out in a rectangle, in points.
     *
     * @throws IllegalArgumentException if it is too small to read anything in
     */
    default Drawing in(Rectangle2D area) {
        return Frame.drawn(this, area);
    }

    /**
     * The drawing for a page, at its ideal height; the page's style sheet may scale it.
     *
     * @param id begins every id inside; unique on the page
     */
    default String svg(String id, double width) {
        return in(new Rectangle2D.Double(0, 0, width, idealHeight(width))).svg(id);
    }

    /** The drawing for a template of JasperReports. */
    default ChartImage image() {
        return new ChartImage(this);
    }
}
