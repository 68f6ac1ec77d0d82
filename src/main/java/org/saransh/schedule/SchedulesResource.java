package org.saransh.schedule;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Problem;

/** The schedules. */
@Path("api/schedules")
@Produces(MediaType.APPLICATION_JSON)
public class SchedulesResource {

    private static final int MOST = 100;

    @Inject
    Schedules schedules;

    @GET
    @Operation(summary = "The schedules, each with its next due instant")
    public List<ScheduleView> all() {
        return schedules.all();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One schedule")
    public ScheduleView one(@PathParam("id") String id) {
        return schedules
                .find(id)
                .orElseThrow(() ->
                        Problem.notFound("There is no schedule " + id + ": /api/schedules lists those there are"));
    }

    @GET
    @Path("{id}/next")
    @Operation(summary = "The next due instants of a schedule")
    public List<Instant> next(@PathParam("id") String id, @QueryParam("count") @DefaultValue("10") String count) {
        one(id);
        try {
            int number = Integer.parseInt(count);
            if (number >= 1 && number <= MOST) {
                return schedules.next(id, number);
            }
        } catch (NumberFormatException notANumber) {
            throw Problem.badRequest("count is '" + count + "': write a whole number from 1 to " + MOST);
        }
        throw Problem.badRequest("count is " + count + ": write a whole number from 1 to " + MOST);
    }

    @POST
    @Path("{id}/run")
    @Operation(summary = "Makes and publishes an edition as at now; /api/occurrences tells how it goes")
    public Response run(@PathParam("id") String id) {
        one(id);
        OccurrenceView planned = schedules.runNow(id);
        return Response.accepted(planned)
                .location(URI.create("/api/occurrences/" + planned.id()))
                .build();
    }
}
