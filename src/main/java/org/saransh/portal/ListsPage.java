package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.distribution.ListView;
import org.saransh.distribution.MemberReport;
import org.saransh.distribution.ReaderOffice;
import org.saransh.http.Allowed;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;

/** The lists and who is on them. */
@Path("lists")
@Produces(MediaType.TEXT_HTML)
public class ListsPage {

    private static final int OK = 200;
    private static final int SIZE = 50;
    private static final String NEW = "-new";
    private static final String ID = "{id: [A-Za-z0-9][A-Za-z0-9._-]*}";

    @Inject
    Pages pages;

    @Inject
    ReaderOffice office;

    @Inject
    ListDrawing drawing;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response all(@Context UriInfo uri) {
        Address address = Address.of("/lists", uri.getQueryParameters()).without(Tongue.PARAMETER);
        Shell shell = pages.shell(Place.RECIPIENTS, "page.lists");
        PageView<ListView> found = office.lists(EditionsPage.page(address.first("page")), SIZE);
        return pages.show(
                "people.jte",
                shell,
                new PeopleView(
                        "lists",
                        shell.text("page.lists.text"),
                        shell.text("page.lists.new"),
                        null,
                        List.of(),
                        shell.words().text("page.lists.found", Map.of("count", found.total())),
                        drawing.grid(found.items()),
                        PageLinksOf.of(address, found)));
    }

    @GET
    @Path("{id: -new|[A-Za-z0-9][A-Za-z0-9._-]*}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        return id.equals(NEW)
                ? show(OK, null, Address.of("/lists/-new", Map.of()), null, null)
                : show(OK, office.list(id), null, null, null);
    }

    /** @param sent null: as the list is */
    private Response show(
            int status, ReaderOffice.Kept<ListView> known, Address sent, Problem refused, MemberReport report) {
        Shell shell = known == null
                ? pages.shell(Place.RECIPIENTS, "page.list.new")
                : pages.named(Place.RECIPIENTS, known.view().name());
        Address shown = sent != null
                ? sent
                : Address.of(
                        "/lists/" + known.view().id(),
                        Map.of("name", List.of(known.view().name())));
        return pages.show(status, "reader-form.jte", shell, drawing.of(known, shown, refused, report));
    }

    @POST
    @Path("{id: -new|[A-Za-z0-9][A-Za-z0-9._-]*}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response write(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Address sent = Address.of("/lists/" + id, form);
        ReaderOffice.Kept<ListView> known = id.equals(NEW) ? null : office.list(id);
        try {
            ListView written = known == null
                    ? office.addList(new FormBody(sent).text("name", "id").json())
                    : office.renameList(
                            id,
                            sent.first("tag"),
                            new FormBody(sent).text("name").json());
            return pages.go("/lists/" + written.id(), "page.told.list.saved");
        } catch (ProblemException refused) {
            return show(refused.problem().status(), known, sent, refused.problem(), null);
        }
    }

    @POST
    @Path(ID + "/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response remove(@PathParam("id") String id, @FormParam("tag") String tag) {
        try {
            office.removeList(id, tag);
            return pages.go("/lists", "page.told.list.removed");
        } catch (ProblemException refused) {
            return show(refused.problem().status(), office.list(id), null, refused.problem(), null);
        }
    }

    @POST
    @Path(ID + "/{act: add|drop}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response member(
            @PathParam("id") String id, @PathParam("act") String act, @FormParam("recipient") String recipient) {
        try {
            if (act.equals("add")) {
                office.addMember(id, recipient == null ? "" : recipient.strip());
            } else {
                office.dropMember(id, recipient);
            }
            return pages.go("/lists/" + id, "page.told.member." + act);
        } catch (ProblemException refused) {
            return show(refused.problem().status(), office.list(id), null, refused.problem(), null);
        }
    }

    /** Says what becomes of every row; with {@code act} as {@code apply} it is written if no row is refused. */
    @POST
    @Path(ID + "/members")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response take(@PathParam("id") String id, List<EntityPart> sent) {
        Parts parts = new Parts(sent);
        boolean apply = "true".equals(parts.text("apply"));
        ReaderOffice.Kept<ListView> known = office.list(id);
        try {
            try (InputStream content = parts.file("CSV").getContent()) {
                MemberReport report = office.members(id, content, apply);
                return show(apply && !report.applied() ? Pages.UNPROCESSABLE : OK, office.list(id), null, null, report);
            }
        } catch (ProblemException refused) {
            return show(refused.problem().status(), known, null, refused.problem(), null);
        } catch (IOException lost) {
            throw new UncheckedIOException("The upload cannot be read", lost);
        }
    }
}
