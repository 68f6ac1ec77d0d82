package org.saransh.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Idempotency;
import org.saransh.http.OneOf;
import org.saransh.http.PageLinks;
import org.saransh.http.PageView;
import org.saransh.http.Role;
import org.saransh.storage.Sha256;

/** Who can get briefs. */
@Path("api/recipients")
@Produces(MediaType.APPLICATION_JSON)
public class RecipientsResource {

    @Inject
    Caller caller;

    @Inject
    RecipientDesk desk;

    @Inject
    OutsideReaders outside;

    @Inject
    AllowedDomains domains;

    @Inject
    Idempotency idempotency;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "The recipients, searched with q in names and addresses, by state, on a list")
    public Response page(
            @Context UriInfo uri,
            @QueryParam("q") String text,
            @QueryParam("state") String state,
            @QueryParam("list") String list,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PageView<RecipientView> found =
                desk.page(text, OneOf.named(RecipientState.class, "state", state), list, new Pages(page, size));
        return Response.ok(found).links(PageLinks.of(found, uri)).build();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "One recipient")
    public Response one(@PathParam("id") String id) {
        return desk.find(id).orElseThrow(() -> RecipientDesk.unknown(id)).response();
    }

    @POST
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Puts in a recipient: {\"name\": \"A. Rao\", \"address\": \"a.rao@mines.gov.in\"}",
            description = "language, role, states and counterparts (what he may be told about; none: everything),"
                    + " statutory. With an Idempotency-Key the same request can be sent again.")
    public Response create(@Context UriInfo uri, @HeaderParam("Idempotency-Key") String idempotencyKey, JsonNode body) {
        RecipientDraft draft = RecipientDraft.of(body, domains);
        String sha256 = Sha256.of(uri.getPath() + "\n" + body);
        return Idempotency.raced(() -> idempotency.once(idempotencyKey, sha256, () -> {
                    Tagged<RecipientView> created = desk.create(draft);
                    return created.created("/api/recipients/" + created.view().id());
                }))
                .response();
    }

    @PUT
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes a recipient: the whole as it is to be, with If-Match",
            description = "state SUSPENDED with a reason sends him nothing; ACTIVE ends that.")
    public Response replace(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        return desk.replace(id, ifMatch, RecipientDraft.of(body, domains)).response();
    }

    @POST
    @Path("{id}/admit")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Lets mail go to a recipient outside the own domains",
            description =
                    "The first person asks for it, a second one admits him. Messages that were held for that are sent"
                            + " with POST /api/deliveries/{id}/resend.")
    public OutsideReaders.OutsideView admit(@PathParam("id") String id) {
        return outside.admit(id, caller.name());
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Removes a recipient, with If-Match; who got something is made inactive and stays on record")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        desk.remove(id, ifMatch);
        return Response.noContent().build();
    }
}
