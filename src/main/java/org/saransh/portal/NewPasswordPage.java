package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.access.AccountLinks;
import org.saransh.access.Origins;
import org.saransh.http.Allowed;
import org.saransh.http.Door;
import org.saransh.http.ProblemException;

/** Where the link leads that an administrator makes for whoever has no password, or forgot it. */
@Path("new-password/{secret}")
@Produces(MediaType.TEXT_HTML)
public class NewPasswordPage {

    private static final int OK = 200;

    @Inject
    ReaderPages readers;

    @Inject
    Pages pages;

    @Inject
    AccountLinks links;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest connection;

    @GET
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response form(@PathParam("secret") String secret) {
        return links.nameOf(secret)
                .map(name -> page(OK, secret, name, null))
                .orElseGet(() -> readers.nowhere(pages.language()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response use(
            @PathParam("secret") String secret,
            @FormParam("password") String password,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        origins.refuseForeign(headers, uri.getBaseUri());
        String name = links.nameOf(secret).orElse(null);
        if (name == null) {
            return readers.nowhere(pages.language());
        }
        try {
            return links.use(secret, password, connection.getRemoteAddr())
                    ? EntryPages.goTo("/sign-in").build()
                    : page(Pages.UNPROCESSABLE, secret, name, "page.password.weak");
        } catch (ProblemException gone) {
            return readers.nowhere(pages.language());
        }
    }

    private Response page(int status, String secret, String name, String fault) {
        return EntryPages.page("newPassword", pages)
                .say("text", Map.of("name", name))
                .fault(fault)
                .sendsTo("/new-password/" + secret)
                .password("password", "new")
                .answer(status);
    }
}
