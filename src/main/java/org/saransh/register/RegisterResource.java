package org.saransh.register;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** The HTTP face of a register; each room names its address and hands in its register. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RegisterResource<V extends RowView> {

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    protected abstract Register<?, V> register();

    @GET
    @Operation(
            summary = "Rows, filtered by any column, searched with q, sorted, in pages; as at an instant with asAt",
            description = "A filter may be repeated: any of its values will do. sort=-sourceDate,key sorts downwards by"
                    + " the first. asAt=2024-04-26 shows what was known at the end of that day.")
    public PageView<V> rows(@Context UriInfo request) {
        RowQuery<V> query = RowQuery.of(register().columns(), request.getQueryParameters());
        String asAt = request.getQueryParameters().getFirst("asAt");
        return asAt == null
                ? rows.current(register(), query)
                : rows.asAt(register(), query, AsAt.known(AsAt.parse(asAt, clock)));
    }

    @GET
    @Path("{key}")
    @Operation(summary = "One row, as it is or as at an instant")
    public V row(@PathParam("key") String key, @QueryParam("asAt") String asAt) {
        if (asAt == null) {
            return rows.one(register(), key).orElseThrow(() -> unknown(key));
        }
        V row = register().read(AsAt.known(AsAt.parse(asAt, clock))).get(key);
        if (row == null) {
            throw Problem.notFound("No row " + key + " of " + register().name() + " was known as at " + asAt);
        }
        return row;
    }

    @GET
    @Path("{key}/history")
    @Operation(summary = "Every revision of one row: what it was, when that became known, who recorded it and why")
    public List<RevisionView> history(@PathParam("key") String key) {
        List<RevisionView> revisions = rows.history(register(), key);
        if (revisions.isEmpty()) {
            throw unknown(key);
        }
        return revisions;
    }

    private RuntimeException unknown(String key) {
        return Problem.notFound("There is no row " + key + " in " + register().name() + ". /api/"
                + register().name() + " lists all, and takes q to search");
    }
}
