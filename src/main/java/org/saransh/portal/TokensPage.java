package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.access.AccountOffice;
import org.saransh.http.Allowed;
import org.saransh.http.Role;

/** Everybody's tokens of programs. */
@Path("accounts/-tokens")
@Produces(MediaType.TEXT_HTML)
public class TokensPage {

    @Inject
    Pages pages;

    @Inject
    AccountOffice office;

    @Inject
    TokenDrawing drawing;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response all() {
        return pages.show("office.jte", pages.shell(Place.ACCOUNTS, "page.tokens.all"), drawing.all());
    }

    @POST
    @Path("{id: \\d{1,18}}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response revoke(@PathParam("id") long id) {
        office.revokeToken(id);
        return pages.go(TokenDrawing.ALL, "page.told.token.revoked");
    }
}
