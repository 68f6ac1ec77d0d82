package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.saransh.http.Problem;

/** Whether a request that changes something comes from a page of ours: every browser says where it comes from. */
@ApplicationScoped
public class Origins {

    private static final String ORIGIN = "Origin";
    private static final String SITE = "Sec-Fetch-Site";

    @Inject
    PublicAddress address;

    /**
     * For requests that carry a session, which only browsers do.
     *
     * @throws org.saransh.http.ProblemException 403 when a browser says otherwise, or nothing says so
     */
    void demandOwn(HttpHeaders headers, URI asked) {
        refuseForeign(headers, asked);
        if (headers.getHeaderString(ORIGIN) == null && headers.getHeaderString(SITE) == null) {
            throw Problem.forbidden("Nothing says that this was sent from a page of this service: programs send an API"
                    + " token in place of the cookie");
        }
    }

    /**
     * For requests without a session, as programs send them too.
     *
     * @throws org.saransh.http.ProblemException 403 when a browser says that it was sent from elsewhere
     */
    public void refuseForeign(HttpHeaders headers, URI asked) {
        String origin = headers.getHeaderString(ORIGIN);
        String site = headers.getHeaderString(SITE);
        boolean foreign = origin != null && !address.isOrigin(origin, asked)
                || site != null && !site.equals("same-origin") && !site.equals("none");
        if (foreign) {
            throw Problem.forbidden("This was sent from a page of another site");
        }
    }
}
