package org.saransh.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saransh.reference.Json;

/**
 * A page of all rows as at an instant, in the order of their keys: the database finds the keys of the page among the current
 * rows by when they first became known, and only their revisions are read. The few rows that were ever retired are read from
 * the log and sorted in.
 */
final class PastPage<V extends RowView> {

    /** With more of them, a reading of the whole log is better. */
    static final int MOST_RETIRED = 1_000;

    private static final int KEYS_AT_A_TIME = 500;

    private final EntityManager database;
    private final Register<?, V> register;
    private final Instant known;
    private final TreeMap<String, V> onceRetired = new TreeMap<>();

    /** @param retired the keys of all rows that were ever retired */
    PastPage(EntityManager database, Register<?, V> register, Instant known, Set<String> retired) {
        this.database = database;
        this.register = register;
        this.known = known;
        onceRetired.putAll(states(retired));
    }

    long count() {
        return database.createQuery("select count(r) from " + neverRetired(), Long.class)
                        .setParameter("known", known)
                        .getSingleResult()
                + onceRetired.size();
    }

    List<V> rows(int offset, int size) {
        int from = Math.max(0, offset - onceRetired.size());
        List<String> keys = database.createQuery(
                        "select r.key from " + neverRetired() + " order by r.key", String.class)
                .setParameter("known", known)
                .setFirstResult(from)
                .setMaxResults(size + onceRetired.size())
                .getResultList();
        List<String> page = page(keys, from, offset, size);
        Map<String, V> rows = states(
                page.stream().filter(key -> !onceRetired.containsKey(key)).toList());
        rows.putAll(onceRetired);
        return page.stream().map(rows::get).toList();
    }

    /**
     * Sorts the rows that were once retired in, and cuts the page out.
     *
     * @param keys of the other rows from the place {@code from} on
     */
    private List<String> page(List<String> keys, int from, int offset, int size) {
        Set<String> before = from == 0 || keys.isEmpty()
                ? Set.of()
                : onceRetired.headMap(keys.get(0)).keySet();
        TreeSet<String> sorted = new TreeSet<>(keys);
        sorted.addAll(onceRetired.keySet());
        sorted.removeAll(before);
        return sorted.stream().skip(offset - from - before.size()).limit(size).toList();
    }

    private String neverRetired() {
        return register.entity().getSimpleName() + " r where r.firstKnownAt <= :known";
    }

    /** The rows of these keys as they then were; without those that were not there. */
    private Map<String, V> states(Collection<String> keys) {
        Map<String, V> rows = new HashMap<>();
        List<String> all = List.copyOf(keys);
        for (int start = 0; start < all.size(); start += KEYS_AT_A_TIME) {
            newest(all.subList(start, Math.min(start + KEYS_AT_A_TIME, all.size())))
                    .getResultStream()
                    .filter(revision -> !revision.retired())
                    .forEach(revision ->
                            rows.put(revision.rowKey(), Json.read(revision.rowJson(), register.viewType())));
        }
        return rows;
    }

    private TypedQuery<Revision> newest(List<String> keys) {
        return database.createQuery(
                        "select r from Revision r where r.register = :register and r.rowKey in :keys and r.knownAt <= :known"
                                + " and not exists (select n.id from Revision n where n.register = r.register"
                                + " and n.rowKey = r.rowKey and n.knownAt <= :known"
                                + " and (n.knownAt > r.knownAt or (n.knownAt = r.knownAt and n.id > r.id)))",
                        Revision.class)
                .setParameter("register", register.name())
                .setParameter("keys", new ArrayList<>(keys))
                .setParameter("known", known);
    }
}
