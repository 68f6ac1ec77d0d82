package org.saransh.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
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

    @Inject
    FirstKnown firstKnown;

    @Inject
    Event<RowCorrected> corrections;

    @Transactional
    public <E extends RegisterRow, V extends RowView> E record(Register<E, V> register, E row, Knowledge knowledge) {
        if (knownBetter(register, row.key(), knowledge)) {
            V late = register.view(row);
            database.detach(row);
            firstKnown.learn(register.entity(), log.append(register.name(), late, knowledge, false));
            return database.find(register.entity(), row.key());
        }
        E stored = database.merge(row);
        database.flush();
        Revision revision = log.append(register.name(), register.view(stored), knowledge, false);
        firstKnown.learn(register.entity(), revision);
        announce(revision);
        return stored;
    }

    /** Whether something that became known later is on record; then the current row stays as it is. */
    boolean knownBetter(Register<?, ?> register, String key, Knowledge knowledge) {
        return knowledge.knownAt() != null
                && newest(register, key)
                        .filter(newest -> newest.knownAt().isAfter(knowledge.knownAt()))
                        .isPresent();
    }

    Optional<Revision> newest(Register<?, ?> register, String key) {
        return log.newest(register.name(), key);
    }

    private void announce(Revision revision) {
        if (revision.correction()) {
            corrections.fire(new RowCorrected(RevisionView.of(revision, before(revision))));
        }
    }

    /** Takes the row out of the register; its history stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <E extends RegisterRow, V extends RowView> void retire(Register<E, V> register, E row, Knowledge knowledge) {
        V last = register.view(row);
        database.remove(row);
        database.flush();
        firstKnown.retire(register.name(), row.key());
        log.append(register.name(), last, knowledge, true);
    }

    /** The row, which nobody else can change until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <E extends RegisterRow> Optional<E> hold(Register<E, ?> register, String key) {
        return Optional.ofNullable(database.find(register.entity(), key, LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional
    public <E extends RegisterRow, V extends RowView> List<V> where(
            Register<E, V> register, String column, String text) {
        return database
                .createQuery(
                        "select r from " + register.entity().getSimpleName() + " r where r." + column + " = :text",
                        register.entity())
                .setParameter("text", text)
                .getResultList()
                .stream()
                .map(register::view)
                .toList();
    }

    /** The first row of the register that names a row of another one, if any does. */
    @Transactional
    public <V extends RowView> List<String> naming(Register<?, V> register, String other, String key) {
        for (Column<V> column : register.columns().list()) {
            if (other.equals(column.refersTo())) {
                List<String> named = database.createQuery(
                                "select r.key from " + register.entity().getSimpleName() + " r where r." + column.name()
                                        + " = :key order by r.key",
                                String.class)
                        .setParameter("key", key)
                        .setMaxResults(1)
                        .getResultList();
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        return List.of();
    }

    @Transactional
    public boolean exists(Register<?, ?> register, String key) {
        return database.find(register.entity(), key) != null;
    }

    @Transactional
    public <E extends RegisterRow> Optional<E> row(Register<E, ?> register, String key) {
        return Optional.ofNullable(database.find(register.entity(), key));
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
        return asAt(register, query, asAt, PastPage.BLOCK);
    }

    /** @param block how many keys are read at a time */
    @Transactional
    public <V extends RowView> PageView<V> asAt(Register<?, V> register, RowQuery<V> query, AsAt asAt, int block) {
        PastRows<V> past = new PastRows<>(database, register, asAt);
        PastPage<V> page = new PastPage<>(
                past,
                firstKnown.retired(register.name()),
                query,
                register.columns().list(),
                block);
        return query.all() && !asAt.limitsRecording() ? page.ofAll() : page.ofWanted();
    }

    /** One row as it was known then. */
    @Transactional
    public <V extends RowView> Optional<V> asAt(Register<?, V> register, String key, AsAt asAt) {
        return Optional.ofNullable(
                new PastRows<>(database, register, asAt).between(key, key).get(key));
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

    /** Every revision of the row in the order in which it became known, each with what it changed. */
    @Transactional
    public List<RevisionView> history(Register<?, ?> register, String key) {
        List<RevisionView> history = new ArrayList<>();
        JsonNode was = null;
        for (Revision revision : revisions.ofRow(register.name(), key)) {
            RevisionView view = RevisionView.of(revision, was);
            history.add(view);
            was = revision.retired() ? null : view.row();
        }
        return history;
    }

    /** What was recorded of the register after the instant and the revision, the oldest first. */
    @Transactional
    public List<RevisionView> feed(Register<?, ?> register, Instant since, long after, int most) {
        long from = Math.max(after, log.recordedBy(since));
        return revisions.feedSince(register.name(), since, from, Limit.of(most)).stream()
                .map(revision -> RevisionView.of(revision, before(revision)))
                .toList();
    }

    /** The row as it was known just before the revision; null when it was not. */
    private JsonNode before(Revision revision) {
        return revisions.ofRow(revision.register(), revision.rowKey()).stream()
                .filter(other -> other.knownAt().isBefore(revision.knownAt())
                        || other.knownAt().equals(revision.knownAt()) && other.id() < revision.id())
                .reduce((one, next) -> next)
                .filter(last -> !last.retired())
                .map(last -> Json.read(last.rowJson(), JsonNode.class))
                .orElse(null);
    }
}
