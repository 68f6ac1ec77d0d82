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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.access.Origins;
import org.saransh.access.SetUp;
import org.saransh.http.Allowed;
import org.saransh.http.Door;
import org.saransh.http.Fault;
import org.saransh.http.ProblemException;

/** Where the link leads that the first start prints. */
@Path("set-up/{secret}")
public class SetUpPage {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    @Inject
    ReaderPages readers;

    @Inject
    Pages pages;

    @Inject
    SetUp setUp;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest connection;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response form(@PathParam("secret") String secret) {
        return setUp.opensWith(secret) ? page(OK, secret, null, "") : readers.nowhere(pages.language());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response use(
            @PathParam("secret") String secret,
            @FormParam("name") String name,
            @FormParam("password") String password,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        origins.refuseForeign(headers, uri.getBaseUri());
        try {
            Optional<Fault> wrong = setUp.use(secret, name, password, connection.getRemoteAddr());
            return wrong.map(fault -> page(
                            UNPROCESSABLE,
                            secret,
                            fault.field().equals("name") ? "page.setUp.noName" : "page.password.weak",
                            name))
                    .orElseGet(() -> EntryPages.goTo("/sign-in").build());
        } catch (ProblemException gone) {
            return readers.nowhere(pages.language());
        }
    }

    private Response page(int status, String secret, String fault, String name) {
        return EntryPages.page("setUp", pages)
                .say("text", java.util.Map.of())
                .fault(fault)
                .sendsTo("/set-up/" + secret)
                .name(name)
                .password("password", "new")
                .answer(status);
    }
}
