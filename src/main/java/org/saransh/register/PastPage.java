package org.saransh.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saransh.reference.Json;

/**
 * A page of all rows as at an instant, in the order of their keys: the database finds the keys of the page, and only their
 * revisions are read.
 */
final class PastPage {

    private final EntityManager database;
    private final String register;
    private final Instant known;

    PastPage(EntityManager database, String register, Instant known) {
        this.database = database;
        this.register = register;
        this.known = known;
    }

    /** Whether some row was retired by then; then pages cannot be counted off, because retired rows are not shown. */
    boolean anyRetired() {
        return ask(
                                "select count(r) from Revision r where r.register = :register and r.retired = true"
                                        + " and r.knownAt <= :known",
                                Long.class)
                        .getSingleResult()
                > 0;
    }

    long count() {
        return ask(
                        "select count(k) from KnownRow k where k.register = :register and k.firstKnownAt <= :known",
                        Long.class)
                .getSingleResult();
    }

    <V> List<V> rows(int offset, int size, Class<V> type) {
        List<String> keys = ask(
                        "select k.rowKey from KnownRow k where k.register = :register and k.firstKnownAt <= :known"
                                + " order by k.rowKey",
                        String.class)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, V> rows = new LinkedHashMap<>();
        keys.forEach(key -> rows.put(key, null));
        ask(
                        "select r from Revision r where r.register = :register and r.rowKey in :keys and r.knownAt <= :known"
                                + " and not exists (select n.id from Revision n where n.register = r.register"
                                + " and n.rowKey = r.rowKey and n.knownAt <= :known"
                                + " and (n.knownAt > r.knownAt or (n.knownAt = r.knownAt and n.id > r.id)))",
                        Revision.class)
                .setParameter("keys", keys)
                .getResultList()
                .forEach(revision -> rows.put(revision.rowKey(), Json.read(revision.rowJson(), type)));
        return List.copyOf(rows.values());
    }

    private <T> TypedQuery<T> ask(String jpql, Class<T> result) {
        return database.createQuery(jpql, result)
                .setParameter("register", register)
                .setParameter("known", known);
    }
}
