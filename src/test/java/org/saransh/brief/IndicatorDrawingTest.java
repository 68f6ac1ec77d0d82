package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saransh.chart.Chart;
import org.saransh.chart.ChartTable;

class IndicatorDrawingTest {

    private static final Wording ENGLISH = Wording.of(Language.EN);

    @Test
    void the_line_of_a_series_shows_its_figures_for_periods_of_one_kind_in_their_order() {
        Known known = cells().figure("I4", "cells", "Apr 2022 - Jan 2023 (10 months)", "18554.12")
                .figure("I5", "cells", "FY 2022-23", "20000")
                .series("chemicals", "Imports", "INR crore", "chemicals")
                .figure("C1", "chemicals", "FY 2021-22", "202");
        Chart chart = drawn(known).orElseThrow();
        ChartTable table = chart.table();
        assertThat(chart.caption().title()).isEqualTo("Imports");
        assertThat(chart.caption().unit()).isEqualTo("INR crore, cells");
        assertThat(table.toString()).contains("FY 2019-20", "FY 2020-21", "FY 2021-22", "FY 2022-23", "8,819");
        assertThat(table.toString()).doesNotContain("10 months", "202.");
        assertThat(chart.altText()).contains("FY 2019-20", "FY 2022-23", "20,000");
    }

    @Test
    void two_figures_and_figures_of_two_scopes_make_no_line() {
        assertThat(drawn(new Known()
                        .series("cells", "Imports", "INR crore", "cells")
                        .figure("I1", "cells", "FY 2019-20", "8819")
                        .figure("I2", "cells", "FY 2020-21", "8812")
                        .series("chemicals", "Imports", "INR crore", "chemicals")
                        .figure("C1", "chemicals", "FY 2021-22", "202")))
                .isEmpty();
    }

    /** Every figure names its source, also one that is only drawn. */
    @Test
    void what_is_drawn_is_cited() {
        Known known = cells();
        List<Line> lines = lines(known);
        assertThat(lines.get(0).standing().sources()).isNotEmpty();
        assertThat(DigestDrawing.of(
                                new Briefs().named("weekly").orElseThrow(),
                                Scope.EVERYTHING,
                                Known.period(known, known, "2026-11-25", List.of()))
                        .rows())
                .extracting(CitedRow::key)
                .contains("I1", "I2", "I3");
    }

    private static Known cells() {
        return new Known()
                .series("cells", "Imports", "INR crore", "cells")
                .figure("I3", "cells", "FY 2021-22", "13673.15")
                .figure("I1", "cells", "FY 2019-20", "8819")
                .figure("I2", "cells", "FY 2020-21", "8812");
    }

    private static List<Line> lines(Known known) {
        return Known.digest(known, known, "2026-11-25").lines(IndicatorsSection.NAME);
    }

    private static Optional<Chart> drawn(Known known) {
        return SectionDrawings.of(IndicatorsSection.NAME, lines(known), ENGLISH);
    }
}
