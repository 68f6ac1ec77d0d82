package org.saransh.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.chart.Caption;
import org.saransh.chart.Chart;
import org.saransh.chart.ChartLanguage;
import org.saransh.chart.ColumnChart;
import org.saransh.chart.Series;
import org.saransh.chart.TileMap;
import org.saransh.chart.TileMap.ValueClass;
import org.saransh.chart.Timeline;
import org.saransh.reference.IndianState;

/** The drawing that goes with a section, made of its lines: the same in a document and on a page. */
final class SectionDrawings {

    /** With less there is nothing to compare. */
    private static final int FEWEST = 2;

    /** A timeline of more events is too dense to read. */
    private static final int MOST_EVENTS = 14;

    private static final List<Integer> CLASSES = List.of(1, 3, 6, 11);

    private final Wording wording;
    private final ChartLanguage language;

    private SectionDrawings(Wording wording) {
        this.wording = wording;
        this.language = new ChartLanguage(wording::text, wording::number);
    }

    /** The drawing of the section; empty when it has none, or too little to draw. */
    static Optional<Chart> of(String section, List<Line> lines, Wording wording) {
        SectionDrawings drawings = new SectionDrawings(wording);
        return switch (section) {
            case TranchesSection.NAME -> drawings.tranches(lines);
            case OfferingsSection.NAME -> drawings.states(lines);
            case EngagementsSection.NAME -> drawings.engagements(lines);
            case IndicatorsSection.NAME -> IndicatorDrawing.of(lines, wording, drawings.language);
            default -> Optional.empty();
        };
    }

    private Optional<Chart> tranches(List<Line> lines) {
        List<Line> leases = lines.stream()
                .filter(line -> TranchesSection.LEASES.equals(line.group()))
                .toList();
        List<Series> series = new ArrayList<>();
        for (String counted : List.of("offered", "auctioned", "annulled")) {
            List<BigDecimal> values = new ArrayList<>();
            leases.forEach(line -> values.add(
                    line.cells().containsKey(counted)
                            ? new BigDecimal(line.cells().get(counted).text())
                            : null));
            series.add(new Series(wording.text("column." + counted), values));
        }
        Chart chart = new ColumnChart(
                caption("chart.tranches", "column.tranche"),
                leases.stream()
                        .map(line -> wording.cell(line.cells().get("tranche")))
                        .toList(),
                series,
                language);
        return leases.size() < FEWEST || chart.isEmpty() ? Optional.empty() : Optional.of(chart);
    }

    private Optional<Chart> states(List<Line> lines) {
        Map<IndianState, BigDecimal> counts = new EnumMap<>(IndianState.class);
        for (Line line : lines) {
            Value state = line.cells().get("state");
            if (state != null) {
                String code = state.text().substring(state.text().indexOf('.') + 1);
                counts.merge(IndianState.valueOf(code), BigDecimal.ONE, BigDecimal::add);
            }
        }
        return counts.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new TileMap(
                        caption("chart.states", "column.state"), counts, classes(), wording::word, language));
    }

    private List<ValueClass> classes() {
        List<ValueClass> classes = new ArrayList<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            int from = CLASSES.get(i);
            boolean last = i == CLASSES.size() - 1;
            int to = last ? from : CLASSES.get(i + 1) - 1;
            String label = last
                    ? wording.text("chart.atLeast", Map.of("from", from))
                    : from == to ? wording.number(from) : wording.number(from) + "–" + wording.number(to);
            classes.add(new ValueClass(BigDecimal.valueOf(from), label));
        }
        return classes;
    }

    private Optional<Chart> engagements(List<Line> lines) {
        List<Timeline.Event> events = lines.stream()
                .filter(line -> line.date() != null && line.cells().containsKey("type"))
                .limit(MOST_EVENTS)
                .map(line -> new Timeline.Event(
                        line.date(), wording.cell(line.cells().get("type"))))
                .toList();
        return events.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new Timeline(
                        caption("chart.engagements", "column.engagement"),
                        List.of(new Timeline.Lane("", events)),
                        language));
    }

    private Caption caption(String title, String subject) {
        return new Caption(
                wording.text(title),
                wording.text(title + ".unit"),
                wording.text(subject),
                "",
                wording.text("chart.noData"));
    }
}
