package org.saransh.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saransh.indicator.Indicator;
import org.saransh.indicator.Indicators;
import org.saransh.indicator.Observation;
import org.saransh.indicator.Observations;
import org.saransh.intake.CsvRow;
import org.saransh.intake.Fact;
import org.saransh.intake.KnownAt;

/** Tells the rows of indicators.csv: each an observation, and the first of each name, unit and scope also the indicator. */
@Dependent
class IndicatorFacts {

    @Inject
    Indicators indicators;

    @Inject
    Observations observations;

    List<Fact<?>> of(List<CsvRow> rows, Conflicts conflicts) {
        List<Fact<?>> facts = new ArrayList<>();
        Map<Series, String> keys = new HashMap<>();
        Map<String, Integer> seriesOfName = new HashMap<>();
        for (CsvRow row : rows) {
            Series series = new Series(row.required("indicator"), row.required("unit"), row.required("scope"));
            String indicator = keys.get(series);
            if (indicator == null) {
                String slug = Keys.slug(series.name());
                int number = seriesOfName.merge(slug, 1, Integer::sum);
                indicator = number == 1 ? slug : slug + "-" + number;
                keys.put(series, indicator);
                facts.add(series(indicator, series, row));
            }
            facts.addAll(observation(row, indicator, conflicts));
        }
        return facts;
    }

    private Fact<?> series(String key, Series series, CsvRow row) {
        return new Fact<>(
                indicators,
                key,
                KnownAt.event(row.date("source_date")),
                "First observed in its source",
                none -> new Indicator(
                        key, series.name(), series.unit(), series.scope(), row.source(), row.confirmed()));
    }

    private List<Fact<?>> observation(CsvRow row, String indicator, Conflicts conflicts) {
        String key = row.required("indicator_id");
        List<Fact<?>> facts = new ArrayList<>();
        facts.add(new Fact<>(
                observations,
                key,
                KnownAt.event(row.date("source_date")),
                "Printed by its source",
                none -> new Observation(
                        key, indicator, row.required("period"), row.decimal("value"), row.source(), row.confirmed())));
        facts.addAll(conflicts.remarks(observations, key, row.text("notes")));
        return facts;
    }

    private record Series(String name, String unit, String scope) {}
}
