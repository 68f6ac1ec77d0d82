package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Role;
import org.saransh.register.RegisterCatalog;

/** Where a row is put in; no key of a row begins with a hyphen. */
@Path("registers/{name}/-new")
@Produces(MediaType.TEXT_HTML)
public class NewRowPage {

    @Inject
    RegisterCatalog catalog;

    @Inject
    RowWriting writing;

    @GET
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response form(@PathParam("name") String name, @Context UriInfo uri) {
        return writing.begin(
                RegisterPage.named(catalog, name), Map.<String, List<String>>copyOf(uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response write(@PathParam("name") String name, MultivaluedMap<String, String> form) {
        return writing.create(RegisterPage.named(catalog, name), Map.<String, List<String>>copyOf(form));
    }
}
