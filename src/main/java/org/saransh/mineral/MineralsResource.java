package org.saransh.mineral;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/minerals")
public class MineralsResource extends RegisterResource<MineralView> {

    @Inject
    Minerals minerals;

    @Override
    protected Register<?, MineralView> register() {
        return minerals;
    }
}
