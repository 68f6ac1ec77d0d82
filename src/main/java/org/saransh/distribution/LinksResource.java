package org.saransh.distribution;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.distribution.FileUse.FileUseView;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.PageLinks;
import org.saransh.http.PageView;
import org.saransh.http.Role;

/** The links to files that were sent to recipients. What makes a link work is shown nowhere. */
@Path("api/links")
@Produces(MediaType.APPLICATION_JSON)
public class LinksResource {

    @Inject
    Links links;

    @Inject
    Caller caller;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "The links, the newest first; with edition or recipient, those")
    public Response page(
            @Context UriInfo uri,
            @QueryParam("edition") Long edition,
            @QueryParam("recipient") String recipient,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PageView<FileLinkView> found = links.page(edition, recipient, page, size);
        return Response.ok(found).links(PageLinks.of(found, uri)).build();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "One link")
    public FileLinkView one(@PathParam("id") long id) {
        return links.find(id).orElseThrow(() -> Links.unknown(id));
    }

    @GET
    @Path("{id}/uses")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "When and from which machine the link was followed, and what came of it; the newest first")
    public List<FileUseView> uses(@PathParam("id") long id) {
        one(id);
        return links.uses(id);
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Revokes a link: it leads nowhere at once")
    public Response revoke(@PathParam("id") long id) {
        links.revoke(id, caller.name());
        return Response.noContent().build();
    }
}
