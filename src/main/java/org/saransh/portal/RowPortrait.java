package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.saransh.auction.MilestoneClock;
import org.saransh.auction.MilestoneView;
import org.saransh.auction.OfferingView;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.Clocks;
import org.saransh.reference.Conflict;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;
import org.saransh.register.RegisterReader;
import org.saransh.register.RowDesk;
import org.saransh.register.RowView;

/** Draws all that is known of a row. */
@ApplicationScoped
class RowPortrait {

    private static final int FEW = 20;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    RegisterCatalog catalog;

    @Inject
    RowDesk desk;

    @Inject
    RegisterReader reader;

    @Inject
    Clock clock;

    /**
     * The row with its life.
     *
     * @param asAt whose knowledge is shown, as in an address; null: that of now
     * @throws org.saransh.http.ProblemException 404
     */
    RowPageView of(Register<?, ?> register, String key, String asAt) {
        CellWords cells = new CellWords(pages.words(), pages.language());
        RowDesk.Tagged<? extends RowView> found = find(register, key, asAt);
        RowView row = found.row();
        JsonNode json = RowPage.json(row);
        List<RegisterReader.Naming> naming = asAt == null ? reader.naming(register, key) : List.of();
        Optional<MilestoneClock.Clocks> clocks = clocks(row, naming);
        RowTimeline timeline = new RowTimeline(cells);
        timeline.add(register, json);
        naming.forEach(timeline::add);
        clocks.ifPresent(timeline::add);
        boolean writes = found.tag() != null && caller.may(Role.EDITOR);
        return new RowPageView(
                CellWords.row(register.name(), key),
                register.name(),
                new RegisterWords(cells.words()).title(register.name()),
                key,
                title(register, json),
                asAt,
                new RowMarks(cells.words()).of(row),
                facts(register, json, cells, false),
                new SourceWords(cells).cell(row),
                facts(register, json, cells, true),
                rivals(register, row, json, cells),
                timeline.events(),
                clocks.map(MilestoneClock.Clocks::note).orElse(null),
                naming.stream().map(one -> naming(one, key, cells)).toList(),
                new RowHistory(register, cells).of(register.history(key)),
                found.tag(),
                writes,
                writes && !row.confirmed());
    }

    /** What the row is called; one without a name by the rows that it names. */
    private String title(Register<?, ?> register, JsonNode row) {
        String own = RegisterWords.of(register, row);
        if (!own.equals(row.path("key").asText())) {
            return own;
        }
        String named = register.columns().list().stream()
                .filter(column ->
                        column.refersTo() != null && row.at(column.pointer()).isTextual())
                .map(column -> name(column.refersTo(), row.at(column.pointer()).asText()))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? own : named;
    }

    private String name(String register, String key) {
        return catalog.named(register)
                .flatMap(found -> desk.find(found, key).map(row -> RegisterWords.of(found, RowPage.json(row.row()))))
                .orElse(key);
    }

    private <V extends RowView> RowDesk.Tagged<V> find(Register<?, V> register, String key, String asAt) {
        if (asAt == null) {
            return desk.find(register, key).orElseThrow(() -> RowPage.unknown(register, key));
        }
        return reader.row(register, key, asAt)
                .map(row -> new RowDesk.Tagged<>(row, null))
                .orElseThrow(() ->
                        Problem.notFound("No row " + key + " of " + register.name() + " was known as at " + asAt));
    }

    private Optional<MilestoneClock.Clocks> clocks(RowView row, List<RegisterReader.Naming> naming) {
        if (!(row instanceof OfferingView offering)) {
            return Optional.empty();
        }
        List<MilestoneView> milestones = naming.stream()
                .flatMap(one -> one.rows().items().stream())
                .filter(MilestoneView.class::isInstance)
                .map(MilestoneView.class::cast)
                .toList();
        return Optional.of(MilestoneClock.of(offering, milestones, LocalDate.now(clock.withZone(Clocks.INDIA))));
    }

    /** @param ofSource those that every row has, or else the register's own */
    private static List<RowPageView.Fact> facts(
            Register<?, ?> register, JsonNode row, CellWords cells, boolean ofSource) {
        List<? extends Column<?>> columns = register.columns().list();
        int first = IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).name().equals("sourceTitle"))
                .findFirst()
                .orElse(columns.size());
        return (ofSource ? columns.subList(first, columns.size()) : columns.subList(0, first))
                .stream()
                        .filter(column -> !column.name().equals("conflicts"))
                        .map(column -> fact(column, row, cells))
                        .toList();
    }

    private static RowPageView.Fact fact(Column<?> column, JsonNode row, CellWords cells) {
        return new RowPageView.Fact(
                cells.label(column.label()),
                cells.cell(column, row),
                cells.label(column.unit()),
                column.type() == ColumnType.RECORDS ? cells.records(row.at(column.pointer())) : List.of());
    }

    private static List<RowPageView.Rival> rivals(
            Register<?, ?> register, RowView row, JsonNode json, CellWords cells) {
        List<RowPageView.Rival> rivals = new ArrayList<>();
        for (Conflict conflict : row.conflicts()) {
            Optional<? extends Column<?>> column = register.columns().named(conflict.field());
            rivals.add(new RowPageView.Rival(
                    rivals.size() + 1,
                    column.map(one -> cells.label(one.label())).orElse(conflict.field()),
                    column.map(one -> cells.text(one, json.at(one.pointer()))).orElse(""),
                    cells.words().plain(conflict.value()),
                    conflict.source(),
                    conflict.resolution()));
        }
        return rivals;
    }

    private static RowPageView.Naming naming(RegisterReader.Naming naming, String key, CellWords cells) {
        Address all = new Address(
                "/registers/" + naming.register().name(), Map.of(naming.column().name(), List.of(key)));
        RegisterTable table = new RegisterTable(naming.register(), all, cells);
        RowsView rows = table.rows(naming.rows());
        return new RowPageView.Naming(
                new RegisterWords(cells.words()).title(naming.register().name()),
                cells.words().number(naming.rows().total()),
                all.toString(),
                new RowsView(
                        rows.summary(),
                        rows.heads(),
                        rows.rows().stream().limit(FEW).toList(),
                        List.of()));
    }
}
