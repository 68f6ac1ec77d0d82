package org.saransh.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Answer;
import org.saransh.http.Caller;
import org.saransh.http.Idempotency;
import org.saransh.http.PageLinks;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.Json;
import org.saransh.storage.Sha256;

/** The HTTP face of a register; each room names its address and hands in its register. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class RegisterResource<V extends RowView> {

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(RowTable.CSV), MediaType.valueOf(RowTable.XLSX))
            .build();

    private static final int FEED_PAGE = 200;
    private static final int CREATED = 201;

    @Inject
    Rows rows;

    @Inject
    RowDesk desk;

    @Inject
    Idempotency idempotency;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    protected abstract Register<?, V> register();

    @GET
    @Allowed(Role.READER)
    @Produces({MediaType.APPLICATION_JSON, RowTable.CSV, RowTable.XLSX})
    @Operation(
            summary = "Rows, filtered by any column, searched with q, sorted, in pages; as at an instant with asAt",
            description = "A filter may be repeated: any of its values will do. Dates and numbers also take a range:"
                    + " sourceDate.from=2024-01&sourceDate.to=2024-06. sort=-sourceDate,key sorts downwards by the first."
                    + " asAt=2024-04-26 shows what was known at the end of that day. As CSV or XLSX all rows come at once:"
                    + " with names and codes, or in the words of language=en or language=hi.")
    public Response rows(@Context UriInfo uri, @Context Request request) {
        MediaType form = request.selectVariant(FORMS).getMediaType();
        boolean table = !form.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        String language = RowTable.language(uri.getQueryParameters().getFirst("language"));
        RowQuery<V> query = RowQuery.of(register().columns(), uri.getQueryParameters(), table);
        String asAt = uri.getQueryParameters().getFirst("asAt");
        PageView<V> page = asAt == null
                ? rows.current(register(), query)
                : rows.asAt(register(), query, AsAt.known(AsAt.parse(asAt, clock)));
        if (!table) {
            return Response.ok(page, form)
                    .links(PageLinks.of(page, uri))
                    .header("Vary", "Accept")
                    .build();
        }
        if (page.total() > RowQuery.LARGEST_TABLE && !uri.getQueryParameters().containsKey("size")) {
            throw Problem.unprocessable(page.total() + " rows are more than a table that is answered at once may hold, "
                    + RowQuery.LARGEST_TABLE + ": filter them, or ask for pages with page and size");
        }
        return Response.ok(RowTable.of(register(), page.items(), language), form)
                .header("Vary", "Accept")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + register().name()
                                + (form.getSubtype().equals("csv") ? ".csv" : ".xlsx") + '"')
                .build();
    }

    @GET
    @Path("{key}")
    @Allowed(Role.READER)
    @Operation(summary = "One row, as it is or as at an instant")
    public Response row(
            @PathParam("key") String key,
            @QueryParam("asAt") String asAt,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        if (asAt == null) {
            RowDesk.Tagged<V> row = desk.find(register(), key).orElseThrow(() -> unknown(key));
            return tagged(row.row(), row.tag(), ifNoneMatch);
        }
        V row = rowAsAt(key, asAt);
        return tagged(row, EntityTag.of(row), ifNoneMatch);
    }

    /**
     * The row as it was known then.
     *
     * @param asAt as the request says; null: now
     */
    protected V rowAsAt(String key, String asAt) {
        return rows.asAt(register(), key, AsAt.known(instant(asAt)))
                .orElseThrow(() -> asAt == null
                        ? unknown(key)
                        : Problem.notFound("No row " + key + " of " + register().name() + " was known as at " + asAt));
    }

    /** The instant that the request asks for; null: now. */
    protected Instant instant(String asAt) {
        return asAt == null ? clock.instant() : AsAt.parse(asAt, clock);
    }

    private static Response tagged(Object row, String tag, String ifNoneMatch) {
        if (ifNoneMatch != null && EntityTag.matches(ifNoneMatch, tag)) {
            return Response.notModified().header("ETag", tag).build();
        }
        return Response.ok(row).header("ETag", tag).build();
    }

    @GET
    @Path("{key}/history")
    @Allowed(Role.READER)
    @Operation(
            summary = "Every revision of one row: what it was and is, when that became known, who recorded it and why")
    public List<RevisionView> history(@PathParam("key") String key) {
        List<RevisionView> revisions = rows.history(register(), key);
        if (revisions.isEmpty()) {
            throw unknown(key);
        }
        return revisions;
    }

    @GET
    @Path("changes")
    @Allowed(Role.READER)
    @Operation(
            summary = "What was recorded since an instant, the oldest first, at most 200",
            description = "Go on with after=, the number of the last revision that you have")
    public List<RevisionView> changes(@QueryParam("since") String since, @QueryParam("after") String after) {
        if (since == null) {
            throw Problem.badRequest("Say since when: since=2026-03-31, or an instant");
        }
        try {
            long last = after == null ? 0 : Long.parseLong(after);
            return rows.feed(register(), AsAt.parse(since, clock), last, FEED_PAGE);
        } catch (NumberFormatException notANumber) {
            throw Problem.badRequest("after is '" + after + "': write the number of a revision");
        }
    }

    @POST
    @Allowed(Role.EDITOR)
    @Operation(
            summary = "Puts in a row: {\"row\": {…}, \"reason\": \"why\"}",
            description = "With an Idempotency-Key the same request can be sent again without a second row.")
    public Response create(@Context UriInfo uri, @HeaderParam("Idempotency-Key") String idempotencyKey, JsonNode body) {
        WriteRequest request = new WriteRequest(body);
        V row = request.row(register());
        Change change = request.change(caller.name());
        caller.note("row " + row.key());
        String location = uri.getAbsolutePathBuilder().path(row.key()).build().toString();
        String sha256 = Sha256.of(uri.getPath() + "\n" + body);
        return Idempotency.raced(() -> idempotency.once(idempotencyKey, sha256, () -> {
                    RowDesk.Tagged<V> created = desk.create(register(), row, change);
                    return new Answer(CREATED, location, created.tag(), Json.write(created.row()));
                }))
                .response();
    }

    @PUT
    @Path("{key}")
    @Allowed(Role.EDITOR)
    @Operation(
            summary = "Changes a row: the whole row as it is to be, with If-Match",
            description = "correction says that the row was wrong before, rather than the world having changed:"
                    + " editions that printed the old value are marked. Whoever changes more than notes and rival"
                    + " values sends confirmed=false, and somebody else confirms the row; rival values stay.")
    public Response replace(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        RowDesk.demandCondition(ifMatch);
        WriteRequest request = new WriteRequest(body);
        return written(desk.replace(register(), key, ifMatch, request.row(register()), request.change(caller.name())));
    }

    @DELETE
    @Path("{key}")
    @Allowed(Role.EDITOR)
    @Operation(summary = "Retires a row, with If-Match; its history stays")
    public Response retire(
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("reason") String reason) {
        desk.retire(register(), key, ifMatch, new Change(caller.name(), reason, null, false));
        return Response.noContent().build();
    }

    @POST
    @Path("{key}/confirm")
    @Allowed(Role.EDITOR)
    @Operation(summary = "Confirms an unconfirmed row, by somebody other than its author")
    public Response confirm(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        return written(desk.confirm(register(), key, ifMatch, new WriteRequest(body).change(caller.name())));
    }

    @POST
    @Path("{key}/conflicts/{number}/settle")
    @Allowed(Role.EDITOR)
    @Operation(summary = "Settles a rival value, by its number from 1, with a reason; it stays on record")
    public Response settle(
            @PathParam("key") String key,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            JsonNode body) {
        return written(desk.settle(register(), key, number, ifMatch, new WriteRequest(body).change(caller.name())));
    }

    private Response written(RowDesk.Tagged<V> row) {
        return Response.ok(row.row()).header("ETag", row.tag()).build();
    }

    private RuntimeException unknown(String key) {
        return Problem.notFound("There is no row " + key + " in " + register().name() + ". /api/"
                + register().name() + " lists all, and takes q to search");
    }
}
