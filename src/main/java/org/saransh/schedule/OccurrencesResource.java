package org.saransh.schedule;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** What the schedules have done and are doing. */
@Path("api/occurrences")
@Produces(MediaType.APPLICATION_JSON)
public class OccurrencesResource {

    /** Why a held occurrence is released. */
    public record Release(String reason) {}

    @Inject
    OccurrenceDesk occurrences;

    @Inject
    Caller caller;

    @GET
    @Allowed(Role.ANALYST)
    @Operation(summary = "The newest occurrences with their states; a failed, missed or held one says why")
    public PageView<OccurrenceView> all(@QueryParam("schedule") String schedule, @QueryParam("state") String state) {
        List<OccurrenceView> newest = occurrences.newest(schedule, state == null ? null : state(state));
        return new PageView<>(newest, newest.size(), 1, newest.size());
    }

    @GET
    @Path("{id}")
    @Allowed(Role.ANALYST)
    @Operation(summary = "One occurrence")
    public OccurrenceView one(@PathParam("id") long id) {
        return occurrences.find(id);
    }

    @POST
    @Path("{id}/release")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Has a held occurrence made with what is known now: {\"reason\": \"why\"}")
    public OccurrenceView release(@PathParam("id") long id, Release release) {
        return occurrences.release(id, caller.name(), release == null ? null : release.reason());
    }

    private static OccurrenceState state(String name) {
        return Arrays.stream(OccurrenceState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "state is '" + name + "': use one of " + Arrays.asList(OccurrenceState.values())));
    }
}
