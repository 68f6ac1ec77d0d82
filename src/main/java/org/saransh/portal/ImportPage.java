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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;
import org.saransh.intake.ImportDesk;
import org.saransh.intake.ImportView;
import org.saransh.register.AsAt;
import org.saransh.register.Change;

/** Where tables are taken in: checked first, every row with its verdict, and then written as they are. */
@Path("imports")
@Produces(MediaType.TEXT_HTML)
public class ImportPage {

    private static final int OK = 200;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    ImportDesk desk;

    @Inject
    ImportDrawing drawing;

    @Inject
    Clock clock;

    @GET
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response all(@QueryParam("register") String register) {
        return all(OK, null, register, null);
    }

    private Response all(int status, String trouble, String register, String reason) {
        return pages.show(
                status,
                "imports.jte",
                pages.shell(Place.IMPORTS, "page.place.imports").with("drop.js"),
                drawing.all(desk.newest(), trouble, register, reason));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response check(List<EntityPart> sent) {
        Parts parts = new Parts(sent);
        String register = parts.text("register");
        String reason = parts.text("reason");
        try {
            EntityPart file = parts.file("CSV or Excel");
            Change change = change(reason, parts.text("knownAt"));
            return pages.go("/imports/" + checked(register, change, file).id(), null);
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            String trouble = problem.errors().isEmpty()
                    ? problem.detail()
                    : FaultWords.said(pages.words(), problem.errors().get(0));
            return all(problem.status(), trouble, register, reason);
        }
    }

    private ImportView checked(String register, Change change, EntityPart file) {
        try (InputStream table = file.getContent()) {
            return desk.check(desk.register(register), change, table);
        } catch (IOException lost) {
            throw new UncheckedIOException("The upload cannot be read", lost);
        }
    }

    private Change change(String reason, String knownAt) {
        return new Change(
                caller.name(),
                reason,
                knownAt == null || knownAt.isBlank() ? null : AsAt.parse(knownAt.strip(), clock),
                false);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response one(@PathParam("id") long id) {
        ImportView view = desk.known(id);
        Shell shell =
                pages.named(Place.IMPORTS, pages.words().text("page.import.title", Map.of("id", Long.toString(id))));
        return pages.show("import.jte", shell, drawing.of(view, desk.waits(id)));
    }

    @POST
    @Path("{id: \\d{1,18}}/apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response apply(
            @PathParam("id") long id, @FormParam("reason") String reason, @FormParam("knownAt") String knownAt) {
        caller.requireOwner(desk.known(id).by());
        ImportView applied = desk.apply(id, change(reason, knownAt));
        return pages.go("/imports/" + applied.id(), applied.written() ? "page.told.imported" : "page.told.notImported");
    }
}
