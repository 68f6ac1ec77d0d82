package org.saransh.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.saransh.http.PageView;

/** The pages of a table, as links: the first, the last and those about the one at hand. */
final class PageLinksOf {

    private static final int ABOUT = 2;

    private PageLinksOf() {}

    static List<RowsView.PageLink> of(Address address, PageView<?> shown) {
        int last = (int) ((shown.total() + shown.size() - 1) / shown.size());
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int number = shown.page() - ABOUT; number <= shown.page() + ABOUT; number++) {
            numbers.add(Math.max(1, Math.min(last, number)));
        }
        numbers.add(1);
        numbers.add(last);
        List<RowsView.PageLink> links = new ArrayList<>();
        for (int number : numbers) {
            String text = Integer.toString(number);
            links.add(new RowsView.PageLink(
                    text,
                    number == shown.page() ? null : address.with("page", text).toString()));
        }
        return last > 1 ? links : List.of();
    }
}
