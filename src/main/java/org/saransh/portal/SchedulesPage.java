package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.Clocks;
import org.saransh.schedule.OccurrenceDesk;
import org.saransh.schedule.ScheduleView;
import org.saransh.schedule.Schedules;

/** The schedules, the month that comes, and what became of what was due. */
@Path("schedules")
@Produces(MediaType.TEXT_HTML)
public class SchedulesPage {

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Schedules schedules;

    @Inject
    OccurrenceDesk occurrences;

    @Inject
    ScheduleDrawing drawing;

    @Inject
    Clock clock;

    @GET
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response all(@QueryParam("month") String month) {
        return pages.show(
                "schedules.jte", pages.shell(Place.SCHEDULES, "page.place.schedules"), drawing.all(month(month)));
    }

    private YearMonth month(String month) {
        try {
            return month == null ? YearMonth.now(clock.withZone(Clocks.INDIA)) : YearMonth.parse(month);
        } catch (DateTimeException noMonth) {
            throw Problem.badRequest("month is '" + month + "': write one as 2026-03");
        }
    }

    @GET
    @Path("{id: [a-z0-9][a-z0-9-]*}")
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        ScheduleView schedule = known(id);
        return pages.show(
                "schedule.jte", pages.named(Place.SCHEDULES, schedule.schedule().title()), drawing.of(schedule));
    }

    private ScheduleView known(String id) {
        return schedules
                .find(id)
                .orElseThrow(() -> Problem.notFound("There is no schedule " + id + ": /schedules shows all"));
    }

    @POST
    @Path("{id: [a-z0-9][a-z0-9-]*}/{act: pause|resume|run|retire}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response act(@PathParam("id") String id, @PathParam("act") String act, @FormParam("tag") String tag) {
        known(id);
        switch (act) {
            case "pause" -> schedules.pause(id);
            case "resume" -> schedules.resume(id);
            case "run" -> schedules.runNow(id);
            default -> schedules.retire(id, tag);
        }
        return pages.go(act.equals("retire") ? "/schedules" : "/schedules/" + id, "page.told.schedule." + act);
    }

    @POST
    @Path("-occurrences/{id: \\d{1,18}}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response release(@PathParam("id") long id, @FormParam("reason") String reason) {
        String schedule = occurrences.release(id, caller.name(), reason).schedule();
        caller.note("occurrence " + id + ": " + reason);
        return pages.go("/schedules/" + schedule, "page.told.schedule.released");
    }
}
