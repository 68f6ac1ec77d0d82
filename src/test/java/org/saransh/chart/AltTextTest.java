package org.saransh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saransh.reference.IndianState;
import org.saransh.reference.PartialDate;

/** What readers who do not see a chart are told, and the table beside it. */
class AltTextTest {

    @Test
    void bars_are_told_with_unit_extremes_every_value_and_the_note() {
        assertThat(Samples.english().get("bars").altText())
                .isEqualTo("Bar chart: Where the blocks lie. 7 bars. Unit: blocks offered so far, by State."
                        + " Highest: Chhattisgarh, 14. Lowest: Goa, 0. In order: Chhattisgarh: 14; Uttar Pradesh: 11;"
                        + " Jammu and Kashmir: 7; Karnataka: 5; Dadra and Nagar Haveli and Daman and Diu: 3; Odisha: 1;"
                        + " Goa: 0. A block that lies in two States is counted in the first.");
    }

    @Test
    void the_reader_is_told_in_hindi() {
        assertThat(Samples.hindi().get("columns").altText())
                .isEqualTo(
                        "स्तंभ चार्ट: नीलामी में रखे गए ब्लॉक, किश्त के अनुसार। 6 स्तंभ। इकाई: ब्लॉक। सबसे अधिक: किश्त VI, 23।"
                                + " सबसे कम: किश्त III, 7। क्रम से: किश्त I: 20; किश्त II: 18; किश्त III: 7; किश्त IV: 21;"
                                + " किश्त V: आँकड़ा नहीं; किश्त VI: 23। किश्त V खुली है।");
    }

    @Test
    void each_line_is_told_from_its_first_to_its_last_value() {
        assertThat(Samples.english().get("lines").altText())
                .contains("Cobalt: from 4 (2018-19) to 7 (2023-24).")
                .contains("Cobalt: highest 7 (2023-24), lowest 4 (2018-19, 2020-21).")
                .contains("2023-24: Lithium compounds 38, Natural graphite 36, Cobalt 7.");
    }

    @Test
    void a_timeline_says_how_exactly_each_date_is_known() {
        assertThat(Samples.english().get("timeline").altText())
                .startsWith("Timeline: The way of two partnerships. 7 events, from 2022 to 20.04.2024.")
                .contains("03.2024: Argentina: exploration begins");
    }

    @Test
    void the_map_calls_states_by_their_whole_names() {
        assertThat(Samples.english().get("tiles").altText())
                .contains("Highest: Chhattisgarh, 14. Lowest: Gujarat, Rajasthan, 1.")
                .contains("Jammu and Kashmir: 7");
    }

    @Test
    void equal_values_are_told_once_and_a_single_one_has_no_extremes() {
        assertThat(bars(Amount.of("I", 3), Amount.of("II", 3)).altText()).contains("All values are 3.");
        assertThat(bars(Amount.of("I", 3)).altText()).contains("1 bar.").doesNotContain("Highest");
    }

    @Test
    void figures_are_written_as_the_reader_is_used_to_them() {
        assertThat(bars(new Amount("I", new BigDecimal("1e7")), Amount.of("II", 100000))
                        .altText())
                .contains("I: 1,00,00,000; II: 1,00,000");
    }

    @Test
    void more_values_than_one_listens_to_are_left_to_the_table() {
        Amount[] many =
                IntStream.range(0, 60).mapToObj(i -> Amount.of("label " + i, i)).toArray(Amount[]::new);
        assertThat(bars(many).altText())
                .contains("60 bars")
                .contains("Highest: label 59, 59.")
                .doesNotContain("In order");
        assertThat(bars(many).table().rows()).hasSize(60);
    }

    @Test
    void the_table_has_every_value_beside_its_whole_label() {
        ChartTable table = Samples.english().get("groups").table();
        assertThat(table.columns()).containsExactly("Tranche", "Offered", "Auctioned", "Annulled");
        assertThat(table.rows().get(3)).isEqualTo(new ChartTable.Row("Tranche IV", List.of("21", "8", "11")));
        assertThat(Samples.english().get("bars").table().columns())
                .containsExactly("State", "blocks offered so far, by State");
    }

    @Test
    void every_sentence_has_words_in_both_languages_and_uses_what_it_is_told() {
        for (String language : List.of("en", "hi")) {
            Map<Object, Object> patterns = Spoken.patterns(language);
            assertThat(patterns.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Sentence.values()).map(Sentence::key).toList());
            for (Sentence sentence : Sentence.values()) {
                String pattern = (String) patterns.get(sentence.key());
                assertThat(sentence.arguments())
                        .as(pattern)
                        .allMatch(argument -> pattern.contains("{" + argument + "}")
                                || pattern.contains("{" + argument + ", plural"));
            }
        }
    }

    @Test
    void every_state_has_one_tile_of_its_own() {
        assertThat(StateTile.values())
                .extracting(StateTile::state)
                .containsExactlyInAnyOrder(IndianState.values())
                .hasSize(36);
        assertThat(StateTile.values())
                .extracting(tile -> tile.column() + "/" + tile.row())
                .doesNotHaveDuplicates();
    }

    @Test
    void data_that_a_chart_would_show_wrongly_is_refused() {
        Caption caption = caption();
        assertThatThrownBy(() -> new DonutChart(caption, List.of(Amount.of("I", -1)), "", "", Spoken.ENGLISH))
                .hasMessageContaining("no part of a whole");
        assertThatThrownBy(() -> new DonutChart(
                        caption,
                        IntStream.range(0, 7).mapToObj(i -> Amount.of("I", i)).toList(),
                        "",
                        "",
                        Spoken.ENGLISH))
                .hasMessageContaining("at most 6 slices");
        assertThatThrownBy(() ->
                        new ColumnChart(caption, List.of("I"), List.of(Series.of("Offered", 1, 2)), Spoken.ENGLISH))
                .hasMessageContaining("2 values for 1 labels");
        List<Moment> backwards = List.of(Moment.at(new PartialDate("2024-02")), Moment.at(new PartialDate("2024-01")));
        assertThatThrownBy(() -> new LineChart(caption, backwards, List.of(Series.of("", 1, 2)), Spoken.ENGLISH))
                .hasMessageContaining("order of time");
        assertThatThrownBy(() -> new TileMap(
                        caption,
                        Map.of(IndianState.GOA, BigDecimal.ZERO),
                        List.of(new TileMap.ValueClass(BigDecimal.ONE, "1 and more")),
                        Enum::name,
                        Spoken.ENGLISH))
                .hasMessageContaining("below the lowest class");
    }

    private static Chart bars(Amount... amounts) {
        return new BarChart(caption(), List.of(amounts), Spoken.ENGLISH);
    }

    private static Caption caption() {
        return new Caption("Blocks", "blocks", "Tranche", "", "There are no figures yet.");
    }
}
