package org.saransh.register;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The log of revisions as a whole. */
@Path("api/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    /** @param firstBroken number of the first revision that was changed, removed or put in between; null when none was */
    public record ChainView(boolean whole, Long firstBroken) {}

    @Inject
    RevisionLog log;

    @GET
    @Path("verify")
    @Operation(summary = "Whether the chain of hashes over all revisions is whole")
    public ChainView verify() {
        OptionalLong broken = log.firstBroken();
        return new ChainView(broken.isEmpty(), broken.isPresent() ? broken.getAsLong() : null);
    }
}
