package org.saransh.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Role;

/** Whoever asks. */
@Path("api/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /** @param csrf what changes have to send back as X-CSRF-Token; null unless signed in with a browser */
    public record MeView(
            String name, List<String> roles, List<String> states, List<String> counterparts, String csrf) {}

    @Inject
    Caller caller;

    @GET
    @Allowed(Role.READER)
    @Operation(summary = "Who you are here, and what you may")
    public MeView me() {
        return new MeView(
                caller.name(),
                caller.roles().stream().sorted().map(Role::code).toList(),
                caller.limits().states().stream().toList(),
                caller.limits().counterparts().stream().toList(),
                caller.csrf());
    }
}
