package org.saransh.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.http.PageView;
import org.saransh.reference.Json;

/** The rows of all registers, current and as at an instant, and the recording of their changes. */
@ApplicationScoped
class Rows {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Revisions revisions;

    @Inject
    RevisionLog log;

    @Transactional
    public <E extends RegisterRow, V extends RowView> void record(Register<E, V> register, E row, Knowledge knowledge) {
        E stored = database.merge(row);
        database.flush();
        log.append(register.name(), register.view(stored), knowledge);
    }

    @Transactional
    public <E extends RegisterRow> Optional<E> row(Register<E, ?> register, String key) {
        return Optional.ofNullable(database.find(register.entity(), key));
    }

    @Transactional
    public <E extends RegisterRow, V extends RowView> Optional<V> one(Register<E, V> register, String key) {
        return row(register, key).map(register::view);
    }

    @Transactional
    public <E extends RegisterRow, V extends RowView> PageView<V> current(Register<E, V> register, RowQuery<V> query) {
        List<Column<V>> columns = register.columns().list();
        long total = new CurrentRows<>(database, register.entity(), columns, query).count();
        List<V> page = new CurrentRows<>(database, register.entity(), columns, query)
                .page().stream().map(register::view).toList();
        return new PageView<>(page, total, query.page(), query.size());
    }

    @Transactional
    public <V extends RowView> PageView<V> asAt(Register<?, V> register, RowQuery<V> query, AsAt asAt) {
        List<Column<V>> columns = register.columns().list();
        List<V> wanted = read(register, asAt).values().stream()
                .filter(row -> query.wants(row, columns))
                .sorted(query.order(columns.get(0)))
                .toList();
        int from = Math.min(query.offset(), wanted.size());
        int to = Math.min(from + query.size(), wanted.size());
        return new PageView<>(wanted.subList(from, to), wanted.size(), query.page(), query.size());
    }

    @Transactional
    public <V extends RowView> Map<String, V> read(Register<?, V> register, AsAt asAt) {
        Map<String, V> rows = new LinkedHashMap<>();
        for (Revision revision : revisions.newest(register.name(), asAt.known(), asAt.recorded())) {
            if (!revision.retired()) {
                rows.put(revision.rowKey(), Json.read(revision.rowJson(), register.viewType()));
            }
        }
        return rows;
    }

    @Transactional
    public List<RevisionView> history(Register<?, ?> register, String key) {
        return revisions.ofRow(register.name(), key).stream()
                .map(RevisionView::of)
                .toList();
    }
}
