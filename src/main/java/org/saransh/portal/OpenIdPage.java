package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.access.OpenId;
import org.saransh.access.OpenIdFailure;
import org.saransh.access.SessionCookie;
import org.saransh.access.SignIn;
import org.saransh.http.Allowed;
import org.saransh.http.Door;
import org.saransh.http.Problem;
import org.saransh.reference.LogText;

/** The way to the provider where somebody signs in, and back. */
@Path("sign-in/openid")
@Produces(MediaType.TEXT_HTML)
public class OpenIdPage {

    private static final Logger LOG = System.getLogger(OpenIdPage.class.getName());

    private static final int FORBIDDEN = 403;
    private static final int BAD_GATEWAY = 502;

    @Inject
    Pages pages;

    @Inject
    OpenId openId;

    @Inject
    SignIn signIn;

    @Inject
    SessionCookie cookie;

    @Context
    HttpServletRequest connection;

    @Context
    HttpHeaders headers;

    @GET
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response begin(@QueryParam("next") String next) {
        demandOffered();
        try {
            OpenId.Begun begun = openId.begin(EntryPages.own(next));
            return EntryPages.goTo(begun.provider().toString())
                    .cookie(begun.cookie())
                    .build();
        } catch (OpenIdFailure failure) {
            return failed(BAD_GATEWAY, failure);
        }
    }

    /** @param error said by the provider when it signed nobody in */
    @GET
    @Path("back")
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response end(
            @QueryParam("code") String code, @QueryParam("state") String state, @QueryParam("error") String error) {
        demandOffered();
        if (error != null) {
            LOG.log(Level.WARNING, "The provider signed nobody in: {0}", LogText.of(error));
            return page(FORBIDDEN, "page.signIn.openid.failed");
        }
        try {
            OpenId.Returned returned = openId.end(code, state, headers.getCookies());
            Optional<String> session = signIn.with(
                    returned.person(),
                    connection.getRemoteAddr(),
                    cookie.read(headers.getCookies()).orElse(null));
            return session.map(secret -> EntryPages.goTo(EntryPages.own(returned.next()))
                            .cookie(cookie.of(secret), openId.none())
                            .build())
                    .orElseGet(() -> page(FORBIDDEN, "page.signIn.openid.unknown"));
        } catch (OpenIdFailure failure) {
            return failed(FORBIDDEN, failure);
        }
    }

    private void demandOffered() {
        if (!openId.offered()) {
            throw Problem.notFound("Nobody signs in that way here: no provider is set");
        }
    }

    private Response failed(int status, OpenIdFailure failure) {
        LOG.log(Level.WARNING, "A sign-in at the provider failed: {0}", LogText.of(failure.getMessage()));
        return page(status, "page.signIn.openid.failed");
    }

    private Response page(int status, String fault) {
        return Response.fromResponse(EntryPages.page("signIn", pages)
                        .fault(fault, Map.of("name", openId.name()))
                        .way("/sign-in", "page.signIn.again")
                        .answer(status))
                .cookie(openId.none())
                .build();
    }
}
