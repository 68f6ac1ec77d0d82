package org.saransh.auction;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Role;
import org.saransh.reference.Clocks;
import org.saransh.register.AsAt;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/offerings")
public class OfferingsResource extends RegisterResource<OfferingView> {

    @Inject
    Offerings offerings;

    @Inject
    Milestones milestones;

    @Override
    protected Register<?, OfferingView> register() {
        return offerings;
    }

    @GET
    @Path("{key}/clocks")
    @Allowed(Role.READER)
    @Operation(summary = "The milestones that the rules demand after the letter of intent: due, reached, and how late")
    public MilestoneClock.Clocks clocks(@PathParam("key") String key, @QueryParam("asAt") String asAt) {
        Instant known = instant(asAt);
        return MilestoneClock.of(
                rowAsAt(key, asAt),
                milestones.read(AsAt.known(known)).values(),
                LocalDate.ofInstant(known, Clocks.INDIA));
    }
}
