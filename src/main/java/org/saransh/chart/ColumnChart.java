package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns side by side, one for each series at each label: for a few periods, tranches or kinds. */
public record ColumnChart(Caption caption, List<String> labels, List<Series> series, ChartLanguage language)
        implements Chart {

    /** @throws IllegalArgumentException if series and labels do not match, or the series are too many */
    public ColumnChart {
        labels = labels.stream()
                .map(label -> Texts.required(label, "a label of columns"))
                .toList();
        series = List.copyOf(series);
        Series.requireAligned(series, labels.size());
    }

    /** One column for each value. */
    public static ColumnChart of(Caption caption, List<Amount> columns, ChartLanguage language) {
        List<BigDecimal> values = new ArrayList<>();
        columns.forEach(column -> values.add(column.value()));
        return new ColumnChart(
                caption, columns.stream().map(Amount::label).toList(), List.of(new Series("", values)), language);
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
            text.say(Sentence.COLUMNS, caption.title(), labels.size()).unit().extremes(series.get(0), labels);
        } else {
            text.say(Sentence.GROUPS, caption.title(), labels.size(), names(series))
                    .unit();
            series.forEach(one -> text.range(one, labels));
        }
        return text.values().text();
    }

    static String names(List<Series> series) {
        return String.join(", ", series.stream().map(Series::name).toList());
    }

    @Override
    public ChartTable table() {
        return table(caption, labels, series, language);
    }

    /** One row for each label, one column for each series. */
    static ChartTable table(Caption caption, List<String> labels, List<Series> series, ChartLanguage language) {
        List<String> columns = new ArrayList<>(List.of(caption.subject()));
        series.forEach(one -> columns.add(one.name().isEmpty() ? caption.measure() : one.name()));
        return new ChartTable(
                caption.title(),
                columns,
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new ChartTable.Row(
                                labels.get(i),
                                series.stream()
                                        .map(one -> language.value(one.values().get(i)))
                                        .toList()))
                        .toList());
    }

    @Override
    public double idealHeight(double width) {
        return Frame.height(caption, width, Math.max(140, width * 0.4));
    }

    @Override
    public void plot(Drawing drawing, Rectangle2D plot) {
        new ColumnLayout(drawing, plot, this).draw();
    }
}
