package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.export.ExportDesk;
import org.saransh.export.ExportView;
import org.saransh.export.Exports;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** The exports of whoever asks: how far they are, and their files. */
@Path("exports")
@Produces(MediaType.TEXT_HTML)
public class ExportsPage {

    private static final int NEWEST = 50;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Exports exports;

    @Inject
    ExportDesk desk;

    @Inject
    ExportDrawing drawing;

    @GET
    @Allowed(Role.ANALYST)
    @Operation(hidden = true)
    public Response all() {
        boolean everybody = caller.may(Role.ADMINISTRATOR);
        return pages.show(
                "exports.jte",
                pages.shell(Place.EXPORTS, "page.place.exports"),
                new ExportsView(
                        exports.page(everybody ? null : caller.name(), 1, NEWEST).items().stream()
                                .map(drawing::of)
                                .toList(),
                        drawing.queries(),
                        everybody));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Allowed(Role.ANALYST)
    @Operation(hidden = true)
    public Response one(@PathParam("id") long id) {
        ExportView export = known(id);
        Shell shell =
                pages.named(Place.EXPORTS, pages.words().text("page.export.title", Map.of("id", Long.toString(id))));
        return pages.show("export.jte", export.state().open() ? shell.with("watch.js") : shell, drawing.of(export));
    }

    /** Somebody else's is nobody's business. */
    private ExportView known(long id) {
        ExportView export = exports.find(id)
                .orElseThrow(() -> Problem.notFound("There is no export " + id + ": /exports shows yours"));
        caller.requireOwner(export.by());
        return export;
    }

    @POST
    @Path("{id: \\d{1,18}}/remove")
    @Consumes(MediaType.WILDCARD)
    @Allowed(Role.ANALYST)
    @Operation(hidden = true)
    public Response remove(@PathParam("id") long id) {
        boolean open = known(id).state().open();
        desk.remove(id);
        return pages.go("/exports/" + id, open ? "page.told.cancelled" : "page.told.deleted");
    }
}
