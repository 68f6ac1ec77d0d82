package org.saransh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {

    @ParameterizedTest
    @MethodSource("samples")
    void at_its_ideal_height_every_label_is_told_in_full(Chart chart) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 420, chart.idealHeight(420));
        String drawn = String.join(
                " ",
                LayoutTest.texts(chart.in(area)).stream().map(Mark.Text::text).toList());
        SoftAssertions all = new SoftAssertions();
        for (ChartTable.Row row : chart.table().rows()) {
            if (!(chart instanceof TileMap)) {
                all.assertThat(drawn).contains(row.label().split(" "));
            }
            if (!(chart instanceof LineChart) && !(chart instanceof Timeline)) {
                all.assertThat(drawn).contains(row.values());
            }
        }
        all.assertThat(drawn).doesNotContain("…");
        all.assertAll();
    }

    static Stream<Chart> samples() {
        return Stream.concat(Samples.english().values().stream(), Samples.hindi().values().stream());
    }

    @Test
    void a_chart_without_data_says_so_calmly() {
        Caption caption = new Caption("Blocks", "", "State", "", "There are no figures yet.");
        List<Chart> empty = List.of(
                new BarChart(caption, List.of(), Spoken.ENGLISH),
                ColumnChart.of(caption, List.of(new Amount("one", null)), Spoken.ENGLISH),
                new LineChart(caption, List.of(), List.of(), Spoken.ENGLISH),
                new DonutChart(caption, List.of(Amount.of("none", 0)), "", "", Spoken.ENGLISH),
                new Timeline(caption, List.of(), Spoken.ENGLISH),
                new TileMap(caption, java.util.Map.of(), List.of(), Enum::name, Spoken.ENGLISH));
        for (Chart chart : empty) {
            assertThat(chart.isEmpty()).isTrue();
            assertThat(chart.altText()).isEqualTo("Chart: Blocks. There are no figures yet.");
            assertThat(LayoutTest.texts(chart.in(new Rectangle2D.Double(0, 0, 300, chart.idealHeight(300)))))
                    .extracting(Mark.Text::text)
                    .containsExactly("Blocks", "There are no figures yet.");
        }
    }

    @Test
    void a_rectangle_in_which_nothing_can_be_read_is_refused() {
        assertThatThrownBy(() -> Samples.english().get("bars").in(new Rectangle2D.Double(0, 0, 100, 60)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Where the blocks lie")
                .hasMessageContaining("160");
    }
}
