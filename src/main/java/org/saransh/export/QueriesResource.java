package org.saransh.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
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

/** Questions that are kept under a name. */
@Path("api/queries")
@Produces(MediaType.APPLICATION_JSON)
public class QueriesResource {

    private static final int CREATED = 201;
    private static final int LARGEST_PAGE = 500;

    @Inject
    SavedQueries queries;

    @Inject
    Answers answers;

    @Inject
    ExportDesk desk;

    @Inject
    Idempotency idempotency;

    @Inject
    Caller caller;

    @GET
    @Allowed(Role.READER)
    @Operation(
            summary = "Your saved queries and those shared with you, by their names; with owner or role, some of them")
    public Response page(
            @Context UriInfo uri,
            @QueryParam("owner") String owner,
            @QueryParam("role") String role,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        if (page < 1 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            throw Problem.badRequest("page is a number from 1, size one from 1 to " + LARGEST_PAGE);
        }
        Role shared = role == null ? null : role(role);
        PageView<QueryView> found = queries.page(
                new SavedQueries.Wanted(owner == null ? null : owner.strip(), shared, caller.identity()), page, size);
        return Response.ok(found).links(PageLinks.of(found, uri)).build();
    }

    private static Role role(String code) {
        return Role.of(code)
                .orElseThrow(() -> Problem.badRequest("There is no role " + code + ": use one of "
                        + Arrays.stream(Role.values()).map(Role::code).toList()));
    }

    @POST
    @Allowed(Role.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keeps a query: {\"name\": \"…\", \"query\": {\"dataset\": \"offerings\"},"
                    + " \"reason\": \"why\"}",
            description = "sharedWith names a role. With an Idempotency-Key the same request can be sent again without"
                    + " a second query.")
    public Response keep(
            @Context UriInfo uri, @HeaderParam("Idempotency-Key") String idempotencyKey, QueryDraft draft) {
        demand(draft);
        String sha256 = Sha256.of(uri.getPath() + "\n" + Json.write(draft));
        return Idempotency.raced(() -> idempotency.once(idempotencyKey, sha256, () -> {
                    QueryView kept = queries.keep(draft, caller.name());
                    return new Answer(
                            CREATED, "/api/queries/" + kept.id(), SavedQueries.tag(kept.version()), Json.write(kept));
                }))
                .response();
    }

    private void demand(QueryDraft draft) {
        if (draft == null) {
            throw Problem.badRequest("The body says nothing: name at least name, query and reason");
        }
        draft.demand();
        answers.question(draft.query());
    }

    @GET
    @Path("{id}")
    @Allowed(Role.READER)
    @Operation(summary = "A saved query, as it is now")
    public Response latest(@PathParam("id") long id) {
        return tagged(latestOf(id));
    }

    private QueryView latestOf(long id) {
        versions(id);
        return queries.latest(id);
    }

    /** Whoever neither owns a query nor is shown it does not learn that there is one. */
    private QueryView seen(QueryView query) {
        boolean shared = query.sharedWith() != null
                && Role.of(query.sharedWith()).filter(caller::may).isPresent();
        if (!shared && !caller.isOrAdministers(query.owner())) {
            throw SavedQueries.unknown(query.id());
        }
        return query;
    }

    private void demandOwned(long id) {
        caller.requireOwner(latestOf(id).owner());
    }

    private static Response tagged(QueryView query) {
        return Response.ok(query)
                .header(HttpHeaders.ETAG, SavedQueries.tag(query.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Allowed(Role.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a new version of a saved query, with If-Match; the old ones stay")
    public Response change(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, QueryDraft draft) {
        demandOwned(id);
        demand(draft);
        return tagged(queries.change(id, ifMatch, draft, caller.name()));
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ANALYST)
    @Operation(summary = "Removes a saved query, with If-Match; its versions stay")
    public Response remove(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        demandOwned(id);
        queries.remove(id, ifMatch);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/versions")
    @Allowed(Role.READER)
    @Operation(summary = "Every version of a saved query, the oldest first")
    public List<QueryView> versions(@PathParam("id") long id) {
        List<QueryView> versions = queries.versions(id);
        seen(versions.get(versions.size() - 1));
        return versions;
    }

    @GET
    @Path("{id}/versions/{number}")
    @Allowed(Role.READER)
    @Operation(summary = "One version of a saved query: an address that always gives the same question")
    public Response version(@PathParam("id") long id, @PathParam("number") int number) {
        versions(id);
        return tagged(queries.version(id, number));
    }

    @POST
    @Path("{id}/exports")
    @Allowed(value = Role.ANALYST, costly = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks for the answer to a saved query as a file: {\"reason\": \"why\"}",
            description = "With version the answer to that one, else to the latest; format and the like as for"
                    + " /api/exports.")
    public Response export(
            @Context UriInfo uri,
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            QueryRun run) {
        if (run == null) {
            throw Problem.badRequest("The body says nothing: name at least reason");
        }
        QueryView latest = latestOf(id);
        QueryView query = run.version() == null ? latest : queries.version(id, run.version());
        return ExportsResource.accepted(
                desk.ask(idempotencyKey, uri.getPath(), run.of(query.query())).response());
    }
}
