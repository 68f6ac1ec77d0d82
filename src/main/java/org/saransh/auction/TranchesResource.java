package org.saransh.auction;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Role;
import org.saransh.register.AsAt;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/tranches")
public class TranchesResource extends RegisterResource<TrancheView> {

    @Inject
    Tranches tranches;

    @GET
    @Path("rates")
    @Allowed(Role.READER)
    @Operation(summary = "Sold and annulled shares of the programme, each with the name of its denominator")
    public List<AuctionRates.RateView> rates(@QueryParam("asAt") String asAt) {
        return AuctionRates.of(tranches.read(AsAt.known(instant(asAt))).values());
    }

    @Override
    protected Register<?, TrancheView> register() {
        return tranches;
    }
}
