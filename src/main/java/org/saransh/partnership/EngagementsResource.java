package org.saransh.partnership;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/engagements")
public class EngagementsResource extends RegisterResource<EngagementView> {

    @Inject
    Engagements engagements;

    @Override
    protected Register<?, EngagementView> register() {
        return engagements;
    }
}
