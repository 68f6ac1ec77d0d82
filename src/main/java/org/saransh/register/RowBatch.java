package org.saransh.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saransh.http.Fault;

/**
 * Rows of one register written by the hundred, inside the transaction of the caller. What was written is left to the database
 * after every batch, so memory does not grow with the number of rows.
 */
@Dependent
public class RowBatch {

    /** How many rows make a good batch. */
    public static final int SIZE = 500;

    private static final int REMEMBERED_KEYS = 10_000;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Rows rows;

    @Inject
    RowDesk desk;

    @Inject
    RevisionLog log;

    private final Map<String, Boolean> keysThere = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED_KEYS;
        }
    };

    /** The current rows of these keys, as readers see them. */
    public <E extends RegisterRow, V extends RowView> Map<String, V> current(
            Register<E, V> register, Collection<String> keys) {
        Map<String, V> found = new HashMap<>();
        if (!keys.isEmpty()) {
            database.createQuery(
                            "select r from " + register.entity().getSimpleName() + " r where r.key in :keys",
                            register.entity())
                    .setParameter("keys", List.copyOf(keys))
                    .getResultList()
                    .forEach(row -> found.put(row.key(), register.view(row)));
        }
        return found;
    }

    /** What is wrong with the row beside its single cells. */
    public <V extends RowView> List<Fault> faults(Register<?, V> register, V was, V is) {
        return desk.faults(register, was, is, false, keysThere);
    }

    /** Records the rows, all known at the same time and for the same reason. */
    public <E extends RegisterRow, V extends RowView> void record(
            Register<E, V> register, List<V> views, Knowledge knowledge) {
        List<V> written = new ArrayList<>();
        for (V view : views) {
            if (rows.knownBetter(register, view.key(), knowledge)) {
                log.append(register.name(), view, knowledge, false);
                continue;
            }
            E current = database.find(register.entity(), view.key());
            E row = register.written(current, view);
            if (current == null) {
                database.persist(row);
            }
            written.add(register.view(row));
        }
        database.flush();
        log.append(register.name(), written, knowledge);
        database.clear();
    }
}
