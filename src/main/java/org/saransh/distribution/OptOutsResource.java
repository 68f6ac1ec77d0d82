package org.saransh.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.BodyFields;
import org.saransh.http.Caller;
import org.saransh.http.OneOf;
import org.saransh.http.PageLinks;
import org.saransh.http.PageView;
import org.saransh.http.Role;

/** Who wants no more of a subscription. */
@Path("api/opt-outs")
@Produces(MediaType.APPLICATION_JSON)
public class OptOutsResource {

    private static final Set<String> FIELDS = new TreeSet<>(List.of("granted", "reason"));
    private static final int LONGEST_REASON = 1000;

    @Inject
    OptOutDesk desk;

    @Inject
    Caller caller;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "The wishes to get no more, the newest first; with state or recipient, those",
            description = "ASKED are those of statutory recipients, which an administrator decides.")
    public Response page(
            @Context UriInfo uri,
            @QueryParam("state") String state,
            @QueryParam("recipient") String recipient,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PageView<OptOutView> found =
                desk.page(OneOf.named(OptOutState.class, "state", state), recipient, new Pages(page, size));
        return Response.ok(found).links(PageLinks.of(found, uri)).build();
    }

    @POST
    @Path("{id}/decide")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decides the wish of a statutory recipient: {\"granted\": true, \"reason\": \"…\"}")
    public OptOutView decide(@PathParam("id") long id, JsonNode body) {
        BodyFields fields = new BodyFields(body);
        fields.only(FIELDS);
        if (!fields.has("granted")) {
            fields.fault("granted", null, "is missing", "true or false");
        }
        boolean granted = fields.yes("granted");
        Optional<String> reason = fields.required("reason", LONGEST_REASON, "why");
        fields.refuseFaults();
        return desk.decide(id, granted, caller.name(), reason.orElseThrow());
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Forgets the wish: the recipient gets the brief again")
    public Response forget(@PathParam("id") long id) {
        desk.forget(id);
        return Response.noContent().build();
    }
}
