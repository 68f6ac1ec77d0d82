package org.saransh.distribution;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.OneOf;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** The messages, sent and unsent. */
@Path("api/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class DeliveriesResource {

    @Inject
    Deliveries deliveries;

    @Inject
    LetterPress press;

    @Inject
    Caller caller;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Deliveries, the newest first: by state, edition, recipient or a part of the address")
    public PageView<DeliveryView> newest(
            @QueryParam("state") String state,
            @QueryParam("edition") Long edition,
            @QueryParam("recipient") String recipient,
            @QueryParam("address") String address,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return deliveries.page(
                new Deliveries.Search(OneOf.named(DeliveryState.class, "state", state), edition, recipient, address),
                new Pages(page, size));
    }

    /**
     * @param states how many are in each state; those that none is in are absent
     * @param ended how many nothing more happens to by itself
     */
    public record Progress(long edition, long all, long ended, Map<DeliveryState, Long> states) {}

    @GET
    @Path("progress")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "How far the messages of an edition are")
    public Progress progress(@QueryParam("edition") Long edition) {
        if (edition == null) {
            throw Problem.badRequest("edition is missing: write the number of the edition");
        }
        Map<DeliveryState, Long> states = deliveries.counts(edition);
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        long open = states.entrySet().stream()
                .filter(one -> DeliveryState.OPEN.contains(one.getKey()) || one.getKey() == DeliveryState.SENDING)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Progress(edition, all, all - open, states);
    }

    @GET
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "One delivery")
    public DeliveryView one(@PathParam("id") long id) {
        return deliveries
                .find(id)
                .orElseThrow(
                        () -> Problem.notFound("There is no delivery " + id + ": /api/deliveries lists the newest"));
    }

    @GET
    @Path("{id}/message")
    @Allowed(Role.ADMINISTRATOR)
    @Produces("message/rfc822")
    @Operation(summary = "The message, byte for byte as it is sent")
    public Response message(@PathParam("id") long id) {
        Letter letter = press.letter(one(id), press.begin());
        StreamingOutput bytes = letter::writeTo;
        return Response.ok(bytes)
                .header("Content-Disposition", "attachment; filename=\"delivery-" + id + ".eml\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/resend")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Has a failed, uncertain, held or bounced message sent once more",
            description = "It keeps its Message-ID and date, so a reader who has it already sees one message.")
    public Response resend(@PathParam("id") long id) {
        return Response.accepted(deliveries.resend(id, caller.name())).build();
    }
}
