package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Role;

/** The self-check for programs. */
@Path("api/self-check")
@Produces(MediaType.APPLICATION_JSON)
public class SelfCheckResource {

    private static final int OK = 200;
    private static final int NOT_WELL = 503;

    @Inject
    SelfCheck check;

    @GET
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Operation(
            summary = "Tries fonts, database, mail server, disk and clocks, and tells how fresh the registers are",
            description = "200 when all is well, else 503 with the same body. Nothing is sent or changed.")
    public Response run() {
        SelfCheck.View found = check.run();
        return Response.status(found.good() ? OK : NOT_WELL)
                .entity(found)
                .header("Cache-Control", "no-store")
                .build();
    }
}
