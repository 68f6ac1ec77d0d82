package org.saransh.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;
import org.saransh.register.RowTable;

/** Empty tables to fill in. */
@Path("api/datasets/{name}/template.xlsx")
public class TemplatesResource {

    @Inject
    RegisterCatalog catalog;

    @GET
    @Allowed(Role.EDITOR)
    @Produces(RowTable.XLSX)
    @Operation(summary = "An empty table of the register to fill in and import, in English or Hindi")
    public Response template(@PathParam("name") String name, @QueryParam("language") String language) {
        Register<?, ?> register = catalog.named(name)
                .orElseThrow(() ->
                        Problem.notFound("There is no register " + name + ": /api/datasets lists those there are"));
        String words = language == null ? "en" : RowTable.language(language);
        StreamingOutput workbook = body -> TemplateWorkbook.write(register, words, body);
        return Response.ok(workbook)
                .header("Content-Disposition", "attachment; filename=\"" + name + "-template.xlsx\"")
                .build();
    }
}
