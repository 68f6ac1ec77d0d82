package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;
import org.saransh.schedule.ScheduleDefinition;
import org.saransh.schedule.SchedulePreview;
import org.saransh.schedule.ScheduleView;
import org.saransh.schedule.Schedules;

/** Where a schedule is made or changed, after its next dates were seen. */
@Path("schedules/{id: -new|[a-z0-9][a-z0-9-]*/edit}")
@Produces(MediaType.TEXT_HTML)
public class ScheduleFormPage {

    private static final int OK = 200;
    private static final int PREVIEWED = 10;
    private static final String NEW = "-new";

    @Inject
    Pages pages;

    @Inject
    Schedules schedules;

    @Inject
    ScheduleForm form;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response begin(@PathParam("id") String path, @QueryParam("query") String query) {
        if (path.equals(NEW)) {
            return show(OK, null, ScheduleForm.begun(query), null, null, null);
        }
        ScheduleView schedule = known(path);
        return show(OK, schedule.id(), ScheduleForm.of(schedule), schedule.tag(), null, null);
    }

    private ScheduleView known(String path) {
        String id = path.replace("/edit", "");
        return schedules
                .find(id)
                .orElseThrow(() -> Problem.notFound("There is no schedule " + id + ": /schedules shows all"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response write(@PathParam("id") String path, MultivaluedMap<String, String> fields) {
        Address sent = Address.of("/schedules/" + path, fields);
        String id = path.equals(NEW) ? null : known(path).id();
        String tag = sent.first("tag");
        try {
            if ("preview".equals(sent.first("act"))) {
                return show(OK, id, sent, tag, null, schedules.preview(form.body(sent), PREVIEWED));
            }
            ScheduleDefinition wanted = schedules.read(form.body(sent));
            ScheduleView written =
                    id == null ? schedules.create(ScheduleForm.id(sent), wanted) : schedules.replace(id, tag, wanted);
            return pages.go("/schedules/" + written.id(), "page.told.schedule.saved");
        } catch (ProblemException refused) {
            return show(refused.problem().status(), id, sent, tag, refused.problem(), null);
        }
    }

    private Response show(int status, String id, Address sent, String tag, Problem refused, SchedulePreview preview) {
        Shell shell = pages.shell(Place.SCHEDULES, id == null ? "page.schedule.new" : "page.schedule.edit");
        return pages.show(status, "schedule-form.jte", shell, form.view(id, sent, tag, refused, preview));
    }
}
