package org.saransh.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saransh.indicator.IndicatorView;
import org.saransh.indicator.ObservationView;

/**
 * The newest value of every series, and the value before it in the same series. A series has one name, one unit and one scope,
 * so two scopes are never compared. Series with a figure that is new in the period come first, then those of the newest
 * periods.
 */
final class IndicatorsSection implements SectionKind {

    static final String NAME = "indicators";

    /** Figures that a line holds; those before the two of the table are only drawn, but cited with them. */
    private static final int MOST_FIGURES = 12;

    private static final Comparator<ObservationView> BY_PERIOD = Comparator.comparing(
                    (ObservationView one) -> MonthOfPeriod.last(one.period()))
            .thenComparing(ObservationView::key);

    /**
     * A series with its figures.
     *
     * @param figures the oldest first; at least one
     */
    record Series(IndicatorView indicator, List<ObservationView> figures) {

        ObservationView newest() {
            return figures.get(figures.size() - 1);
        }

        ObservationView before() {
            return figures.size() < 2 ? null : figures.get(figures.size() - 2);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SectionColumn> columns() {
        return List.of(
                new SectionColumn("indicator", ValueType.TEXT),
                new SectionColumn("scope", ValueType.TEXT),
                new SectionColumn("unit", ValueType.TEXT),
                new SectionColumn("period", ValueType.TEXT),
                new SectionColumn("value", ValueType.NUMBER),
                new SectionColumn("periodBefore", ValueType.TEXT),
                new SectionColumn("valueBefore", ValueType.NUMBER));
    }

    @Override
    public List<Line> draw(Period period) {
        Comparator<Series> order = Comparator.comparing((Series one) ->
                        period.before().observations().containsKey(one.newest().key()))
                .thenComparing(Series::newest, BY_PERIOD.reversed());
        return of(period.now()).stream()
                .sorted(order)
                .map(series -> line(series, period))
                .toList();
    }

    static List<Series> of(Reading reading) {
        Map<String, List<ObservationView>> figures = new TreeMap<>();
        for (ObservationView figure : reading.observations().values()) {
            if (reading.indicators().containsKey(figure.indicator())) {
                figures.computeIfAbsent(figure.indicator(), first -> new ArrayList<>())
                        .add(figure);
            }
        }
        List<Series> series = new ArrayList<>();
        figures.forEach((key, all) -> series.add(new Series(
                reading.indicators().get(key), all.stream().sorted(BY_PERIOD).toList())));
        return series;
    }

    private static Line line(Series series, Period period) {
        ObservationView newest = series.newest();
        ObservationView before = series.before();
        Values cells = Values.of("indicator", series.indicator().name())
                .text("scope", series.indicator().scope())
                .text("unit", series.indicator().unit())
                .text("period", newest.period())
                .number("value", newest.value());
        if (before == null) {
            return Line.row(cells, period.standing(newest));
        }
        cells.text("periodBefore", before.period()).number("valueBefore", before.value());
        List<ObservationView> told = new ArrayList<>(series.figures());
        Collections.reverse(told);
        told = told.subList(0, Math.min(told.size(), MOST_FIGURES));
        for (int back = 2; back < told.size(); back++) {
            ObservationView older = told.get(back);
            cells.text(periodCell(back), older.period()).number(valueCell(back), older.value());
        }
        return Line.row(cells, period.standing(told));
    }

    /** The cell of the period so many figures before the newest. */
    static String periodCell(int back) {
        return back == 0 ? "period" : back == 1 ? "periodBefore" : "periodBefore" + back;
    }

    static String valueCell(int back) {
        return back == 0 ? "value" : back == 1 ? "valueBefore" : "valueBefore" + back;
    }
}
