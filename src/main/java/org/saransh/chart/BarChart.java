package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** One bar for each value, from left to right, in the order given: for names, above all long ones, that are compared. */
public record BarChart(Caption caption, List<Amount> bars, ChartLanguage language) implements Chart {

    public BarChart {
        bars = List.copyOf(bars);
    }

    @Override
    public boolean isEmpty() {
        return bars.stream().noneMatch(Amount::known);
    }

    @Override
    public String altText() {
        return isEmpty()
                ? AltText.nothing(this)
                : new AltText(this)
                        .say(Sentence.BARS, caption.title(), bars.size())
                        .unit()
                        .extremes(bars)
                        .values()
                        .text();
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                caption.title(),
                List.of(caption.subject(), caption.measure()),
                bars.stream()
                        .map(bar -> new ChartTable.Row(bar.label(), List.of(language.value(bar.value()))))
                        .toList());
    }

    @Override
    public double idealHeight(double width) {
        return Frame.height(caption, width, bars.size() * BarLayout.idealPitch(this, width));
    }

    @Override
    public void plot(Drawing drawing, Rectangle2D plot) {
        new BarLayout(drawing, plot, this).draw();
    }
}
