package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Parts of a whole as a ring, their names and values beside it: for a few parts only.
 *
 * @param slices in the order drawn, clockwise from the top; the caller has grouped the small ones
 * @param centre a figure for the middle of the ring; may be empty
 * @param centreUnit what that figure counts; may be empty
 */
public record DonutChart(Caption caption, List<Amount> slices, String centre, String centreUnit, ChartLanguage language)
        implements Chart {

    /** @throws IllegalArgumentException if there are too many slices, or one is negative */
    public DonutChart {
        slices = List.copyOf(slices);
        centre = Texts.plain(centre);
        centreUnit = Texts.plain(centreUnit);
        SeriesStyle.requireFew(slices.size(), "slices");
        for (Amount slice : slices) {
            if (slice.known() && slice.value().signum() < 0) {
                throw new IllegalArgumentException("\"" + slice.label() + "\" is no part of a whole: " + slice.value());
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return slices.stream().noneMatch(slice -> slice.known() && slice.value().signum() > 0);
    }

    @Override
    public String altText() {
        if (isEmpty()) {
            return AltText.nothing(this);
        }
        AltText text = new AltText(this)
                .say(Sentence.DONUT, caption.title(), slices.size())
                .unit();
        if (!centre.isEmpty()) {
            text.say(Sentence.CENTRE, Texts.plain(centre + " " + centreUnit));
        }
        return text.extremes(slices).values().text();
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                caption.title(),
                List.of(caption.subject(), caption.measure()),
                slices.stream()
                        .map(slice -> new ChartTable.Row(slice.label(), List.of(language.value(slice.value()))))
                        .toList());
    }

    @Override
    public double idealHeight(double width) {
        return Frame.height(caption, width, Math.max(110, Math.min(160, width * 0.4)));
    }

    @Override
    public void plot(Drawing drawing, Rectangle2D plot) {
        new DonutLayout(drawing, plot, this).draw();
    }
}
