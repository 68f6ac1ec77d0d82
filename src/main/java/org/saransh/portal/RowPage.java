package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.register.Change;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;
import org.saransh.register.RowDesk;

/** One row: what is known of it, since when, and what others do with it. */
@Path("registers/{name}/{key}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class RowPage {

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    RegisterCatalog catalog;

    @Inject
    RowDesk desk;

    @Inject
    RowPortrait portrait;

    @GET
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response row(@PathParam("name") String name, @PathParam("key") String key, @QueryParam("asAt") String asAt) {
        Register<?, ?> register = RegisterPage.named(catalog, name);
        String then = asAt == null || asAt.isBlank() ? null : asAt.strip();
        RowPageView view = portrait.of(register, key, then);
        return pages.show("row.jte", pages.named(Place.REGISTERS, view.title()), view);
    }

    @POST
    @Path("confirm")
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response confirm(
            @PathParam("name") String name,
            @PathParam("key") String key,
            @FormParam("tag") String tag,
            @FormParam("reason") String reason) {
        desk.confirm(RegisterPage.named(catalog, name), key, tag, change(reason));
        return pages.go(CellWords.row(name, key), "page.told.confirmed");
    }

    @POST
    @Path("settle")
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response settle(
            @PathParam("name") String name,
            @PathParam("key") String key,
            @FormParam("rival") int rival,
            @FormParam("tag") String tag,
            @FormParam("reason") String reason) {
        desk.settle(RegisterPage.named(catalog, name), key, rival, tag, change(reason));
        return pages.go(CellWords.row(name, key), "page.told.settled");
    }

    @POST
    @Path("retire")
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response retire(
            @PathParam("name") String name,
            @PathParam("key") String key,
            @FormParam("tag") String tag,
            @FormParam("reason") String reason) {
        desk.retire(RegisterPage.named(catalog, name), key, tag, change(reason));
        return pages.go("/registers/" + name, "page.told.retired");
    }

    private Change change(String reason) {
        return new Change(caller.name(), reason, null, false);
    }

    /** The key as it stands in a title. */
    static RuntimeException unknown(Register<?, ?> register, String key) {
        return Problem.notFound(
                "There is no row " + key + " in " + register.name() + ": /registers/" + register.name() + " shows all");
    }

    static JsonNode json(Object row) {
        return org.saransh.reference.Json.mapper().valueToTree(row);
    }
}
