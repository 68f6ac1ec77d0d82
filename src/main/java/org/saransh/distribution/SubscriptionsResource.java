package org.saransh.distribution;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which list gets which brief. */
@Path("api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionsResource {

    @Inject
    Subscriptions subscriptions;

    @GET
    @Operation(summary = "The subscriptions")
    public List<SubscriptionView> all() {
        return subscriptions.all();
    }
}
