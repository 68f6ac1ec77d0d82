package org.saransh.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.chart.Chart;
import org.saransh.chart.LineChart;
import org.saransh.chart.Moment;
import org.saransh.chart.TileMap;

/**
 * The figures of a drawing that a workbook draws in its own way: a course of time as a line, States as bars, the most first. A
 * timeline has no figures.
 *
 * @param subject what the labels are
 * @param measure what the values are, with their unit
 */
record DrawnFigures(
        String title,
        String subject,
        String measure,
        ChartedCells.Shape shape,
        List<String> labels,
        List<BigDecimal> values) {

    /** Empty when the drawing has no figures of its own, or they stand in the columns of its section already. */
    static Optional<DrawnFigures> of(Chart chart) {
        if (chart instanceof LineChart line && line.series().size() == 1) {
            return Optional.of(of(
                    chart,
                    ChartedCells.Shape.LINE,
                    line.moments().stream().map(Moment::label).toList(),
                    line.series().get(0).values()));
        }
        if (chart instanceof TileMap map) {
            List<String> names = new ArrayList<>();
            List<BigDecimal> values = new ArrayList<>();
            map.values().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(entry -> {
                        names.add(map.names().apply(entry.getKey()));
                        values.add(entry.getValue());
                    });
            return Optional.of(of(chart, ChartedCells.Shape.BARS, names, values));
        }
        return Optional.empty();
    }

    private static DrawnFigures of(
            Chart chart, ChartedCells.Shape shape, List<String> labels, List<BigDecimal> values) {
        List<String> headings = chart.table().columns();
        return new DrawnFigures(chart.caption().title(), headings.get(0), headings.get(1), shape, labels, values);
    }
}
