package org.saransh.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.register.AsAt;
import org.saransh.register.Change;
import org.saransh.register.Register;
import org.saransh.register.RowTable;

/** Tables put into a register. */
@Path("api/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject
    ImportDesk desk;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Allowed(value = Role.EDITOR, costly = true)
    @Consumes({RowTable.CSV, RowTable.XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Checks a table against a register, or writes it: a CSV or XLSX file as the body",
            description =
                    "mode=check writes nothing and says what would become of every row. mode=apply writes all rows or,"
                            + " when one is refused, none; with partial=true the good ones. knownAt says when the facts became"
                            + " known, for a backfill.")
    public ImportView take(
            @QueryParam("register") String name,
            @QueryParam("mode") @DefaultValue("check") String mode,
            @QueryParam("partial") @DefaultValue("false") boolean partial,
            @QueryParam("reason") String reason,
            @QueryParam("knownAt") String knownAt,
            InputStream body) {
        Register<?, ?> register = desk.register(name);
        if (!mode.equals("check") && !mode.equals("apply")) {
            throw Problem.badRequest("mode is '" + mode + "': use check, which writes nothing, or apply");
        }
        Change change = new Change(caller.name(), reason, knownAt == null ? null : AsAt.parse(knownAt, clock), false);
        return desk.take(register, new ImportDesk.Order(mode.equals("apply"), partial, change), body);
    }

    @GET
    @Allowed(Role.EDITOR)
    @Operation(summary = "The newest imports and what became of them")
    public List<ImportView> newest() {
        return desk.newest();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.EDITOR)
    @Operation(summary = "What became of one table")
    public ImportView one(@PathParam("id") long id) {
        return desk.known(id);
    }

    @GET
    @Path("{id}/{file:rows\\.csv|refused\\.csv}")
    @Allowed(Role.EDITOR)
    @Produces(RowTable.CSV)
    @Operation(summary = "The verdict on every row, or the refused rows to mend and send again")
    public Response file(@PathParam("id") long id, @PathParam("file") String name) {
        one(id);
        java.nio.file.Path file = desk.file(id, name)
                .orElseThrow(() -> Problem.notFound("The files of import " + id + " are not kept any more"));
        return Response.ok(file.toFile(), RowTable.CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-" + name + '"')
                .build();
    }
}
