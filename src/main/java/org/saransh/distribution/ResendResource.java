package org.saransh.distribution;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.EditionDesk;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** The failed messages of an edition. */
@Path("api/editions/{id}/resend-failed")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ResendResource {

    /** @param resent how many messages are sent once more */
    public record Resent(int resent) {}

    @Inject
    Deliveries deliveries;

    @Inject
    EditionDesk desk;

    @Inject
    Caller caller;

    @POST
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Has every message of the edition sent once more that was refused for good")
    public Resent resend(@PathParam("id") long id) {
        desk.find(id).orElseThrow(() -> Problem.notFound("There is no edition " + id));
        return new Resent(deliveries.resendFailed(id, caller.name()));
    }
}
