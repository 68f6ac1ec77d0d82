package org.saransh.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.OneLine;

/** The configuration as a file. */
@Path("api/configuration")
@Produces(MediaType.APPLICATION_JSON)
public class ConfigurationResource {

    @Inject
    Configuration configuration;

    @GET
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Operation(
            summary = "Calendars, recipients, lists, subscriptions and schedules as one readable file",
            description =
                    "No account, token or key is in it. The same configuration gives the same bytes. What would be"
                            + " too large to be taken in again is refused with 409.")
    public Response file() {
        return Response.ok(configuration.file().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"" + configuration.fileName() + "\"")
                .build();
    }

    @POST
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes such a file: what it would make new or change, or with apply=true, makes and changes it",
            description =
                    "All of it is written or nothing; what is wrong is told by its path, as schedules[2].schedule.rule."
                            + " Nothing is removed: what the file does not name stays as it is.")
    public ImportReport take(@QueryParam("apply") @DefaultValue("false") String apply, JsonNode body) {
        return switch (apply) {
            case "true" -> configuration.apply(body);
            case "false" -> configuration.check(body);
            default ->
                throw Problem.badRequest("apply is " + OneLine.shown(apply) + ": use true, or false for a check");
        };
    }
}
