package org.saransh.partnership;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/partnerships")
public class PartnershipsResource extends RegisterResource<PartnershipView> {

    @Inject
    Partnerships partnerships;

    @Override
    protected Register<?, PartnershipView> register() {
        return partnerships;
    }
}
