package org.saransh.indicator;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/observations")
public class ObservationsResource extends RegisterResource<ObservationView> {

    @Inject
    Observations observations;

    @Override
    protected Register<?, ObservationView> register() {
        return observations;
    }
}
