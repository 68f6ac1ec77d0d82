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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.register.AsAt;
import org.saransh.register.Change;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;
import org.saransh.register.RowTable;
import org.saransh.storage.SaranshHome;

/** Tables put into a register. */
@Path("api/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final Semaphore AT_A_TIME = new Semaphore(2);
    private static final int CHUNK = 64 * 1024;

    @Inject
    Imports imports;

    @Inject
    RegisterCatalog catalog;

    @Inject
    SaranshHome home;

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
        Register<?, ?> register = catalog.named(name == null ? "" : name)
                .orElseThrow(() -> Problem.badRequest("register is '" + name + "': name one of "
                        + catalog.all().stream().map(Register::name).toList()));
        if (!mode.equals("check") && !mode.equals("apply")) {
            throw Problem.badRequest("mode is '" + mode + "': use check, which writes nothing, or apply");
        }
        Change change = new Change(caller.name(), reason, knownAt == null ? null : AsAt.parse(knownAt, clock), false);
        change.knowledge(clock.instant());
        caller.note(mode + " a table of " + register.name() + ": " + change.reason());
        caller.requireWithin(caller.limits().none(), "A table, whose rows may be about anything,");
        if (!AT_A_TIME.tryAcquire()) {
            throw Problem.busy("Two tables are being read already: try again in a minute");
        }
        java.nio.file.Path upload = null;
        try {
            upload = stored(body);
            return imports.take(register, upload, new Imports.Order(mode.equals("apply"), partial, change));
        } catch (UnreadableTable refused) {
            throw Problem.unprocessable(refused.getMessage() + ". Nothing was written");
        } finally {
            AT_A_TIME.release();
            delete(upload);
        }
    }

    private java.nio.file.Path stored(InputStream body) {
        try {
            java.nio.file.Path upload = Files.createTempFile(home.folder("uploads"), "table", ".part");
            try (OutputStream file = Files.newOutputStream(upload)) {
                byte[] chunk = new byte[CHUNK];
                long all = 0;
                for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                    all += read;
                    if (all > Limits.BYTES) {
                        delete(upload);
                        throw Problem.tooLarge("A table has at most " + Limits.BYTES / 1024 / 1024
                                + " MB: send it in parts. Nothing was written");
                    }
                    file.write(chunk, 0, read);
                }
            }
            return upload;
        } catch (IOException notStored) {
            throw new UncheckedIOException(
                    "An upload cannot be stored: check the space left in saransh.home", notStored);
        }
    }

    private static void delete(java.nio.file.Path upload) {
        try {
            if (upload != null) {
                Files.deleteIfExists(upload);
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException("The upload " + upload + " cannot be deleted", notDeleted);
        }
    }

    @GET
    @Allowed(Role.EDITOR)
    @Operation(summary = "The newest imports and what became of them")
    public List<ImportView> newest() {
        return imports.newest();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.EDITOR)
    @Operation(summary = "What became of one table")
    public ImportView one(@PathParam("id") long id) {
        return imports.find(id)
                .orElseThrow(() -> Problem.notFound("There is no import " + id + ": /api/imports lists the newest"));
    }

    @GET
    @Path("{id}/{file:rows\\.csv|refused\\.csv}")
    @Allowed(Role.EDITOR)
    @Produces(RowTable.CSV)
    @Operation(summary = "The verdict on every row, or the refused rows to mend and send again")
    public Response file(@PathParam("id") long id, @PathParam("file") String name) {
        one(id);
        java.nio.file.Path file = imports.file(id, name);
        if (!Files.isRegularFile(file)) {
            throw Problem.notFound("The files of import " + id + " are not kept any more");
        }
        return Response.ok(file.toFile(), RowTable.CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-" + name + '"')
                .build();
    }
}
