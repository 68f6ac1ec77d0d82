package org.saransh.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts a chart into sentences. */
final class AltText {

    /** More values are read in the table. */
    private static final int FEW = 40;
    /** More labels that share the highest or lowest value are not named. */
    private static final int FEW_TIES = 4;

    private final Chart chart;
    private final ChartLanguage language;
    private final List<String> sentences = new ArrayList<>();

    AltText(Chart chart) {
        this.chart = chart;
        this.language = chart.language();
    }

    /** The whole text of a chart without data. */
    static String nothing(Chart chart) {
        Caption caption = chart.caption();
        return chart.language().say(Sentence.NOTHING, caption.title(), caption.noData());
    }

    AltText say(Sentence sentence, Object... arguments) {
        sentences.add(language.say(sentence, arguments));
        return this;
    }

    AltText unit() {
        return chart.caption().unit().isEmpty()
                ? this
                : say(Sentence.UNIT, chart.caption().unit());
    }

    /** The highest and the lowest of the known values. */
    AltText extremes(List<Amount> amounts) {
        List<Amount> known = amounts.stream().filter(Amount::known).toList();
        if (known.size() < 2) {
            return this;
        }
        BigDecimal highest =
                known.stream().map(Amount::value).max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal lowest =
                known.stream().map(Amount::value).min(Comparator.naturalOrder()).orElseThrow();
        if (highest.compareTo(lowest) == 0) {
            return say(Sentence.EQUAL, language.value(highest));
        }
        return say(Sentence.HIGHEST, sharing(known, highest), language.value(highest))
                .say(Sentence.LOWEST, sharing(known, lowest), language.value(lowest));
    }

    AltText extremes(Series series, List<String> labels) {
        return extremes(known(series, labels));
    }

    /** The same for one series among several. */
    AltText range(Series series, List<String> labels) {
        List<Amount> known = known(series, labels);
        if (known.isEmpty()) {
            return say(Sentence.LEVEL, series.name(), language.value(null));
        }
        BigDecimal highest =
                known.stream().map(Amount::value).max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal lowest =
                known.stream().map(Amount::value).min(Comparator.naturalOrder()).orElseThrow();
        if (highest.compareTo(lowest) == 0) {
            return say(Sentence.LEVEL, series.name(), language.value(highest));
        }
        return say(
                Sentence.RANGE,
                series.name(),
                language.value(highest),
                sharing(known, highest),
                language.value(lowest),
                sharing(known, lowest));
    }

    /** From the first to the last known value. */
    AltText trend(Series series, List<String> labels) {
        List<Amount> known = known(series, labels);
        if (known.size() < 2) {
            return this;
        }
        Amount first = known.get(0);
        Amount last = known.get(known.size() - 1);
        return say(
                Sentence.TREND,
                series.name().isEmpty() ? chart.caption().title() : series.name(),
                language.value(first.value()),
                first.label(),
                language.value(last.value()),
                last.label());
    }

    private static List<Amount> known(Series series, List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Amount(labels.get(i), series.values().get(i)))
                .filter(Amount::known)
                .toList();
    }

    private static String sharing(List<Amount> amounts, BigDecimal value) {
        List<String> labels = amounts.stream()
                .filter(amount -> amount.value().compareTo(value) == 0)
                .map(Amount::label)
                .toList();
        return labels.size() <= FEW_TIES
                ? String.join(", ", labels)
                : String.join(", ", labels.subList(0, FEW_TIES)) + ", …";
    }

    /** Every value in the order of the chart, if they are few. */
    AltText values() {
        ChartTable table = chart.table();
        int series = table.columns().size() - 1;
        if (table.rows().isEmpty() || (long) table.rows().size() * series > FEW) {
            return this;
        }
        String all = table.rows().stream()
                .map(row -> row.label() + ": "
                        + (series == 1
                                ? row.values().get(0)
                                : IntStream.range(0, series)
                                        .mapToObj(i -> table.columns().get(i + 1) + " "
                                                + row.values().get(i))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
        return say(Sentence.VALUES, all);
    }

    /** Everything said, and the note. */
    String text() {
        if (!chart.caption().note().isEmpty()) {
            sentences.add(chart.caption().note());
        }
        return String.join(" ", sentences);
    }
}
