package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.access.AccountOffice;
import org.saransh.access.TokenDraft;
import org.saransh.access.TokenView;
import org.saransh.http.Allowed;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;

/** One's own tokens of programs. */
@Path("account/tokens")
@Produces(MediaType.TEXT_HTML)
public class OwnTokensPage {

    private static final int OK = 200;

    @Inject
    Pages pages;

    @Inject
    AccountOffice office;

    @Inject
    TokenDrawing drawing;

    @GET
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response own() {
        return own(OK, Address.of(TokenDrawing.OWN, Map.of("days", List.of("90"))), null, null);
    }

    private Response own(int status, Address sent, Problem refused, TokenView made) {
        return pages.show(
                status, "office.jte", pages.shell(Place.ELSEWHERE, "page.tokens"), drawing.own(sent, refused, made));
    }

    /** Shows the token at once, and never again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response make(MultivaluedMap<String, String> form) {
        Address sent = Address.of(TokenDrawing.OWN, form);
        try {
            return own(OK, Address.of(TokenDrawing.OWN, Map.of()), null, office.makeToken(draft(sent)));
        } catch (ProblemException refused) {
            return own(refused.problem().status(), sent, refused.problem(), null);
        }
    }

    private static TokenDraft draft(Address sent) {
        String days = sent.first("days");
        return new TokenDraft(
                sent.first("name"),
                sent.all("roles"),
                "true".equals(sent.first("readOnly")),
                days != null && days.matches("\\d{1,9}") ? Integer.valueOf(days) : null);
    }

    @POST
    @Path("{id: \\d{1,18}}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response revoke(@PathParam("id") long id) {
        office.revokeToken(id);
        return pages.go(TokenDrawing.OWN, "page.told.token.revoked");
    }
}
