package org.saransh.auction;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/milestones")
public class MilestonesResource extends RegisterResource<MilestoneView> {

    @Inject
    Milestones milestones;

    @Override
    protected Register<?, MilestoneView> register() {
        return milestones;
    }
}
