package org.saransh.distribution;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Decision;
import org.saransh.brief.Reason;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Role;

/** The mail as a whole: the brake on all of it, and reports of what came back. */
@Path("api/mail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MailResource {

    /**
     * @param server where messages go to; null when they become files
     * @param deliveries how many there are in each state; while mail is held, what is ready would be sent
     */
    public record MailView(String server, MailBrake.State brake, Map<DeliveryState, Long> deliveries) {}

    /** @param outcome IGNORED, KNOWN, NOTED or BOUNCED */
    public record BounceView(Bounces.Outcome outcome) {}

    @Inject
    MailSettings settings;

    @Inject
    MailBrake brake;

    @Inject
    Deliveries deliveries;

    @Inject
    Bounces bounces;

    @Inject
    Caller caller;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Where mail goes to, whether it is held, and how many messages are in each state")
    public MailView state() {
        return new MailView(settings.serverName(), brake.state(), deliveries.counts());
    }

    @POST
    @Path("hold")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Stops all mail on every server until it is released, with a reason")
    public MailView hold(Reason reason) {
        return set(true, reason);
    }

    @POST
    @Path("release")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Lets mail go on, with a reason")
    public MailView release(Reason reason) {
        return set(false, reason);
    }

    private MailView set(boolean held, Reason reason) {
        Decision decision = Reason.by(caller.name(), reason);
        decision.demandReason();
        caller.note(decision.reason());
        brake.set(held, decision.by(), decision.reason().strip());
        return state();
    }

    @POST
    @Path("bounces")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes("message/rfc822")
    @Operation(
            summary = "Takes in a report that a message came back (RFC 3464), as the mail system got it",
            description = "It counts only when it was sent to the address that the very message was handed over with.")
    public BounceView bounce(byte[] message) {
        return new BounceView(bounces.take(message));
    }
}
