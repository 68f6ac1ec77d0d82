package org.saransh.partnership;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Role;
import org.saransh.reference.Clocks;
import org.saransh.register.AsAt;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/partnerships")
public class PartnershipsResource extends RegisterResource<PartnershipView> {

    @Inject
    Partnerships partnerships;

    @Inject
    Engagements engagements;

    @GET
    @Path("attention")
    @Allowed(Role.READER)
    @Operation(summary = "Partnerships without movement for 90 days, or signed with the Cabinet's approval pending")
    public List<Attention.Case> attention(@QueryParam("asAt") String asAt) {
        AsAt then = AsAt.known(instant(asAt));
        return Attention.of(
                partnerships.read(then).values(),
                engagements.read(then).values(),
                LocalDate.ofInstant(then.known(), Clocks.INDIA));
    }

    @Override
    protected Register<?, PartnershipView> register() {
        return partnerships;
    }
}
