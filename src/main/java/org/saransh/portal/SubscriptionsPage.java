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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Wording;
import org.saransh.distribution.OptOutState;
import org.saransh.distribution.OptOutView;
import org.saransh.distribution.ReaderOffice;
import org.saransh.distribution.SubscriptionView;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;

/** Who gets which brief, and who wants no more of it. */
@Path("subscriptions")
@Produces(MediaType.TEXT_HTML)
public class SubscriptionsPage {

    private static final int OK = 200;
    private static final int SIZE = 50;
    private static final String NEW = "-new";

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    ReaderOffice office;

    @Inject
    SubscriptionDrawing drawing;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response all(@Context UriInfo uri) {
        Address address = Address.of("/subscriptions", uri.getQueryParameters()).without(Tongue.PARAMETER);
        Shell shell = pages.shell(Place.RECIPIENTS, "page.subscriptions");
        PageView<SubscriptionView> found =
                office.subscriptions(null, null, null, false, EditionsPage.page(address.first("page")), SIZE);
        return pages.show(
                "people.jte",
                shell,
                new PeopleView(
                        "subscriptions",
                        shell.text("page.subscriptions.text"),
                        shell.text("page.subscriptions.new"),
                        null,
                        List.of(),
                        shell.words().text("page.subscriptions.found", Map.of("count", found.total())),
                        drawing.grid(found.items()),
                        PageLinksOf.of(address, found)));
    }

    @GET
    @Path("{id: -new|[A-Za-z0-9][A-Za-z0-9._-]*}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        if (id.equals(NEW)) {
            Address begun = Address.of("/subscriptions/-new", uri.getQueryParameters())
                    .without(Tongue.PARAMETER)
                    .with("formats", "pdf")
                    .with("send", "attachment");
            return show(OK, null, begun, null);
        }
        ReaderOffice.Kept<SubscriptionView> known = office.subscription(id);
        return show(OK, known, SubscriptionDrawing.sent(known.view()), null);
    }

    private Response show(int status, ReaderOffice.Kept<SubscriptionView> known, Address sent, Problem refused) {
        Shell shell =
                pages.shell(Place.RECIPIENTS, known == null ? "page.subscription.new" : "page.subscription.change");
        return pages.show(status, "reader-form.jte", shell, drawing.form(known, sent, refused));
    }

    @POST
    @Path("{id: -new|[A-Za-z0-9][A-Za-z0-9._-]*}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response write(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Address sent = Address.of("/subscriptions/" + id, form);
        ReaderOffice.Kept<SubscriptionView> known = id.equals(NEW) ? null : office.subscription(id);
        try {
            SubscriptionView written = known == null
                    ? office.addSubscription(drawing.body(sent).json())
                    : office.changeSubscription(
                            id, sent.first("tag"), drawing.body(sent).json());
            return pages.go("/subscriptions/" + written.id(), "page.told.subscription.saved");
        } catch (ProblemException refused) {
            return show(refused.problem().status(), known, sent, refused.problem());
        }
    }

    @POST
    @Path("{id: [A-Za-z0-9][A-Za-z0-9._-]*}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response end(@PathParam("id") String id, @FormParam("tag") String tag) {
        office.endSubscription(id, tag);
        return pages.go("/subscriptions", "page.told.subscription.ended");
    }

    @GET
    @Path("-opt-outs")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response wishes(@Context UriInfo uri) {
        Address address =
                Address.of("/subscriptions/-opt-outs", uri.getQueryParameters()).without(Tongue.PARAMETER);
        Shell shell = pages.shell(Place.RECIPIENTS, "page.optOuts");
        Wording words = shell.words();
        PageView<OptOutView> found = office.optOuts(null, EditionsPage.page(address.first("page")), SIZE);
        Grid grid = Grid.of(
                "opt-outs",
                words,
                found.items(),
                "page.optOuts.none",
                one -> wish(words, one),
                "page.recipient",
                "page.subscription",
                "@page.optOut.asked",
                "page.edition.stateOf",
                "page.row.reason");
        return pages.show(
                "people.jte",
                shell,
                new PeopleView(
                        "opt-outs",
                        words.text("page.opt-outs.text"),
                        null,
                        null,
                        List.of(),
                        words.text("page.optOuts.found", Map.of("count", found.total())),
                        grid,
                        PageLinksOf.of(address, found)));
    }

    private static Grid.Row wish(Wording words, OptOutView one) {
        String path = "/subscriptions/-opt-outs/" + one.id();
        Act.Field why = new Act.Field("reason", words.text("page.row.reason"), "text", true, "");
        return Grid.row(
                Grid.name(one.recipient(), "/recipients/" + one.recipient()),
                Grid.link(one.subscription(), "/subscriptions/" + one.subscription()),
                Grid.date(words.minute(one.askedAt())),
                Grid.mark(words.word(one.state()), one.state() == OptOutState.ASKED ? "warm" : "good"),
                Grid.english(one.decidedBy() == null ? one.reason() : one.decidedBy() + ": " + one.reason()),
                Grid.acts(
                        one.state() == OptOutState.ASKED
                                ? List.of(
                                        Act.button(path + "/grant", words.text("page.optOut.grant"), "outline")
                                                .of(one.recipient())
                                                .asking(why),
                                        Act.button(path + "/refuse", words.text("page.optOut.refuse"), "outline")
                                                .of(one.recipient())
                                                .asking(why))
                                : List.of()));
    }

    @POST
    @Path("-opt-outs/{id: \\d{1,18}}/{act: grant|refuse}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") long id, @PathParam("act") String act, @FormParam("reason") String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.unprocessable("Say why");
        }
        office.decide(id, act.equals("grant"), caller.name(), reason.strip());
        return pages.go("/subscriptions/-opt-outs", "page.told.optOut");
    }
}
