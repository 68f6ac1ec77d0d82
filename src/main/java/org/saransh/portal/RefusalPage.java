package org.saransh.portal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.http.Problem;

/** Shows a page to people where programs get a problem in JSON. */
@Provider
@Priority(RefusalPage.LAST)
public class RefusalPage implements ContainerResponseFilter {

    /** The least number comes last. */
    static final int LAST = 100;

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath().replaceAll("^/+", "");
        boolean forPeople = !path.startsWith("api/")
                && request.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
        if (!forPeople || !(response.getEntity() instanceof Problem problem)) {
            return;
        }
        Language language = ReaderPages.language(
                request.getUriInfo().getQueryParameters().getFirst("language"),
                request.getHeaderString("Accept-Language"));
        Wording words = Wording.of(language);
        String key =
                switch (problem.status()) {
                    case FORBIDDEN -> "page.refused";
                    case NOT_FOUND -> "page.nowhere";
                    default -> "page.failed";
                };
        try (Response page =
                ReaderPages.say(problem.status(), language, words.text(key + ".title"), words.text(key + ".text"))) {
            response.setEntity(page.getEntity(), new Annotation[0], page.getMediaType());
        }
    }
}
