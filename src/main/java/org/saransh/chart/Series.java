package org.saransh.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A named row of values, one for each label of the chart.
 *
 * @param name may be empty when a chart has no other series
 * @param values null where a value is not known
 */
public record Series(String name, List<BigDecimal> values) {

    public Series {
        name = Texts.plain(name);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** @param values in the order of the labels */
    public static Series of(String name, long... values) {
        List<BigDecimal> all = new ArrayList<>();
        for (long value : values) {
            all.add(BigDecimal.valueOf(value));
        }
        return new Series(name, all);
    }

    static void requireAligned(List<Series> series, int labels) {
        SeriesStyle.requireFew(series.size(), "series");
        for (Series one : series) {
            if (one.values().size() != labels) {
                throw new IllegalArgumentException("the series \"" + one.name() + "\" has "
                        + one.values().size() + " values for " + labels + " labels");
            }
            if (one.name().isEmpty() && series.size() > 1) {
                throw new IllegalArgumentException("one of several series has no name");
            }
        }
    }

    static boolean anyKnown(List<Series> series) {
        return series.stream().flatMap(one -> one.values().stream()).anyMatch(value -> value != null);
    }
}
