package org.saransh.http;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/** The links from one page to its neighbours: RFC 8288. */
public final class PageLinks {

    private PageLinks() {}

    public static Link[] of(PageView<?> page, UriInfo uri) {
        int last = (int) Math.max(1, (page.total() + page.size() - 1) / page.size());
        List<Link> links = new ArrayList<>();
        links.add(link(uri, "first", 1));
        if (page.page() > 1) {
            links.add(link(uri, "prev", Math.min(page.page() - 1, last)));
        }
        if (page.page() < last) {
            links.add(link(uri, "next", page.page() + 1));
        }
        links.add(link(uri, "last", last));
        return links.toArray(Link[]::new);
    }

    private static Link link(UriInfo uri, String relation, int page) {
        return Link.fromUri(uri.getRequestUriBuilder()
                        .replaceQueryParam("page", page)
                        .build())
                .rel(relation)
                .build();
    }
}
