package org.saransh.portal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.saransh.brief.Wording;
import org.saransh.http.Problem;

/** Shows a refusal as a page to whoever asked for a page. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ProblemPages implements ContainerResponseFilter {

    private static final String TITLE = "page.problem.";

    @Inject
    Pages pages;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem) || !wantsPage(request)) {
            return;
        }
        Wording words = pages.words();
        String title = words.optional(TITLE + problem.status())
                .orElseGet(() -> words.text(TITLE + (problem.status() < 500 ? "other" : "ours")));
        Shell shell = pages.named(Place.ELSEWHERE, title);
        response.setEntity(pages.html("problem.jte", shell, problem), new Annotation[0], MediaType.valueOf(Pages.HTML));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A browser that goes to an address names HTML; programs and our own scripts do not. */
    private static boolean wantsPage(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return !request.getUriInfo().getPath().startsWith("/api/")
                && !request.getUriInfo().getPath().startsWith("api/")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML);
    }
}
