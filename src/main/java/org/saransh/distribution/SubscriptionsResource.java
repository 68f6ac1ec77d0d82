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
import org.saransh.brief.Briefs;
import org.saransh.brief.Subjects;
import org.saransh.http.Allowed;
import org.saransh.http.Idempotency;
import org.saransh.http.PageLinks;
import org.saransh.http.PageView;
import org.saransh.http.Role;
import org.saransh.storage.Sha256;

/** Which list or recipient gets which brief. */
@Path("api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionsResource {

    @Inject
    SubscriptionDesk desk;

    @Inject
    Briefs briefs;

    @Inject
    Subjects subjects;

    @Inject
    Idempotency idempotency;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "The subscriptions; with list, recipient or brief, those; with ended=true, the ended too")
    public Response page(
            @Context UriInfo uri,
            @QueryParam("list") String list,
            @QueryParam("recipient") String recipient,
            @QueryParam("brief") String brief,
            @QueryParam("ended") @DefaultValue("false") boolean ended,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PageView<SubscriptionView> found = desk.page(list, recipient, brief, ended, new Pages(page, size));
        return Response.ok(found).links(PageLinks.of(found, uri)).build();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "One subscription")
    public Response one(@PathParam("id") String id) {
        return desk.find(id).orElseThrow(() -> SubscriptionDesk.unknown(id)).response();
    }

    @POST
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a subscription: {\"list\": \"weekly-readers\", \"brief\": \"state\","
                    + " \"parameters\": {\"state\": \"CHHATTISGARH\"}, \"formats\": [\"pdf\", \"xlsx\"]}",
            description = "recipient in the place of list for one person; each: true for every edition of the brief"
                    + " within the limits of each recipient; languages (none: the recipient's own); send: attachment or"
                    + " link; paused. Editions from before are not sent. With an Idempotency-Key only once.")
    public Response create(@Context UriInfo uri, @HeaderParam("Idempotency-Key") String idempotencyKey, JsonNode body) {
        SubscriptionDraft draft = SubscriptionDraft.of(body, briefs, subjects::of);
        String sha256 = Sha256.of(uri.getPath() + "\n" + body);
        return Idempotency.raced(() -> idempotency.once(idempotencyKey, sha256, () -> {
                    Tagged<SubscriptionView> created = desk.create(draft);
                    return created.created(
                            "/api/subscriptions/" + created.view().id());
                }))
                .response();
    }

    @PUT
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes a subscription, with If-Match: not who gets which brief; paused stops and resumes it")
    public Response replace(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        return desk.replace(id, ifMatch, SubscriptionDraft.of(body, briefs, subjects::of))
                .response();
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Ends a subscription, with If-Match; it stays on record")
    public Response end(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        desk.end(id, ifMatch);
        return Response.noContent().build();
    }
}
