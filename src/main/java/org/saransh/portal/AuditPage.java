package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.access.AuditSearch;
import org.saransh.access.Chains;
import org.saransh.http.Allowed;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;

/** Who did what, and whether anybody has touched the record of it. */
@Path("audit")
public class AuditPage {

    private static final int OK = 200;

    @Inject
    Pages pages;

    @Inject
    AuditSearch search;

    @Inject
    AuditDrawing drawing;

    @Inject
    Chains chains;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response all(@Context UriInfo uri) {
        Address address = address(uri);
        Shell shell = pages.shell(Place.AUDIT, "page.place.audit");
        try {
            return pages.show(OK, "office.jte", shell, drawing.found(address));
        } catch (ProblemException refused) {
            return pages.show(
                    refused.problem().status(),
                    "office.jte",
                    shell,
                    drawing.found(Address.of(AuditDrawing.HERE, java.util.Map.of()))
                            .refusing(refused.problem().detail()));
        }
    }

    private static Address address(UriInfo uri) {
        return Address.of(AuditDrawing.HERE, uri.getQueryParameters()).without(Tongue.PARAMETER);
    }

    /** The whole of what was found. */
    @GET
    @Path("-records.csv")
    @Produces("text/csv")
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Operation(hidden = true)
    public Response table(@Context UriInfo uri) {
        return Response.ok(search.table(AuditDrawing.wanted(address(uri))), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .build();
    }

    @GET
    @Path("-chains")
    @Produces(MediaType.TEXT_HTML)
    @Allowed(value = Role.READER, costly = true)
    @Operation(hidden = true)
    public Response verified() {
        return pages.show(
                OK, "office.jte", pages.shell(Place.AUDIT, "page.chains"), drawing.verified(chains.verified()));
    }
}
