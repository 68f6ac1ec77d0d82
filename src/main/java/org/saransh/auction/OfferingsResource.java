package org.saransh.auction;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/offerings")
public class OfferingsResource extends RegisterResource<OfferingView> {

    @Inject
    Offerings offerings;

    @Override
    protected Register<?, OfferingView> register() {
        return offerings;
    }
}
