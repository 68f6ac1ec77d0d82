package org.saransh.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.saransh.http.Fault;
import org.saransh.reference.Json;

/**
 * Rows of one register written by the hundred, inside the transaction of the caller. What was written is left to the database
 * after every batch, so memory does not grow with the number of rows.
 */
@Dependent
public class RowBatch {

    /** How many rows make a good batch. */
    public static final int SIZE = 500;

    private static final int REMEMBERED_KEYS = 10_000;

    /**
     * A row to be written, made ready without the database.
     *
     * @param view as its reader gave it
     * @param row as a new row
     * @param json of that row, for its revision
     */
    public record Draft<E extends RegisterRow, V extends RowView>(V view, E row, String json) {}

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Resource(lookup = "jdbc/saransh")
    DataSource source;

    @Inject
    RowDesk desk;

    @Inject
    RevisionLog log;

    @Inject
    FirstKnown firstKnown;

    private final Map<String, Boolean> keysThere = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED_KEYS;
        }
    };

    private Set<String> retired;

    /** Makes a row ready. Needs no transaction. */
    public static <E extends RegisterRow, V extends RowView> Draft<E, V> draft(Register<E, V> register, V view) {
        E row = register.written(null, view);
        return new Draft<>(view, row, Json.write(register.view(row)));
    }

    /** The current rows of these keys, as readers see them. */
    public <E extends RegisterRow, V extends RowView> Map<String, V> current(
            Register<E, V> register, Collection<String> keys) {
        List<String> there = there(EntityTable.of(register.entity()).name(), keys);
        Map<String, V> found = new HashMap<>();
        if (!there.isEmpty()) {
            database.createQuery(
                            "select r from " + register.entity().getSimpleName() + " r where r.key in :keys",
                            register.entity())
                    .setParameter("keys", there)
                    .getResultList()
                    .forEach(row -> found.put(row.key(), register.view(row)));
        }
        return found;
    }

    private List<String> there(String table, Collection<String> keys) {
        try (Connection connection = source.getConnection()) {
            return KeyQuery.keys(connection, "select row_key from " + table + " where row_key = any(?)", keys);
        } catch (SQLException failed) {
            throw new IllegalStateException("The rows of " + table + " cannot be looked up", failed);
        }
    }

    /** What is wrong with the row beside its single cells. */
    public <V extends RowView> List<Fault> faults(Register<?, V> register, V was, V is) {
        return desk.faults(register, was, is, false, keysThere);
    }

    /**
     * Records the rows, all known at the same time and for the same reason.
     *
     * @param current what {@link #current} found for them in this transaction
     */
    public <E extends RegisterRow, V extends RowView> void record(
            Register<E, V> register, List<Draft<E, V>> rows, Map<String, V> current, Knowledge knowledge) {
        Instant now = log.cutOff();
        Instant knownAt = knowledge.knownAt() == null ? now : knowledge.knownAt();
        Set<String> late = late(register, rows, knowledge.knownAt());
        List<E> added = new ArrayList<>();
        List<RevisionLog.Entry> entries = new ArrayList<>();
        for (Draft<E, V> draft : rows) {
            String key = draft.view().key();
            if (late.contains(key)) {
                entries.add(new RevisionLog.Entry(key, draft.json()));
            } else if (current.containsKey(key)) {
                E row = register.written(database.find(register.entity(), key), draft.view());
                entries.add(new RevisionLog.Entry(key, Json.write(register.view(row))));
            } else {
                added.add(draft.row());
                entries.add(new RevisionLog.Entry(key, draft.json()));
            }
        }
        database.flush();
        add(register, added, knownAt);
        firstKnown.learn(register.entity(), late, knownAt);
        log.append(register.name(), entries, knowledge, now);
        database.clear();
    }

    /** The keys of rows of which something is on record that became known after the instant. */
    private <E extends RegisterRow, V extends RowView> Set<String> late(
            Register<E, V> register, List<Draft<E, V>> rows, Instant knownAt) {
        return knownAt == null
                ? Set.of()
                : log.knownLater(
                        register.name(),
                        rows.stream().map(draft -> draft.view().key()).toList(),
                        knownAt);
    }

    private <E extends RegisterRow> void add(Register<E, ?> register, List<E> rows, Instant knownAt) {
        if (retired == null) {
            retired = firstKnown.retired(register.name());
        }
        EntityTable<E> table = EntityTable.of(register.entity());
        List<E> never =
                rows.stream().filter(row -> !retired.contains(row.key())).toList();
        List<E> again = rows.stream().filter(row -> retired.contains(row.key())).toList();
        try (Connection connection = source.getConnection()) {
            table.insert(connection, never, FirstKnown.COLUMN, knownAt);
            table.insert(connection, again);
        } catch (SQLException failed) {
            throw new IllegalStateException("Rows of " + register.name() + " cannot be added", failed);
        }
    }
}
