package org.saransh.backup;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** Copies of everything that the service holds: rows, stored files, keys, templates. */
@Path("api/backups")
@Produces(MediaType.APPLICATION_JSON)
public class BackupsResource {

    private static final int SOON_SECONDS = 1;

    @Inject
    Backups backups;

    @Inject
    Caller caller;

    /**
     * @param items the newest first
     * @param origins the copies of which this database was made; none: it was not
     */
    public record BackupsView(List<BackupView> items, List<Backups.Origin> origins) {}

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "The backups that are kept, the newest first, and the one that this database was made from")
    public BackupsView all() {
        return new BackupsView(backups.all(), backups.origins());
    }

    @POST
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Operation(
            summary = "Has a backup written while the service runs",
            description = "202 with the address at which it can be watched; 409 while another one is being written."
                    + " The file holds keys and password hashes: keep it as the data folder is kept.")
    public Response ask() {
        BackupView asked = backups.ask(caller.name());
        return Response.accepted(asked)
                .location(URI.create("/api/backups/" + asked.id()))
                .header(HttpHeaders.RETRY_AFTER, SOON_SECONDS)
                .build();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "How far a backup is")
    public BackupView one(@PathParam("id") long id) {
        return backups.find(id)
                .orElseThrow(() -> Problem.notFound("There is no backup " + id + ": /api/backups lists them"));
    }

    @GET
    @Path("{id}/file")
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file of a backup, from which an empty service can be filled: saransh.restore")
    public Response file(@PathParam("id") long id) {
        BackupView backup = one(id);
        if (backup.state() == BackupState.OPEN) {
            throw Problem.early("Backup " + id + " is being written: come again", Duration.ofSeconds(SOON_SECONDS));
        }
        if (backup.state() == BackupState.FAILED || !Files.isRegularFile(backups.file(id))) {
            throw Problem.gone("Backup " + id + " has no file. Ask for another one");
        }
        StreamingOutput bytes = body -> Files.copy(backups.file(id), body);
        return Response.ok(bytes, "application/zip")
                .header(HttpHeaders.CONTENT_LENGTH, backup.bytes())
                .header(HttpHeaders.ETAG, '"' + backup.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"saransh-" + id + ".zip\"")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Deletes a backup and its file")
    public Response remove(@PathParam("id") long id) {
        if (one(id).state() == BackupState.OPEN) {
            throw Problem.conflict("Backup " + id + " is being written: wait until it has ended");
        }
        backups.remove(id);
        return Response.noContent().build();
    }
}
