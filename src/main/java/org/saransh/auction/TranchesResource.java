package org.saransh.auction;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/tranches")
public class TranchesResource extends RegisterResource<TrancheView> {

    @Inject
    Tranches tranches;

    @Override
    protected Register<?, TrancheView> register() {
        return tranches;
    }
}
