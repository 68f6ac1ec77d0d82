package org.saransh.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.PageLinks;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** What was done, by whom, and whether anybody has touched the record of it. */
@Path("api/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final String CSV = "text/csv";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .build();
    private static final int LARGEST_PAGE = 500;

    @Inject
    Chains chains;

    @Inject
    AuditSearch search;

    @GET
    @Path("verify")
    @Allowed(value = Role.READER, costly = true)
    @Operation(
            summary = "Whether the chains of hashes over all revisions and over the audit are whole",
            description = "A chain that is not names the first entry that was changed, removed or put in between.")
    public Chains.ChainsView verify() {
        return chains.verified();
    }

    @GET
    @Path("records")
    @Allowed(Role.ADMINISTRATOR)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary =
                    "Who did what, the newest first: by person, action, outcome, a text, from and to a day or an instant",
            description =
                    "An outcome is DONE, REFUSED, FAILED or DOUBTED, which means that nobody knows whether it was done. As CSV all that is found comes at once, up to 100,000 records. Records are kept for ever, unless saransh.audit.days says else.")
    public Response records(
            @Context UriInfo uri,
            @Context Request request,
            @QueryParam("person") String person,
            @QueryParam("action") String action,
            @QueryParam("outcome") String outcome,
            @QueryParam("q") String text,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        if (page < 1 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            throw Problem.badRequest("page is a number from 1, size one from 1 to " + LARGEST_PAGE);
        }
        AuditSearch.Wanted wanted = AuditSearch.Wanted.of(person, action, outcome, text, from, to);
        if (request.selectVariant(FORMS).getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            PageView<AuditView> found = search.page(wanted, page, size);
            return Response.ok(found, MediaType.APPLICATION_JSON_TYPE)
                    .links(PageLinks.of(found, uri))
                    .header("Vary", "Accept")
                    .build();
        }
        return Response.ok(search.table(wanted), CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .header("Vary", "Accept")
                .build();
    }
}
