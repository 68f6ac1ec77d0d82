package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.saransh.reference.IndianState;
import org.saransh.reference.PartialDate;

/** Charts of any data: few and many, small and huge, negative and missing, in both scripts. */
abstract class AnyChart {

    @Provide
    Arbitrary<Rectangle2D> rectangles() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 300).ofScale(1),
                        Arbitraries.doubles().between(0, 300).ofScale(1),
                        Arbitraries.doubles().between(160, 560).ofScale(1),
                        Arbitraries.doubles().between(140, 500).ofScale(1))
                .as(Rectangle2D.Double::new);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "I",
                        "Chhattisgarh",
                        "Dadra and Nagar Haveli and Daman and Diu",
                        "महत्त्वपूर्ण",
                        "दादरा और नगर हवेली तथा दमन और दीव",
                        "प्राकृतिक ग्रेफाइट, क्षेत्रीय अन्वेषण",
                        "Donaudampfschiffahrtsgesellschaftskapitänspatent",
                        "24.06.2024",
                        "ÅÉ 95 %")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join(" ", parts));
    }

    private static Arbitrary<BigDecimal> value() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(0, 40).map(BigDecimal::valueOf)),
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.integers().between(-999, 9999).map(BigDecimal::valueOf)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.valueOf(-1), BigDecimal.valueOf(100))
                                .ofScale(3)),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.of(new BigDecimal("1e18"), BigDecimal.ZERO, new BigDecimal("-2.5e9"))));
    }

    @Provide
    Arbitrary<List<BigDecimal>> values() {
        return value().list().ofMinSize(1).ofMaxSize(40);
    }

    private Arbitrary<Caption> captions() {
        return Combinators.combine(words(), words(), words())
                .as((title, unit, note) -> new Caption(title, unit, "Subject", note, "There are no figures yet."));
    }

    private Arbitrary<List<Amount>> amounts(int most) {
        return Combinators.combine(words(), value().injectNull(0.1))
                .as(Amount::new)
                .list()
                .ofMaxSize(most);
    }

    private static Arbitrary<List<Series>> series(int labels) {
        return value().injectNull(0.1)
                .list()
                .ofSize(labels)
                .list()
                .ofMinSize(1)
                .ofMaxSize(SeriesStyle.MOST)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> new Series("Series " + i + " of several", all.get(i)))
                        .toList());
    }

    @Provide
    Arbitrary<Chart> bars() {
        return Combinators.combine(captions(), amounts(40))
                .as((caption, amounts) -> new BarChart(caption, amounts, Spoken.ENGLISH));
    }

    @Provide
    Arbitrary<Chart> columns() {
        return words().list().ofMinSize(1).ofMaxSize(40).flatMap(labels -> Combinators.combine(
                        captions(), series(labels.size()))
                .as((caption, series) -> new ColumnChart(caption, labels, series, Spoken.HINDI)));
    }

    private Arbitrary<Chart> lines() {
        return Arbitraries.integers().between(1, 40).flatMap(count -> Combinators.combine(
                        captions(), series(count), Arbitraries.of(true, false))
                .as((caption, series, dated) -> new LineChart(
                        caption,
                        IntStream.range(0, count)
                                .mapToObj(i -> dated
                                        ? Moment.at(PartialDate.of(
                                                LocalDate.of(2020, 1, 1).plusDays(i * 13L + i * i % 7)))
                                        : Moment.of("Moment " + i))
                                .toList(),
                        series,
                        Spoken.ENGLISH)));
    }

    private Arbitrary<Chart> donuts() {
        return Combinators.combine(captions(), amounts(SeriesStyle.MOST), words())
                .as((caption, amounts, centre) -> new DonutChart(
                        caption,
                        amounts.stream()
                                .map(amount -> new Amount(
                                        amount.label(),
                                        amount.known() ? amount.value().abs() : null))
                                .toList(),
                        "1,234",
                        centre,
                        Spoken.ENGLISH));
    }

    private Arbitrary<Chart> timelines() {
        Arbitrary<PartialDate> dates = Combinators.combine(
                        Arbitraries.integers().between(0, 4000), Arbitraries.of(4, 7, 10))
                .as((day, length) -> new PartialDate(
                        LocalDate.of(2016, 1, 1).plusDays(day).toString().substring(0, length)));
        return Combinators.combine(
                        captions(),
                        Combinators.combine(dates, words())
                                .as(Timeline.Event::new)
                                .list()
                                .ofMaxSize(14)
                                .list()
                                .ofMaxSize(3))
                .as((caption, lanes) -> {
                    List<Timeline.Lane> named = new ArrayList<>();
                    lanes.forEach(events -> named.add(new Timeline.Lane("Lane " + named.size(), events)));
                    return new Timeline(caption, named, Spoken.HINDI);
                });
    }

    private Arbitrary<Chart> maps() {
        return Combinators.combine(captions(), value().list().ofSize(IndianState.values().length), words())
                .as((caption, values, label) -> {
                    Map<IndianState, BigDecimal> byState = new EnumMap<>(IndianState.class);
                    for (IndianState state : IndianState.values()) {
                        byState.put(state, values.get(state.ordinal()).abs());
                    }
                    return new TileMap(
                            caption,
                            byState,
                            List.of(
                                    new TileMap.ValueClass(BigDecimal.ZERO, label),
                                    new TileMap.ValueClass(BigDecimal.TEN, "10 and more")),
                            Enum::name,
                            Spoken.ENGLISH);
                });
    }

    @Provide
    Arbitrary<Chart> charts() {
        return Arbitraries.oneOf(bars(), columns(), lines(), donuts(), timelines(), maps());
    }
}
