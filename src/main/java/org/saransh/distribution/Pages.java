package org.saransh.distribution;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Function;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** One page of rows: which, and how many on it. */
record Pages(int page, int size) {

    private static final int LARGEST = 500;

    /** @throws org.saransh.http.ProblemException 400 */
    Pages {
        if (page < 1 || size < 1 || size > LARGEST || (long) page * size > Integer.MAX_VALUE) {
            throw Problem.badRequest("page is a number from 1, size one from 1 to " + LARGEST);
        }
    }

    <E, V> PageView<V> of(TypedQuery<Long> count, TypedQuery<E> rows, Function<E, V> view) {
        List<V> items = rows.setFirstResult((page - 1) * size).setMaxResults(size).getResultList().stream()
                .map(view)
                .toList();
        return new PageView<>(items, count.getSingleResult(), page, size);
    }
}
