package org.saransh.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.saransh.http.PageView;

/** Reads something page by page until its end. */
final class Whole {

    /** The longest page that is given out. */
    static final int SIZE = 500;

    private Whole() {}

    static <T> List<T> of(IntFunction<PageView<T>> pages) {
        List<T> all = new ArrayList<>();
        PageView<T> page;
        int number = 1;
        do {
            page = pages.apply(number++);
            all.addAll(page.items());
        } while (page.items().size() == page.size());
        return all;
    }
}
