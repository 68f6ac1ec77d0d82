package org.saransh.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.PageLinks;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** Files that somebody asked for. */
@Path("api/exports")
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {

    private static final int LARGEST_PAGE = 500;
    private static final int SOON_SECONDS = 1;

    @Inject
    ExportDesk desk;

    @Inject
    Exports exports;

    @Inject
    ExportDownload download;

    @Inject
    ExportListeners listeners;

    @Inject
    Caller caller;

    @Inject
    Answers answers;

    @POST
    @Allowed(value = Role.ANALYST, costly = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks for a file: {\"dataset\": \"offerings\", \"reason\": \"why\"} and what"
                    + " else is to be said of question and file",
            description = "202 with the address at which the export can be watched; 429 when too many wait. With an"
                    + " Idempotency-Key the same request can be sent again without a second export.")
    public Response ask(
            @Context UriInfo uri, @HeaderParam("Idempotency-Key") String idempotencyKey, ExportDraft draft) {
        return accepted(desk.ask(idempotencyKey, uri.getPath(), draft).response());
    }

    static Response accepted(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, SOON_SECONDS)
                .build();
    }

    @POST
    @Path("preview")
    @Allowed(value = Role.ANALYST, costly = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The first 20 rows of an answer, its columns and the number of its rows, at once")
    public AnswerPreview preview(ExportDraft draft) {
        if (draft == null) {
            throw Problem.badRequest("The body says nothing: name at least dataset");
        }
        return answers.preview(draft.asked());
    }

    @GET
    @Allowed(Role.ANALYST)
    @Operation(
            summary =
                    "Your exports, the newest first; an administrator sees everybody's, and with by those of one person")
    public Response page(
            @Context UriInfo uri,
            @QueryParam("by") String by,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        if (page < 1 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            throw Problem.badRequest("page is a number from 1, size one from 1 to " + LARGEST_PAGE);
        }
        String owner = caller.may(Role.ADMINISTRATOR) ? by : caller.name();
        PageView<ExportView> found = exports.page(owner, page, size);
        return Response.ok(found).links(PageLinks.of(found, uri)).build();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.ANALYST)
    @Operation(summary = "How far an export is: state, rows written, their total, percent and expected end")
    public Response one(@PathParam("id") long id) {
        ExportView view = known(id);
        Response.ResponseBuilder response = Response.ok(view);
        return view.state().open()
                ? response.header(HttpHeaders.RETRY_AFTER, SOON_SECONDS).build()
                : response.build();
    }

    private ExportView known(long id) {
        return exports.find(id)
                .filter(export -> caller.isOrAdministers(export.by()))
                .orElseThrow(() -> Problem.notFound("There is no export " + id + ": /api/exports lists yours"));
    }

    @GET
    @Path("{id}/file")
    @Allowed(Role.ANALYST)
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The file of an export",
            description = "409 with Retry-After while it is not ready, 410 when there is none or none any more.")
    public Response file(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return download.of(known(id), ifNoneMatch);
    }

    @GET
    @Path("{id}/events")
    @Allowed(Role.ANALYST)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Server-sent events: progress about once a second, end when the export has ended",
            description = "Whoever comes again with Last-Event-ID is told what has changed since.")
    public void events(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String last,
            @Context SseEventSink sink,
            @Context Sse sse) {
        listeners.demandRoom();
        listeners.add(known(id), sink, sse, last);
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ANALYST)
    @Operation(
            summary =
                    "Cancels an export that has not ended, on whatever server it runs; deletes the file of one that has")
    public Response remove(@PathParam("id") long id) {
        known(id);
        desk.remove(id);
        return Response.noContent().build();
    }
}
