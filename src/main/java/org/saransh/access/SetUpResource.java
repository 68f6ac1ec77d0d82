package org.saransh.access;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Door;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** The set-up link for programs; people open it in a browser. */
@Path("set-up/{secret}")
public class SetUpResource {

    private static final int CREATED = 201;
    private static final Duration A_DAY = Duration.ofDays(1);

    /** The name and password of the first account. */
    public record First(String name, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return name;
        }
    }

    @Inject
    SetUp setUp;

    @Inject
    ApiTokens tokens;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest connection;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @Allowed(door = Door.ANYONE)
    @Operation(
            summary = "Makes the first account, an administrator's: {\"name\": \"…\", \"password\": \"…\"}",
            description =
                    "The link works once, and is printed by the first start. The answer is an API token for a day.")
    public Response use(
            @PathParam("secret") String secret, @Context HttpHeaders headers, @Context UriInfo uri, First first) {
        origins.refuseForeign(headers, uri.getBaseUri());
        if (first == null) {
            throw Problem.badRequest("The body says nothing: name name and password");
        }
        setUp.use(secret, first.name(), first.password(), connection.getRemoteAddr())
                .ifPresent(fault -> {
                    throw Problem.faults(List.of(fault));
                });
        TokenView token = tokens.make(
                first.name().strip(), new TokenDraft.Wanted("first day", EnumSet.of(Role.ADMINISTRATOR), false, A_DAY));
        return Response.status(CREATED)
                .entity(token.token() + "\n")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
