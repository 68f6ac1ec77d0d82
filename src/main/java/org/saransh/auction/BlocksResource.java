package org.saransh.auction;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.saransh.register.Register;
import org.saransh.register.RegisterResource;

@Path("api/blocks")
public class BlocksResource extends RegisterResource<BlockView> {

    @Inject
    Blocks blocks;

    @Override
    protected Register<?, BlockView> register() {
        return blocks;
    }
}
