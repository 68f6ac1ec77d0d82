package org.saransh.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saransh.http.PageView;

/**
 * A page of rows as at an instant. Of all rows the database finds the page among the current ones, by when they first became
 * known; the few that were ever retired are read from the log and sorted in. Of those that a query filters, searches or sorts
 * each is looked at once, a block of keys at a time; only the places of those up to the end of the page are remembered, so
 * memory does not grow with the register.
 */
final class PastPage<V extends RowView> {

    /** How many keys make a good block. */
    static final int BLOCK = 1_000;

    private final PastRows<V> rows;
    private final Set<String> retired;
    private final RowQuery<V> query;
    private final List<Column<V>> columns;
    private final int block;

    /** @param retired the keys of all rows that were ever retired; there are few, as people retire rows one by one */
    PastPage(PastRows<V> rows, Set<String> retired, RowQuery<V> query, List<Column<V>> columns, int block) {
        this.rows = rows;
        this.retired = retired;
        this.query = query;
        this.columns = columns;
        this.block = block;
    }

    /** The page of all rows in the order of their keys. */
    PageView<V> ofAll() {
        if (retired.size() > block) {
            return ofWanted();
        }
        TreeMap<String, V> back = new TreeMap<>(rows.of(retired));
        int from = Math.max(0, query.offset() - back.size());
        List<String> keys = rows.keys(from, query.size() + back.size());
        List<String> page = page(keys, from, back);
        Map<String, V> found =
                rows.of(page.stream().filter(key -> !back.containsKey(key)).toList());
        found.putAll(back);
        return page(page.stream().map(found::get).toList(), rows.count() + back.size());
    }

    /**
     * Sorts the rows in that were once retired and are there again, or were still there then, and cuts the page out.
     *
     * @param keys of the other rows from the place {@code from} on
     */
    private List<String> page(List<String> keys, int from, TreeMap<String, V> back) {
        Set<String> before = from == 0 || keys.isEmpty()
                ? Set.of()
                : back.headMap(keys.get(0)).keySet();
        TreeSet<String> sorted = new TreeSet<>(keys);
        sorted.addAll(back.keySet());
        sorted.removeAll(before);
        return sorted.stream()
                .skip((long) query.offset() - from - before.size())
                .limit(query.size())
                .toList();
    }

    /** The page of those rows that the query wants, in the order it wants. */
    PageView<V> ofWanted() {
        int end = query.offset() + query.size();
        PriorityQueue<Place> places =
                new PriorityQueue<>(Place.order(query.sort()).reversed());
        long wanted = look(rows.of(retired).values(), places, end);
        for (List<String> keys = rows.keysAfter("", block); !keys.isEmpty(); ) {
            String last = keys.get(keys.size() - 1);
            Map<String, V> found = rows.between(keys.get(0), last);
            found.keySet().removeAll(retired);
            wanted += look(found.values(), places, end);
            keys = keys.size() < block ? List.of() : rows.keysAfter(last, block);
        }
        return page(read(lastFirst(places)), wanted);
    }

    /** Remembers the places of those rows that the query wants, as far as they come before the end of the page. */
    private long look(Collection<V> found, PriorityQueue<Place> places, int end) {
        long wanted = 0;
        for (V row : found) {
            if (query.wants(row, columns)) {
                wanted++;
                places.add(Place.of(row, query.sort()));
                if (places.size() > end) {
                    places.remove();
                }
            }
        }
        return wanted;
    }

    /** The keys of the page out of the places up to its end. */
    private List<String> lastFirst(PriorityQueue<Place> places) {
        List<String> keys = new ArrayList<>();
        while (places.size() > query.offset()) {
            keys.add(places.remove().key());
        }
        Collections.reverse(keys);
        return keys;
    }

    private List<V> read(List<String> keys) {
        Map<String, V> found = rows.of(keys);
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private PageView<V> page(List<V> page, long total) {
        return new PageView<>(page, total, query.page(), query.size());
    }
}
