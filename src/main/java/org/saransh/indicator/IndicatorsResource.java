package org.saransh.indicator;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/indicators")
public class IndicatorsResource extends RegisterResource<IndicatorView> {

    @Inject
    Indicators indicators;

    @Override
    protected Register<?, IndicatorView> register() {
        return indicators;
    }
}
