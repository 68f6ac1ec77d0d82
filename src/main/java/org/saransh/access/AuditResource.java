package org.saransh.access;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.PageLinks;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.Clocks;
import org.saransh.storage.HashChain;

/** What was done, by whom, and whether anybody has touched the record of it. */
@Path("api/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final String CSV = "text/csv";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .build();
    private static final int LARGEST_PAGE = 500;
    private static final int LARGEST_TABLE = 100_000;

    /** @param firstBroken number of the first entry that was changed, removed or put in between; null when none was */
    public record ChainView(boolean whole, Long firstBroken) {}

    /**
     * @param whole whether all chains are
     * @param chains by their names: the revisions of the registers, and the audit
     */
    public record ChainsView(boolean whole, Map<String, ChainView> chains) {}

    @Inject
    @Any
    Instance<HashChain> chains;

    @Inject
    AuditSearch search;

    @GET
    @Path("verify")
    @Allowed(value = Role.READER, costly = true)
    @Operation(
            summary = "Whether the chains of hashes over all revisions and over the audit are whole",
            description = "A chain that is not names the first entry that was changed, removed or put in between.")
    public ChainsView verify() {
        Map<String, ChainView> found = new TreeMap<>();
        for (HashChain chain : chains) {
            OptionalLong broken = chain.firstBroken();
            found.put(chain.chain(), new ChainView(broken.isEmpty(), broken.isPresent() ? broken.getAsLong() : null));
        }
        return new ChainsView(found.values().stream().allMatch(ChainView::whole), found);
    }

    @GET
    @Path("records")
    @Allowed(Role.ADMINISTRATOR)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary =
                    "Who did what, the newest first: by person, action, outcome, a text, from and to a day or an instant",
            description =
                    "As CSV all that is found comes at once, up to 100,000 records. Records are kept for ever, unless saransh.audit.days says else.")
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
        AuditSearch.Wanted wanted = new AuditSearch.Wanted(
                person, action, outcome, text, instant("from", from, false), instant("to", to, true));
        if (request.selectVariant(FORMS).getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            PageView<AuditView> found = search.page(wanted, page, size);
            return Response.ok(found, MediaType.APPLICATION_JSON_TYPE)
                    .links(PageLinks.of(found, uri))
                    .header("Vary", "Accept")
                    .build();
        }
        return Response.ok(AuditTable.of(search.page(wanted, 1, LARGEST_TABLE).items()), CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .header("Vary", "Accept")
                .build();
    }

    private static Instant instant(String field, String text, boolean end) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-03-31".length()
                    ? LocalDate.parse(text)
                            .plusDays(end ? 1 : 0)
                            .atStartOfDay(Clocks.INDIA)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw Problem.badRequest(
                    field + " is '" + text + "': write a day as 2026-03-31, or an instant with its offset");
        }
    }
}
