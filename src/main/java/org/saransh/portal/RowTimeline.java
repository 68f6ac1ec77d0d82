package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saransh.auction.MilestoneClock;
import org.saransh.reference.Json;
import org.saransh.reference.PartialDate;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.Register;
import org.saransh.register.RegisterReader;
import org.saransh.register.RowView;

/** What happened to a row by its dates, and by those of the rows that name it. */
final class RowTimeline {

    private static final String OF_SOURCE = "sourceDate";
    private static final String DATE = "Date";
    private static final int LONGEST = 200;

    private final CellWords cells;
    private final List<RowPageView.Event> events = new ArrayList<>();

    RowTimeline(CellWords cells) {
        this.cells = cells;
    }

    void add(Register<?, ?> register, JsonNode row) {
        dates(register, row, null, "");
        for (Column<?> column : register.columns().list()) {
            if (column.type() == ColumnType.RECORDS) {
                row.at(column.pointer()).forEach(this::record);
            }
        }
    }

    void add(RegisterReader.Naming naming) {
        for (RowView row : naming.rows().items()) {
            JsonNode json = Json.mapper().valueToTree(row);
            dates(
                    naming.register(),
                    json,
                    CellWords.row(naming.register().name(), row.key()),
                    summary(naming.register(), json));
        }
    }

    /** The milestones that the rules demand, on the days on which they are due. */
    void add(MilestoneClock.Clocks clocks) {
        for (MilestoneClock.Due due : clocks.milestones()) {
            boolean open = due.reached() == null;
            String how = due.late() ? "page.clock.late" : open ? "page.clock.due" : "page.clock.inTime";
            PartialDate day = PartialDate.of(due.due());
            events.add(new RowPageView.Event(
                    day.iso(),
                    day.text(),
                    cells.words().text("page.clock", Map.of("milestone", cells.label(due.milestone()))),
                    cells.words().text(how, Map.of("days", due.daysLate())),
                    null,
                    due.late() && open,
                    due.recordedAs() == null ? null : CellWords.row("milestones", due.recordedAs())));
        }
    }

    private void dates(Register<?, ?> register, JsonNode row, String href, String text) {
        for (Column<?> column : register.columns().list()) {
            JsonNode date = row.at(column.pointer());
            if (column.type() == ColumnType.DATE
                    && date.isTextual()
                    && !column.name().equals(OF_SOURCE)) {
                events.add(event(date.asText(), label(register, column, row), text, href));
            }
        }
    }

    /** The date of a word is called by that word: {@code outcomeDate} by {@code outcome}. */
    private String label(Register<?, ?> register, Column<?> date, JsonNode row) {
        String name = date.name();
        return (name.endsWith(DATE)
                        ? register.columns().named(name.substring(0, name.length() - DATE.length()))
                        : Optional.<Column<?>>empty())
                .filter(word -> word.type() == ColumnType.CODE)
                .map(word -> cells.said(word, row))
                .filter(word -> !word.isEmpty())
                .orElseGet(() -> cells.label(date.label()));
    }

    /** A small record with a date. */
    private void record(JsonNode record) {
        if (record.path("date").isTextual()) {
            events.add(event(
                    record.get("date").asText(),
                    cells.words().plain(record.path("event").asText("")),
                    record.path("source").asText(""),
                    null));
        }
    }

    private RowPageView.Event event(String iso, String label, String text, String href) {
        PartialDate date = new PartialDate(iso);
        return new RowPageView.Event(date.iso(), date.text(), label, text, null, false, href);
    }

    /** The words of a row: those of its vocabularies, then its texts. */
    private String summary(Register<?, ?> register, JsonNode row) {
        List<Column<?>> own = new ArrayList<>();
        for (Column<?> column : register.columns().list()) {
            if (column.name().equals("sourceTitle")) {
                break;
            }
            own.add(column);
        }
        own.remove(0);
        String said = own.stream()
                .filter(column -> column.type() == ColumnType.CODE
                        || column.type() == ColumnType.TEXT && column.refersTo() == null)
                .map(column -> cells.text(column, row.at(column.pointer())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }

    /** The newest first. */
    List<RowPageView.Event> events() {
        return events.stream()
                .sorted(Comparator.comparing(RowPageView.Event::day).reversed())
                .toList();
    }
}
