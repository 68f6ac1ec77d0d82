package org.saransh.register;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.saransh.http.Fault;

/**
 * One register: it describes itself once, and reading, filtering, history and recording follow.
 *
 * @param <E> the entity of its current rows
 * @param <V> the record that a reader sees, and that a revision keeps
 */
public abstract class Register<E extends RegisterRow, V extends RowView> {

    private final String name;
    private final Class<E> entity;
    private final Class<V> view;
    private final Columns<V> columns;

    @Inject
    Rows rows;

    /** @param name as in its address: {@code partnerships} */
    protected Register(String name, Class<E> entity, Class<V> view, Columns<V> columns) {
        this.name = name;
        this.entity = entity;
        this.view = view;
        this.columns = columns;
    }

    public String name() {
        return name;
    }

    public Columns<V> columns() {
        return columns;
    }

    protected abstract V view(E row);

    /**
     * The row as the view says.
     *
     * @param current the row so far; null for a new one
     */
    protected abstract E written(E current, V view);

    /**
     * Adds what is wrong with a row beyond its single cells.
     *
     * @param was null for a new row
     * @param correction whether the row was wrong before, rather than the world having changed
     */
    protected void check(V was, V is, boolean correction, Consumer<Fault> faults) {}

    /** The current rows with that text in a column, for a check. */
    protected List<V> where(String column, String text) {
        return rows.where(this, column, text);
    }

    /** Reads rows from what people write. */
    public RowReader<V> reader() {
        return new RowReader<>(columns, view);
    }

    Class<E> entity() {
        return entity;
    }

    Class<V> viewType() {
        return view;
    }

    /** Stores the row as it now is, with the revision that says who changed it, when it became known, and why. */
    public void record(E row, Knowledge knowledge) {
        rows.record(this, row, knowledge);
    }

    /** The current row, for a change to it; empty when there is none. */
    public Optional<E> row(String key) {
        return rows.row(this, key);
    }

    /** Every row by its key, in the order of the keys, as it was known then. */
    public Map<String, V> read(AsAt asAt) {
        return rows.read(this, asAt);
    }

    /** Every revision of the row in the order in which it became known, each with what it changed. */
    public List<RevisionView> history(String key) {
        return rows.history(this, key);
    }
}
