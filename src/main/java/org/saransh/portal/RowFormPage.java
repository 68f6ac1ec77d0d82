package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Role;
import org.saransh.register.RegisterCatalog;

/** Where a row is changed. */
@Path("registers/{name}/{key}/edit")
@Produces(MediaType.TEXT_HTML)
public class RowFormPage {

    @Inject
    RegisterCatalog catalog;

    @Inject
    RowWriting writing;

    @GET
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response form(@PathParam("name") String name, @PathParam("key") String key) {
        return writing.begin(RegisterPage.named(catalog, name), key);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.EDITOR)
    @Operation(hidden = true)
    public Response write(
            @PathParam("name") String name, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        return writing.replace(RegisterPage.named(catalog, name), key, Map.<String, List<String>>copyOf(form));
    }
}
