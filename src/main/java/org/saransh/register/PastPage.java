package org.saransh.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.saransh.http.PageView;

/**
 * A page of rows as at an instant. Of all rows the database finds the page. Of those that a query filters, searches or sorts
 * each is looked at once, a block of keys at a time; only the places of those up to the end of the page are remembered, so
 * memory does not grow with the register.
 */
final class PastPage<V extends RowView> {

    /** How many keys make a good block. */
    static final int BLOCK = 1_000;

    private final PastRows<V> rows;
    private final RowQuery<V> query;
    private final List<Column<V>> columns;
    private final int block;

    PastPage(PastRows<V> rows, RowQuery<V> query, List<Column<V>> columns, int block) {
        this.rows = rows;
        this.query = query;
        this.columns = columns;
        this.block = block;
    }

    /** The page of all rows in the order of their keys. Retired rows are few; where they are many, all keys are gone through. */
    PageView<V> ofAll() {
        List<String> retired = rows.everRetired(block + 1);
        if (retired.size() > block) {
            return ofWanted();
        }
        Set<String> gone = retired.isEmpty() ? Set.of() : rows.gone(retired);
        List<String> keys = rows.keys(gone, query.offset(), query.size());
        List<V> page = keys.isEmpty()
                ? List.of()
                : List.copyOf(
                        rows.between(keys.get(0), keys.get(keys.size() - 1)).values());
        return page(page, rows.count(gone));
    }

    /** The page of those rows that the query wants, in the order it wants. */
    PageView<V> ofWanted() {
        int end = query.offset() + query.size();
        PriorityQueue<Place> places =
                new PriorityQueue<>(Place.order(query.sort()).reversed());
        long wanted = 0;
        for (List<String> keys = rows.keysAfter("", block); !keys.isEmpty(); ) {
            String last = keys.get(keys.size() - 1);
            for (V row : rows.between(keys.get(0), last).values()) {
                if (query.wants(row, columns)) {
                    wanted++;
                    places.add(Place.of(row, query.sort()));
                    if (places.size() > end) {
                        places.remove();
                    }
                }
            }
            keys = keys.size() < block ? List.of() : rows.keysAfter(last, block);
        }
        return page(read(lastFirst(places)), wanted);
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
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, V> found = rows.of(keys);
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private PageView<V> page(List<V> page, long total) {
        return new PageView<>(page, total, query.page(), query.size());
    }
}
