package org.saransh.register;

import java.util.Comparator;
import java.util.List;

/**
 * Where a row stands in an order.
 *
 * @param cells what the order looks at, the first decides first; null where the row has no value
 */
record Place(List<Comparable<Object>> cells, String key) {

    static <V extends RowView> Place of(V row, List<RowQuery.SortKey<V>> sort) {
        return new Place(sort.stream().map(by -> by.column().comparable(row)).toList(), row.key());
    }

    /** As the database orders current rows; the key decides last. */
    static <V> Comparator<Place> order(List<RowQuery.SortKey<V>> sort) {
        return (one, other) -> {
            for (int at = 0; at < sort.size(); at++) {
                int order = Column.compare(
                        one.cells().get(at), other.cells().get(at), sort.get(at).descending());
                if (order != 0) {
                    return order;
                }
            }
            return one.key().compareTo(other.key());
        };
    }
}
