package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.access.OpenId;
import org.saransh.access.Origins;
import org.saransh.access.SessionCookie;
import org.saransh.access.SignIn;
import org.saransh.http.Allowed;
import org.saransh.http.Door;
import org.saransh.http.ProblemException;

/** Where somebody signs in with name and password. */
@Path("sign-in")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    SessionCookie cookie;

    @Inject
    Origins origins;

    @Inject
    OpenId openId;

    @Context
    HttpServletRequest connection;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response form(@QueryParam("next") String next) {
        return page(OK, null, "", next);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("name") String name, @FormParam("password") String password, @FormParam("next") String next) {
        origins.refuseForeign(headers, uri.getBaseUri());
        try {
            Optional<String> session = signIn.with(
                    name,
                    password,
                    connection.getRemoteAddr(),
                    cookie.read(headers.getCookies()).orElse(null));
            return session.map(secret -> EntryPages.goTo(EntryPages.own(next))
                            .cookie(cookie.of(secret))
                            .build())
                    .orElseGet(() -> page(UNPROCESSABLE, "page.signIn.wrong", name, next));
        } catch (ProblemException tooMany) {
            if (tooMany.problem().status() != TOO_MANY) {
                throw tooMany;
            }
            return Response.fromResponse(page(TOO_MANY, "page.signIn.tooMany", name, next))
                    .header(HttpHeaders.RETRY_AFTER, tooMany.problem().pause().toSeconds())
                    .build();
        }
    }

    private Response page(int status, String fault, String name, String next) {
        EntryPages page = EntryPages.page("signIn", pages)
                .fault(fault)
                .sendsTo("/sign-in")
                .hidden("next", EntryPages.own(next))
                .name(name)
                .password("password", "current");
        if (openId.offered()) {
            page.way(
                    UriBuilder.fromPath("/sign-in/openid")
                            .queryParam("next", "{next}")
                            .build(EntryPages.own(next))
                            .toString(),
                    "page.signIn.openid",
                    Map.of("name", openId.name()));
        }
        return page.answer(status);
    }
}
