package org.saransh.distribution;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** The messages, sent and unsent. */
@Path("api/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    @Inject
    Outbox outbox;

    @GET
    @Operation(summary = "The newest deliveries; with state, those in that state")
    public PageView<DeliveryView> newest(@QueryParam("state") String state) {
        List<DeliveryView> deliveries = outbox.newest(state == null ? null : state(state));
        return new PageView<>(deliveries, deliveries.size(), 1, deliveries.size());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One delivery")
    public DeliveryView one(@PathParam("id") long id) {
        return outbox.find(id)
                .orElseThrow(
                        () -> Problem.notFound("There is no delivery " + id + ": /api/deliveries lists the newest"));
    }

    private static DeliveryState state(String name) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "There is no state " + name + ": use one of " + Arrays.toString(DeliveryState.values())));
    }
}
