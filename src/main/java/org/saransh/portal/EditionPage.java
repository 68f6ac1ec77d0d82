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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.EditionView;
import org.saransh.http.Allowed;
import org.saransh.http.Door;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** One edition to read, and any two beside each other. */
@Path("editions")
@Produces(MediaType.TEXT_HTML)
public class EditionPage {

    @Inject
    Pages pages;

    @Inject
    EditionDrawing drawing;

    @Inject
    CompareDrawing comparison;

    @GET
    @Path("{id: \\d{1,18}}")
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(hidden = true)
    public Response one(@PathParam("id") long id) {
        return show(id, false);
    }

    /** Makes the edition again, and says on its page what was found. */
    @POST
    @Path("{id: \\d{1,18}}/verify")
    @Consumes(MediaType.WILDCARD)
    @Allowed(value = Role.ANALYST, costly = true)
    @Operation(hidden = true)
    public Response verify(@PathParam("id") long id) {
        return show(id, true);
    }

    private Response show(long id, boolean verify) {
        EditionView edition = drawing.known(id);
        Shell shell = pages.named(Place.EDITIONS, drawing.title(edition));
        return pages.show("edition.jte", shell, drawing.of(edition, verify));
    }

    @GET
    @Path("compare")
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(hidden = true)
    public Response compare(@QueryParam("a") Long a, @QueryParam("b") Long b) {
        if (a == null || b == null) {
            throw Problem.badRequest("Say which two editions are compared: /editions/compare?a=1&b=2");
        }
        EditionView one = drawing.known(a);
        EditionView other = drawing.known(b);
        Shell shell = pages.shell(Place.EDITIONS, "page.compare.title");
        return pages.show("compare.jte", shell, comparison.of(one, other));
    }
}
