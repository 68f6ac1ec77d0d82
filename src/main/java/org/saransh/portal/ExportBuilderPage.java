package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.export.ExportDesk;
import org.saransh.export.ExportDraft;
import org.saransh.http.Allowed;
import org.saransh.http.Answer;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;
import org.saransh.register.Asked;
import org.saransh.register.Dataset;
import org.saransh.register.Readings;

/** Where a question is built, looked at, and its answer ordered as a file. Its address holds the question. */
@Path("exports/new")
@Produces(MediaType.TEXT_HTML)
public class ExportBuilderPage {

    static final String PATH = "/exports/new";

    private static final int OK = 200;

    @Inject
    Pages pages;

    @Inject
    Readings readings;

    @Inject
    ExportDesk desk;

    @Inject
    BuilderDrawing drawing;

    @GET
    @Allowed(Role.ANALYST)
    @Operation(hidden = true)
    public Response build(@Context UriInfo uri) {
        Address address = Address.of(PATH, uri.getQueryParameters());
        return show(OK, address, null);
    }

    private Response show(int status, Address address, Problem refused) {
        if (address.first(Builder.DATASET) == null) {
            return pages.show("export-datasets.jte", pages.shell(Place.EXPORTS, "page.export.new"), drawing.datasets());
        }
        Builder builder = Builder.of(dataset(address), address);
        BuilderView view = drawing.of(builder, refused);
        Shell shell = pages.shell(Place.EXPORTS, "page.export.new").with("htmx.min.js");
        return pages.show(status, "export-builder.jte", shell, view);
    }

    private Dataset dataset(Address address) {
        return readings.dataset(address.first(Builder.DATASET))
                .orElseThrow(() -> Problem.notFound(
                        "There is no register " + address.first(Builder.DATASET) + ": /exports/new shows all"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ANALYST)
    @Operation(hidden = true)
    public Response order(MultivaluedMap<String, String> form) {
        Address address = Address.of(PATH, form);
        try {
            Answer answer = desk.ask(
                    null, PATH, draft(Builder.of(dataset(address), address).asked(), address));
            String place = answer.location();
            return pages.go("/exports/" + place.substring(place.lastIndexOf('/') + 1), null);
        } catch (ProblemException refused) {
            return show(refused.problem().status(), address, refused.problem());
        }
    }

    private ExportDraft draft(Asked asked, Address form) {
        String format = form.first("format");
        boolean accessible = "accessible.xlsx".equals(format);
        return new ExportDraft(
                asked.dataset(),
                asked.columns(),
                asked.filters(),
                asked.q(),
                asked.sort(),
                asked.groupBy(),
                asked.sums(),
                asked.asAt(),
                null,
                asked.language(),
                accessible ? "xlsx" : format,
                accessible ? "accessible" : "standard",
                "true".equals(form.first("split")),
                "true".equals(form.first("bom")),
                form.first("password"),
                form.first("reason"),
                form.first("mailTo"));
    }
}
