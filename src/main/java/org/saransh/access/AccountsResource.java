package org.saransh.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Role;

/** The accounts. */
@Path("api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountsResource {

    @Inject
    AccountOffice office;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "The accounts by their names")
    public List<AccountView> all() {
        return office.all();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "One account")
    public Response one(@PathParam("id") long id) {
        return tagged(office.one(id));
    }

    @POST
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Makes an account: {\"name\": \"a.rao\", \"password\": \"…\", \"roles\": [\"editor\"]}",
            description =
                    "states and counterparts limit it: it writes rows of those only, and reads editions about them.")
    public Response make(AccountDraft draft) {
        AccountView made = office.make(draft);
        return Response.created(URI.create("/api/accounts/" + made.id()))
                .header(HttpHeaders.ETAG, made.tag())
                .entity(made)
                .build();
    }

    @PUT
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Changes an account: the whole as it is to be, with If-Match",
            description = "Without a password it keeps its own. Whoever is signed in to it has to sign in again.")
    public Response change(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, AccountDraft draft) {
        return tagged(office.change(id, ifMatch, draft));
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Disables an account, with If-Match; it stays on record")
    public Response disable(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        office.disable(id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/link")
    @Consumes(MediaType.WILDCARD)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Makes a link with which whoever has the account sets its password",
            description =
                    "It works once, within two days, and takes the place of those before it. The answer shows it once.")
    public AccountLinkView link(@PathParam("id") long id) {
        return office.link(id);
    }

    private static Response tagged(AccountView account) {
        return Response.ok(account).header(HttpHeaders.ETAG, account.tag()).build();
    }
}
