package org.saransh.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saransh.reference.Attribution;
import org.saransh.reference.Evidence;
import org.saransh.reference.PartialDate;

/** The columns of a register in their order, built once: its own first, then those that every row has. */
public final class Columns<V extends RowView> {

    private final List<Column<V>> columns = new ArrayList<>();

    private Columns() {}

    public static <V extends RowView> Columns<V> key() {
        return new Columns<V>().text("key", RowView::key);
    }

    public Columns<V> text(String name, Function<V, String> value) {
        return add(Column.of(name, ColumnType.TEXT, value));
    }

    public Columns<V> names(String name, Function<V, List<String>> value) {
        return add(Column.of(name, ColumnType.NAMES, value));
    }

    public Columns<V> date(String name, Function<V, PartialDate> value) {
        return add(Column.of(name, ColumnType.DATE, value));
    }

    public Columns<V> number(String name, String unit, Function<V, ? extends Number> value) {
        return add(new Column<>(name, ColumnType.NUMBER, unit, null, value));
    }

    public Columns<V> percentOffer(String name, Function<V, ? extends Number> value) {
        return add(new Column<>(
                name, ColumnType.PERCENT_OFFER, "per cent of the value of mineral despatched", null, value));
    }

    public Columns<V> yesNo(String name, Function<V, Boolean> value) {
        return add(Column.of(name, ColumnType.YES_NO, value));
    }

    public <E extends Enum<E>> Columns<V> code(String name, Class<E> words, Function<V, E> value) {
        return add(new Column<>(name, ColumnType.CODE, null, words, value));
    }

    /** The columns that say where the row comes from and how far it can be trusted. */
    public Columns<V> sourced() {
        return text("sourceTitle", row -> row.source().title())
                .text("publisher", row -> row.source().publisher())
                .date("sourceDate", row -> row.source().date())
                .text("sourceUrl", row -> row.source().url())
                .code("evidence", Evidence.class, row -> row.source().evidence())
                .yesNo("confirmed", RowView::confirmed);
    }

    public Columns<V> attributed() {
        return code("attribution", Attribution.class, RowView::attribution);
    }

    private Columns<V> add(Column<V> column) {
        columns.add(column);
        return this;
    }

    List<Column<V>> list() {
        return List.copyOf(columns);
    }

    Optional<Column<V>> named(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
