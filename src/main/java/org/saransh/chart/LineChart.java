package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Lines through values, named where they end: for what goes on over time. The axis of values need not begin at zero. */
public record LineChart(Caption caption, List<Moment> moments, List<Series> series, ChartLanguage language)
        implements Chart {

    /**
     * @throws IllegalArgumentException if series and moments do not match, the series are too many, only some moments have
     *     dates, or the dates do not ascend
     */
    public LineChart {
        moments = List.copyOf(moments);
        series = List.copyOf(series);
        Series.requireAligned(series, moments.size());
        for (int i = 1; i < moments.size(); i++) {
            Moment before = moments.get(i - 1);
            Moment moment = moments.get(i);
            if ((before.date() == null) != (moment.date() == null)) {
                throw new IllegalArgumentException("either all moments have dates or none: " + before + ", " + moment);
            }
            if (moment.date() != null
                    && !before.date().earliest().isBefore(moment.date().earliest())) {
                throw new IllegalArgumentException("moments come in the order of time, not " + before + ", " + moment);
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return !Series.anyKnown(series);
    }

    @Override
    public String altText() {
        if (isEmpty()) {
            return AltText.nothing(this);
        }
        AltText text = new AltText(this);
        if (series.size() == 1) {
            text.say(Sentence.LINE, caption.title(), moments.size())
                    .unit()
                    .trend(series.get(0), labels())
                    .extremes(series.get(0), labels());
        } else {
            text.say(Sentence.LINES, caption.title(), moments.size(), ColumnChart.names(series))
                    .unit();
            series.forEach(one -> text.trend(one, labels()));
            series.forEach(one -> text.range(one, labels()));
        }
        return text.values().text();
    }

    List<String> labels() {
        return moments.stream().map(Moment::label).toList();
    }

    @Override
    public ChartTable table() {
        return ColumnChart.table(caption, labels(), series, language);
    }

    @Override
    public double idealHeight(double width) {
        return Frame.height(caption, width, Math.max(140, width * 0.4));
    }

    @Override
    public void plot(Drawing drawing, Rectangle2D plot) {
        new LineLayout(drawing, plot, this).draw();
    }
}
