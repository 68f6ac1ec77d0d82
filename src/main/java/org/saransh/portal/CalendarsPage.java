package org.saransh.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;
import org.saransh.reference.Json;
import org.saransh.schedule.CalendarView;
import org.saransh.schedule.Calendars;

/** The holiday calendars: on which days nobody works. */
@Path("schedules/-calendars")
@Produces(MediaType.TEXT_HTML)
public class CalendarsPage {

    private static final int OK = 200;
    private static final String HERE = "/schedules/-calendars";
    private static final String NEW = "-new";

    @Inject
    Pages pages;

    @Inject
    Calendars calendars;

    @Inject
    CalendarDrawing drawing;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response all() {
        return pages.show("calendars.jte", pages.shell(Place.SCHEDULES, "page.calendars"), drawing.all());
    }

    @GET
    @Path("{id: -new|[a-z0-9][a-z0-9-]*}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        if (id.equals(NEW)) {
            return show(OK, null, Address.of(HERE + "/" + NEW, Map.of("daysOff", List.of("SUNDAY"))), null);
        }
        CalendarView calendar = known(id);
        return show(OK, calendar, CalendarDrawing.sent(calendar), null);
    }

    private CalendarView known(String id) {
        return calendars
                .find(id)
                .orElseThrow(() -> Problem.notFound("There is no calendar " + id + ": " + HERE + " shows all"));
    }

    private Response show(int status, CalendarView calendar, Address sent, Problem refused) {
        Shell shell = calendar == null
                ? pages.shell(Place.SCHEDULES, "page.calendar.new")
                : pages.named(Place.SCHEDULES, calendar.name());
        return pages.show(status, "calendar.jte", shell, drawing.of(calendar, sent, refused));
    }

    @POST
    @Path("{id: -new|[a-z0-9][a-z0-9-]*}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response write(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Address sent = Address.of(HERE + "/" + id, form);
        CalendarView calendar = id.equals(NEW) ? null : known(id);
        FormBody body = new FormBody(sent).text("name", "state").list("daysOff");
        try {
            String written;
            if (calendar == null) {
                written = calendars.create(body.text("id").json()).id();
            } else {
                ObjectNode whole = body.json();
                whole.set("holidays", Json.mapper().valueToTree(calendar.holidays()));
                written = calendars.replace(id, sent.first("tag"), whole).id();
            }
            return pages.go(HERE + "/" + written, "page.told.calendar.saved");
        } catch (ProblemException refused) {
            return show(refused.problem().status(), calendar, sent, refused.problem());
        }
    }

    @POST
    @Path("{id: [a-z0-9][a-z0-9-]*}/holidays")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response take(@PathParam("id") String id, List<EntityPart> sent) {
        Parts parts = new Parts(sent);
        CalendarView calendar = known(id);
        try {
            EntityPart file = parts.file("CSV or ICS");
            boolean ics =
                    file.getFileName().orElseThrow().toLowerCase(Locale.ROOT).endsWith(".ics");
            boolean instead = "true".equals(parts.text("instead"));
            try (InputStream content = file.getContent()) {
                calendars.observe(id, parts.text("tag"), ics ? "text/calendar" : "text/csv", content, instead);
            }
            return pages.go(HERE + "/" + id, "page.told.calendar.taken");
        } catch (ProblemException refused) {
            return show(refused.problem().status(), calendar, CalendarDrawing.sent(calendar), refused.problem());
        } catch (IOException lost) {
            throw new UncheckedIOException("The upload cannot be read", lost);
        }
    }

    @POST
    @Path("{id: [a-z0-9][a-z0-9-]*}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response delete(@PathParam("id") String id, @FormParam("tag") String tag) {
        calendars.delete(id, tag);
        return pages.go(HERE, "page.told.calendar.deleted");
    }
}
