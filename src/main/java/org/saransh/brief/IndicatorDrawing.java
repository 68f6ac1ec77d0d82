package org.saransh.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saransh.chart.Caption;
import org.saransh.chart.Chart;
import org.saransh.chart.ChartLanguage;
import org.saransh.chart.LineChart;
import org.saransh.chart.Moment;
import org.saransh.chart.Series;

/**
 * The line of one series, the first that has three figures or more for periods of one kind: a year and the months of one are
 * never joined. Two series are never drawn together, as their scopes differ.
 */
final class IndicatorDrawing {

    /** With less there is no course to see. */
    private static final int FEWEST = 3;

    private record Figure(String period, BigDecimal value) {}

    private IndicatorDrawing() {}

    static Optional<Chart> of(List<Line> lines, Wording wording, ChartLanguage language) {
        return lines.stream()
                .map(line -> drawn(line, wording, language))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Null when the series has too few figures. */
    private static Chart drawn(Line line, Wording wording, ChartLanguage language) {
        List<Figure> figures = figures(line);
        if (figures.size() < FEWEST) {
            return null;
        }
        Caption caption = new Caption(
                wording.cell(line.cells().get("indicator")),
                Stream.of("unit", "scope")
                        .map(cell -> wording.cell(line.cells().get(cell)))
                        .filter(text -> !text.isBlank())
                        .reduce((unit, scope) -> unit + ", " + scope)
                        .orElse(""),
                wording.text("column.period"),
                "",
                wording.text("chart.noData"));
        return new LineChart(
                caption,
                figures.stream().map(figure -> Moment.of(figure.period())).toList(),
                List.of(new Series("", figures.stream().map(Figure::value).toList())),
                language);
    }

    /** Those for periods like the newest, the oldest first; of two for the same months, the later. */
    private static List<Figure> figures(Line line) {
        List<Figure> figures = new ArrayList<>();
        for (int back = 0; line.cells().containsKey(IndicatorsSection.valueCell(back)); back++) {
            Figure figure = new Figure(
                    line.cells().get(IndicatorsSection.periodCell(back)).text(),
                    new BigDecimal(
                            line.cells().get(IndicatorsSection.valueCell(back)).text()));
            boolean alike = back == 0
                    || kind(figure.period()).equals(kind(figures.get(0).period()))
                            && MonthOfPeriod.last(figure.period())
                                    .isBefore(MonthOfPeriod.last(
                                            figures.get(figures.size() - 1).period()));
            if (alike) {
                figures.add(figure);
            }
        }
        Collections.reverse(figures);
        return figures;
    }

    /** {@code FY #-#} for any financial year. */
    private static String kind(String period) {
        return period.replaceAll("[0-9]+", "#");
    }
}
