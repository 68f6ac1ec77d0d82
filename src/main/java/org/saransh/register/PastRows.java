package org.saransh.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saransh.reference.Json;

/**
 * The rows of one register as at an instant, a run of neighbouring keys at a time. Keys are ordered by the database.
 *
 * @param <V> the record of a row
 */
final class PastRows<V extends RowView> {

    private static final String NEWEST = "select r from Revision r where r.register = :register and r.knownAt <= :known"
            + " and r.recordedAt <= :recorded and not exists (select n.id from Revision n where n.register = r.register"
            + " and n.rowKey = r.rowKey and n.knownAt <= :known and n.recordedAt <= :recorded"
            + " and (n.knownAt > r.knownAt or (n.knownAt = r.knownAt and n.id > r.id)))";

    private static final int KEYS_AT_A_TIME = 500;

    private final EntityManager database;
    private final String register;
    private final String neverRetired;
    private final AsAt asAt;
    private final Class<V> type;

    PastRows(EntityManager database, Register<?, V> register, AsAt asAt) {
        this.database = database;
        this.register = register.name();
        this.neverRetired = register.entity().getSimpleName() + " r where r.firstKnownAt <= :known";
        this.asAt = asAt;
        this.type = register.viewType();
    }

    /** Keys of rows that were known by then and never retired, in their order. */
    List<String> keysAfter(String last, int most) {
        return database.createQuery(
                        "select r.key from " + neverRetired + " and r.key > :last order by r.key", String.class)
                .setParameter("known", asAt.known())
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
    }

    /** The keys of a page of rows that were known by then and never retired, whenever they were recorded. */
    List<String> keys(int offset, int size) {
        return database.createQuery("select r.key from " + neverRetired + " order by r.key", String.class)
                .setParameter("known", asAt.known())
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many rows were known by then and never retired, whenever they were recorded. */
    long count() {
        return database.createQuery("select count(r) from " + neverRetired, Long.class)
                .setParameter("known", asAt.known())
                .getSingleResult();
    }

    /** The rows from the first key to the last one, in the order of their keys. */
    Map<String, V> between(String first, String last) {
        return rows(newest(
                " and r.rowKey >= :first and r.rowKey <= :last order by r.rowKey",
                Map.of("first", first, "last", last)));
    }

    /** The rows of these keys; without those that were not there. */
    Map<String, V> of(Collection<String> keys) {
        Map<String, V> found = new LinkedHashMap<>();
        List<String> all = List.copyOf(keys);
        for (int start = 0; start < all.size(); start += KEYS_AT_A_TIME) {
            List<String> some = all.subList(start, Math.min(start + KEYS_AT_A_TIME, all.size()));
            found.putAll(rows(newest(" and r.rowKey in :keys", Map.of("keys", List.copyOf(some)))));
        }
        return found;
    }

    private Map<String, V> rows(List<Revision> revisions) {
        Map<String, V> rows = new LinkedHashMap<>();
        for (Revision revision : revisions) {
            if (!revision.retired()) {
                rows.put(revision.rowKey(), Json.read(revision.rowJson(), type));
            }
        }
        return rows;
    }

    private List<Revision> newest(String demands, Map<String, ?> parameters) {
        TypedQuery<Revision> asked = ask(NEWEST + demands, Revision.class).setParameter("recorded", asAt.recorded());
        parameters.forEach(asked::setParameter);
        List<Revision> revisions = asked.getResultList();
        revisions.forEach(database::detach);
        return revisions;
    }

    private <T> TypedQuery<T> ask(String jpql, Class<T> result) {
        return database.createQuery(jpql, result)
                .setParameter("register", register)
                .setParameter("known", asAt.known());
    }
}
