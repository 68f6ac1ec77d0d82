package org.saransh.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Answer;
import org.saransh.http.BodyFields;
import org.saransh.http.Idempotency;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.Json;
import org.saransh.storage.Sha256;

/** The schedules. */
@Path("api/schedules")
@Produces(MediaType.APPLICATION_JSON)
public class SchedulesResource {

    private static final int MOST = 100;
    private static final int PREVIEWED = 10;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final String DEFINITION = "schedule";

    @Inject
    Schedules schedules;

    @Inject
    Definitions definitions;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    @GET
    @Allowed(Role.READER)
    @Operation(summary = "The schedules, each with its next due instant and how many were missed")
    public List<ScheduleView> all() {
        return schedules.all();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.READER)
    @Operation(summary = "One schedule")
    public Response one(@PathParam("id") String id) {
        return tagged(known(id));
    }

    @GET
    @Path("{id}/next")
    @Allowed(Role.READER)
    @Operation(summary = "The next due instants of a schedule")
    public List<Instant> next(@PathParam("id") String id, @QueryParam("count") @DefaultValue("10") String count) {
        known(id);
        try {
            int number = Integer.parseInt(count);
            if (number >= 1 && number <= MOST) {
                return schedules.next(id, number).stream()
                        .map(Timetable.Due::at)
                        .toList();
            }
        } catch (NumberFormatException notANumber) {
            throw Problem.badRequest("count is '" + count + "': write a whole number from 1 to " + MOST);
        }
        throw Problem.badRequest("count is " + count + ": write a whole number from 1 to " + MOST);
    }

    @POST
    @Path("preview")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "When a schedule that is not saved would be due, in words and in dates: {\"schedule\": {…}}",
            description = "Title and owner may be missing. A date that a holiday moved says from which day.")
    public SchedulePreview preview(JsonNode body) {
        ScheduleDefinition definition = definitions.read(body, DEFINITION, true);
        return SchedulePreview.of(definition, definitions.timetable(definition).next(clock.instant(), PREVIEWED));
    }

    @POST
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a schedule: {\"id\": \"state-monthly\", \"schedule\": {…}}",
            description = "With an Idempotency-Key the same request can be sent again without a second schedule.")
    public Response create(@HeaderParam("Idempotency-Key") String key, JsonNode body) {
        BodyFields fields = new BodyFields(body);
        fields.only(Set.of("id", DEFINITION));
        String id = fields.id("id");
        fields.refuseFaults();
        ScheduleDefinition definition = definitions.read(body, DEFINITION, false);
        return Idempotency.raced(() -> idempotency.once(key, Sha256.of("/api/schedules\n" + body), () -> {
                    ScheduleView made = schedules.create(id, definition);
                    return new Answer(CREATED, "/api/schedules/" + id, made.tag(), Json.write(made));
                }))
                .response();
    }

    @PUT
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes a schedule: {\"schedule\": {…}}, the whole definition as it is to be, with If-Match",
            description =
                    "What was due by now under the old definition is planned first; the new one counts from now on.")
    public Response replace(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        known(id);
        BodyFields fields = new BodyFields(body);
        fields.only(Set.of(DEFINITION));
        fields.refuseFaults();
        return tagged(schedules.replace(id, ifMatch, definitions.read(body, DEFINITION, false)));
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Ends a schedule, with If-Match; its occurrences stay")
    public Response retire(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        known(id);
        schedules.retire(id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/pause")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Plans nothing until the schedule is resumed")
    public Response pause(@PathParam("id") String id) {
        return tagged(schedules.pause(id));
    }

    @POST
    @Path("{id}/resume")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Goes on; what was due in between is planned or missed as the schedule's policy says")
    public Response resume(@PathParam("id") String id) {
        return tagged(schedules.resume(id));
    }

    @POST
    @Path("{id}/run")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Makes an occurrence as at now; /api/occurrences tells how it goes")
    public Response run(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
        known(id);
        return Idempotency.raced(() -> idempotency.once(key, Sha256.of("/api/schedules/" + id + "/run"), () -> {
                    OccurrenceView planned = schedules.runNow(id);
                    return new Answer(ACCEPTED, "/api/occurrences/" + planned.id(), null, Json.write(planned));
                }))
                .response();
    }

    private ScheduleView known(String id) {
        return schedules
                .find(id)
                .orElseThrow(() ->
                        Problem.notFound("There is no schedule " + id + ": /api/schedules lists those there are"));
    }

    private static Response tagged(ScheduleView schedule) {
        return Response.ok(schedule).header("ETag", schedule.tag()).build();
    }
}
