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
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Answer;
import org.saransh.http.Idempotency;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.Json;
import org.saransh.storage.Sha256;

/** The holiday calendars. */
@Path("api/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarsResource {

    private static final int CREATED = 201;

    @Inject
    Calendars calendars;

    @Inject
    Idempotency idempotency;

    @GET
    @Allowed(Role.READER)
    @Operation(summary = "The holiday calendars; a note says when the holidays of this year are not entered")
    public List<CalendarView> all() {
        return calendars.all();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.READER)
    @Operation(summary = "One holiday calendar")
    public Response one(@PathParam("id") String id) {
        return tagged(calendars.find(id).orElseThrow(() -> Calendars.unknown(id)));
    }

    @POST
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Makes a calendar: {\"id\", \"name\", \"state\", \"daysOff\", \"holidays\"}",
            description = "daysOff holds weekdays as SUNDAY, or the second one of a month as SATURDAY#2. A State has at"
                    + " most one calendar. With an Idempotency-Key the same request can be sent again.")
    public Response create(@HeaderParam("Idempotency-Key") String key, JsonNode body) {
        CalendarDraft draft = CalendarDraft.read(body, null);
        return Idempotency.raced(() -> idempotency.once(key, Sha256.of("/api/calendars\n" + body), () -> {
                    CalendarView made = calendars.create(draft);
                    return new Answer(CREATED, "/api/calendars/" + made.id(), made.tag(), Json.write(made));
                }))
                .response();
    }

    @PUT
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Changes a calendar: the whole of it as it is to be, with If-Match")
    public Response replace(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        return tagged(calendars.replace(id, ifMatch, CalendarDraft.read(body, id)));
    }

    @POST
    @Path("{id}/holidays")
    @Allowed(Role.ADMINISTRATOR)
    @Consumes({HolidayFile.CSV, HolidayFile.ICS})
    @Operation(
            summary = "Takes in holidays from a file, all of them or none, with If-Match",
            description =
                    "text/csv with the columns day,name, or text/calendar with events of whole days, once or every"
                            + " year. mode=add keeps the holidays there are, mode=replace drops them first.")
    public Response take(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Type") String type,
            @QueryParam("mode") @DefaultValue("add") String mode,
            InputStream body) {
        if (!mode.equals("add") && !mode.equals("replace")) {
            throw Problem.badRequest("mode is '" + mode + "': use add, or replace, which drops the holidays there are");
        }
        return tagged(calendars.observe(id, ifMatch, HolidayFile.read(type, body), mode.equals("replace")));
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Deletes a calendar that no schedule uses, with If-Match")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        calendars.delete(id, ifMatch);
        return Response.noContent().build();
    }

    private static Response tagged(CalendarView calendar) {
        return Response.ok(calendar).header("ETag", calendar.tag()).build();
    }
}
