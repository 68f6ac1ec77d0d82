package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.saransh.reference.PartialDate;

/** Dated events in lanes over one axis of time. An event of which only month or year is known is drawn as long as that. */
public record Timeline(Caption caption, List<Lane> lanes, ChartLanguage language) implements Chart {

    public Timeline {
        lanes = List.copyOf(lanes);
    }

    /**
     * Events that belong together, drawn in the order of time.
     *
     * @param name may be empty when there is no other lane
     */
    public record Lane(String name, List<Event> events) {

        public Lane {
            name = Texts.plain(name);
            events = events.stream()
                    .sorted(Comparator.comparing((Event event) -> event.date().earliest())
                            .thenComparing(Event::date))
                    .toList();
        }
    }

    /** What happened, or is due, on a day, in a month or in a year. */
    public record Event(PartialDate date, String label) {

        public Event {
            label = Texts.required(label, "an event of " + date);
        }
    }

    Stream<Event> events() {
        return lanes.stream().flatMap(lane -> lane.events().stream());
    }

    @Override
    public boolean isEmpty() {
        return events().findAny().isEmpty();
    }

    @Override
    public String altText() {
        if (isEmpty()) {
            return AltText.nothing(this);
        }
        Event first = events().min(Comparator.comparing(event -> event.date().earliest()))
                .orElseThrow();
        Event last = events().max(Comparator.comparing(event -> event.date().latest()))
                .orElseThrow();
        return new AltText(this)
                .say(
                        Sentence.TIMELINE,
                        caption.title(),
                        (int) events().count(),
                        first.date().text(),
                        last.date().text())
                .values()
                .text();
    }

    /** One row for each event: its date, and what happened; behind the name of its lane if there are several. */
    @Override
    public ChartTable table() {
        List<ChartTable.Row> rows = new ArrayList<>();
        for (Lane lane : lanes) {
            for (Event event : lane.events()) {
                String what = lane.name().isEmpty() ? event.label() : lane.name() + ": " + event.label();
                rows.add(new ChartTable.Row(event.date().text(), List.of(what)));
            }
        }
        return new ChartTable(caption.title(), List.of(caption.subject(), caption.measure()), rows);
    }

    @Override
    public double idealHeight(double width) {
        Rectangle2D plot = new Rectangle2D.Double(0, 0, width, Float.MAX_VALUE);
        return Frame.height(caption, width, new TimelineLayout(plot, this).idealHeight());
    }

    @Override
    public void plot(Drawing drawing, Rectangle2D plot) {
        new TimelineLayout(plot, this).draw(drawing);
    }
}
