package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Wording;
import org.saransh.export.Answers;
import org.saransh.export.QueryDraft;
import org.saransh.export.QueryView;
import org.saransh.export.SavedQueries;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.register.Readings;

/** Questions that are kept under a name. */
@Path("exports/queries")
@Produces(MediaType.TEXT_HTML)
public class QueriesPage {

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    SavedQueries queries;

    @Inject
    Answers answers;

    @Inject
    Readings readings;

    @Inject
    ExportDrawing drawing;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ANALYST)
    @Operation(hidden = true)
    public Response keep(MultivaluedMap<String, String> form) {
        Address address = Address.of(ExportBuilderPage.PATH, form);
        QueryDraft draft = draft(address);
        String id = address.first(Builder.QUERY);
        if (id == null) {
            return pages.go(
                    "/exports/queries/" + queries.keep(draft, caller.name()).id(), "page.told.kept");
        }
        QueryView own = queries.latest(Long.parseLong(id));
        caller.requireOwner(own.owner());
        queries.change(own.id(), address.first("tag"), draft, caller.name());
        return pages.go("/exports/queries/" + own.id(), "page.told.version");
    }

    private QueryDraft draft(Address form) {
        Builder builder = readings.dataset(form.first(Builder.DATASET) == null ? "" : form.first(Builder.DATASET))
                .map(dataset -> new Builder(dataset, form))
                .orElseThrow(() -> Problem.badRequest("A query names the register that it asks"));
        QueryDraft draft =
                new QueryDraft(form.first("name"), form.first("sharedWith"), builder.asked(), form.first("reason"));
        draft.demand();
        answers.question(draft.query());
        return draft;
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Allowed(Role.ANALYST)
    @Operation(hidden = true)
    public Response latest(@PathParam("id") long id) {
        return show(queries.latest(id));
    }

    @GET
    @Path("{id: \\d{1,18}}/{version: \\d{1,9}}")
    @Allowed(Role.ANALYST)
    @Operation(hidden = true)
    public Response version(@PathParam("id") long id, @PathParam("version") int version) {
        return show(queries.version(id, version));
    }

    private Response show(QueryView query) {
        if (!drawing.isVisible(query)) {
            throw Problem.notFound("There is no query " + query.id() + ": /exports shows those that you may run");
        }
        Wording words = pages.words();
        CellWords cells = new CellWords(words, pages.language());
        QueryPageView view = new QueryPageView(
                query.id(),
                query.name(),
                query.version(),
                drawing.of(query),
                new QuestionWords(readings.dataset(query.query().dataset()), cells).of(query.query()),
                queries.versions(query.id()).stream()
                        .map(version -> version(version, query, words))
                        .toList(),
                Builder.address(query.query()).fields(),
                Stream.of("xlsx", "accessible.xlsx", "csv", "jsonl")
                        .map(format ->
                                new RegisterView.Choice(format, words.text("format." + format), format.equals("xlsx")))
                        .toList(),
                caller.may(Role.ADMINISTRATOR) ? "/schedules/-new?query=" + query.id() : null,
                caller.isOrAdministers(query.owner()) ? SavedQueries.tag(query.version()) : null);
        return pages.show("query.jte", pages.named(Place.EXPORTS, query.name()), view);
    }

    private static QueryPageView.Version version(QueryView version, QueryView shown, Wording words) {
        return new QueryPageView.Version(
                "/exports/queries/" + version.id() + "/" + version.version(),
                words.number(version.version()),
                words.minute(version.recordedAt()),
                version.by(),
                version.reason(),
                version.version() == shown.version());
    }

    @POST
    @Path("{id: \\d{1,18}}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ANALYST)
    @Operation(hidden = true)
    public Response remove(@PathParam("id") long id, @FormParam("tag") String tag) {
        caller.requireOwner(queries.latest(id).owner());
        queries.remove(id, tag);
        return pages.go("/exports", "page.told.removed");
    }
}
