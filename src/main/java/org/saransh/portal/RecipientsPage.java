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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Wording;
import org.saransh.distribution.ReaderOffice;
import org.saransh.distribution.RecipientState;
import org.saransh.distribution.RecipientView;
import org.saransh.http.Allowed;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;

/** Who can get briefs. */
@Path("recipients")
@Produces(MediaType.TEXT_HTML)
public class RecipientsPage {

    private static final int OK = 200;
    private static final int SIZE = 50;
    private static final String NEW = "-new";

    @Inject
    Pages pages;

    @Inject
    ReaderOffice office;

    @Inject
    ReaderForms forms;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response all(@Context UriInfo uri) {
        Address address = Address.of("/recipients", uri.getQueryParameters()).without(Tongue.PARAMETER);
        Shell shell = pages.shell(Place.RECIPIENTS, "page.recipients");
        Wording words = shell.words();
        PageView<RecipientView> found = office.recipients(
                address.first("q"),
                state(address.first("state")),
                null,
                EditionsPage.page(address.first("page")),
                SIZE);
        return pages.show(
                "people.jte",
                shell,
                new PeopleView(
                        "recipients",
                        words.text("page.recipients.text"),
                        words.text("page.recipients.new"),
                        address.first("q"),
                        Arrays.stream(RecipientState.values())
                                .map(state -> new RegisterView.Choice(
                                        state.name(),
                                        words.word(state),
                                        state.name().equals(address.first("state"))))
                                .toList(),
                        words.text("page.recipients.found", Map.of("count", found.total())),
                        grid(words, found.items()),
                        PageLinksOf.of(address, found)));
    }

    private static RecipientState state(String name) {
        return name == null
                ? null
                : Arrays.stream(RecipientState.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest("There is no state " + name));
    }

    private static Grid grid(Wording words, List<RecipientView> people) {
        return Grid.of(
                "recipients",
                words,
                people,
                "page.recipients.none",
                one -> row(words, one),
                "page.field.name",
                "page.field.address",
                "page.subscribe.reading",
                "page.field.role",
                "page.field.limits",
                "page.edition.stateOf");
    }

    static Grid.Row row(Wording words, RecipientView one) {
        return Grid.row(
                Grid.name(one.name(), "/recipients/" + one.id()),
                Grid.text(one.address()),
                Grid.text(words.text("language." + one.language())),
                Grid.text(ReaderForms.role(words, one.role())),
                Grid.text(ReaderForms.limits(words, one)),
                Grid.with(
                        Grid.mark(words.word(one.state()), one.state() == RecipientState.ACTIVE ? "good" : "bad"),
                        one.reason()));
    }

    @GET
    @Path("{id: -new|[A-Za-z0-9][A-Za-z0-9._-]*}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        if (id.equals(NEW)) {
            return show(OK, null, Address.of("/recipients/-new", Map.of()), null);
        }
        ReaderOffice.Kept<RecipientView> known = office.recipient(id);
        return show(OK, known, ReaderForms.sent(known.view()), null);
    }

    private Response show(int status, ReaderOffice.Kept<RecipientView> known, Address sent, Problem refused) {
        Shell shell = known == null
                ? pages.shell(Place.RECIPIENTS, "page.recipient.new")
                : pages.named(Place.RECIPIENTS, known.view().name());
        return pages.show(status, "reader-form.jte", shell, forms.recipient(known, sent, refused));
    }

    @POST
    @Path("{id: -new|[A-Za-z0-9][A-Za-z0-9._-]*}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response write(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Address sent = Address.of("/recipients/" + id, form);
        ReaderOffice.Kept<RecipientView> known = id.equals(NEW) ? null : office.recipient(id);
        try {
            RecipientView written = known == null
                    ? office.addRecipient(ReaderForms.recipientBody(sent))
                    : office.changeRecipient(id, sent.first("tag"), ReaderForms.recipientBody(sent));
            return pages.go("/recipients/" + written.id(), "page.told.recipient.saved");
        } catch (ProblemException refused) {
            return show(refused.problem().status(), known, sent, refused.problem());
        }
    }

    @POST
    @Path("{id: [A-Za-z0-9][A-Za-z0-9._-]*}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response remove(@PathParam("id") String id, @FormParam("tag") String tag) {
        office.removeRecipient(id, tag);
        return pages.go("/recipients", "page.told.recipient.removed");
    }
}
