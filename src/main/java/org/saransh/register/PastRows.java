package org.saransh.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final String KNOWN = " from KnownRow k where k.register = :register and k.firstKnownAt <= :known";

    private final EntityManager database;
    private final String register;
    private final AsAt asAt;
    private final Class<V> type;

    PastRows(EntityManager database, Register<?, V> register, AsAt asAt) {
        this.database = database;
        this.register = register.name();
        this.asAt = asAt;
        this.type = register.viewType();
    }

    /** Keys that were known by then, those of retired rows included, in their order. */
    List<String> keysAfter(String last, int most) {
        return ask("select k.rowKey" + KNOWN + " and k.rowKey > :last order by k.rowKey", String.class)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
    }

    /** Keys of rows that were retired at some time until then, at most so many; some may have come back. */
    List<String> everRetired(int most) {
        return ask(
                        "select distinct r.rowKey from Revision r where r.register = :register and r.retired = true"
                                + " and r.knownAt <= :known",
                        String.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Which of these keys, at least one, belong to rows that were not there then. */
    Set<String> gone(List<String> keys) {
        return newest(" and r.rowKey in :keys", Map.of("keys", keys)).stream()
                .filter(Revision::retired)
                .map(Revision::rowKey)
                .collect(Collectors.toSet());
    }

    /** The keys of a page of all rows but these, whenever they were recorded. */
    List<String> keys(Set<String> gone, int offset, int size) {
        return without(gone, "select k.rowKey", " order by k.rowKey", String.class)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many rows there were but these, whenever they were recorded. */
    long count(Set<String> gone) {
        return without(gone, "select count(k)", "", Long.class).getSingleResult();
    }

    /** The rows from the first key to the last one, in the order of their keys. */
    Map<String, V> between(String first, String last) {
        return rows(newest(
                " and r.rowKey >= :first and r.rowKey <= :last order by r.rowKey",
                Map.of("first", first, "last", last)));
    }

    /** The rows of these keys; there is at least one. */
    Map<String, V> of(List<String> keys) {
        return rows(newest(" and r.rowKey in :keys", Map.of("keys", keys)));
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

    private <T> TypedQuery<T> without(Set<String> gone, String select, String order, Class<T> result) {
        return gone.isEmpty()
                ? ask(select + KNOWN + order, result)
                : ask(select + KNOWN + " and k.rowKey not in :gone" + order, result)
                        .setParameter("gone", List.copyOf(gone));
    }

    private <T> TypedQuery<T> ask(String jpql, Class<T> result) {
        return database.createQuery(jpql, result)
                .setParameter("register", register)
                .setParameter("known", asAt.known());
    }
}
