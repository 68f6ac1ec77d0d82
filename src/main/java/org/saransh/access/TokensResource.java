package org.saransh.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Role;

/** The tokens of programs. */
@Path("api/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    @Inject
    AccountOffice office;

    @Inject
    Caller caller;

    @GET
    @Allowed(Role.READER)
    @Operation(summary = "Your tokens, the newest first; an administrator sees everybody's")
    public List<TokenView> all() {
        return caller.may(Role.ADMINISTRATOR) ? office.allTokens() : office.ownTokens();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.READER)
    @Operation(
            summary = "Makes a token: {\"name\": \"nightly export\", \"days\": 90}; the answer shows it once",
            description =
                    "roles: some of yours, none: all; readOnly: it may change nothing. It never may more than you.")
    public Response make(TokenDraft draft) {
        TokenView made = office.makeToken(draft);
        return Response.created(URI.create("/api/tokens/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.READER)
    @Operation(summary = "One token, without its secret")
    public TokenView one(@PathParam("id") long id) {
        return office.token(id);
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.READER)
    @Operation(summary = "Revokes a token: it works no more at once")
    public Response revoke(@PathParam("id") long id) {
        office.revokeToken(id);
        return Response.noContent().build();
    }
}
