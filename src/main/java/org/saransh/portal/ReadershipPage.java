package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Brief;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionShelf;
import org.saransh.brief.EditionView;
import org.saransh.brief.Wording;
import org.saransh.distribution.ReaderOffice;
import org.saransh.http.Allowed;
import org.saransh.http.Role;

/** Who would get an edition if it were published now. */
@Path("readership")
@Produces(MediaType.TEXT_HTML)
public class ReadershipPage {

    @Inject
    Pages pages;

    @Inject
    Briefs briefs;

    @Inject
    EditionDesk desk;

    @Inject
    EditionShelf shelf;

    @Inject
    EditionDrawing editions;

    @Inject
    ReaderOffice office;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response show(@QueryParam("edition") Long edition) {
        Shell shell = pages.shell(Place.RECIPIENTS, "page.readership");
        Wording words = shell.words();
        List<EditionView> choices = choices();
        EditionView chosen = edition == null ? choices.stream().findFirst().orElse(null) : editions.known(edition);
        List<ReaderOffice.WouldGet> people = chosen == null ? List.of() : office.wouldGet(chosen.id());
        return pages.show(
                "readership.jte",
                shell,
                new ReadershipView(
                        choices.stream()
                                .map(one -> new RegisterView.Choice(
                                        Long.toString(one.id()),
                                        editions.title(one) + " (" + words.word(one.state()) + ")",
                                        chosen != null && chosen.id() == one.id()))
                                .toList(),
                        words.text("page.readership.found", Map.of("count", people.size())),
                        grid(words, people)));
    }

    /** Drafts first, then the latest edition of each brief about everything. */
    private List<EditionView> choices() {
        return Stream.concat(
                        shelf.drafts().stream().map(id -> desk.find(id).orElse(null)),
                        briefs.all().stream().map(Brief::name).map(name -> desk.list(name).stream()
                                .filter(EditionView::published)
                                .findFirst()
                                .orElse(null)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Grid grid(Wording words, List<ReaderOffice.WouldGet> people) {
        return Grid.of(
                "readership",
                words,
                people,
                "page.readership.nobody",
                one -> Grid.row(
                        Grid.name(
                                one.recipient().name(),
                                "/recipients/" + one.recipient().id()),
                        Grid.text(one.recipient().address()),
                        Grid.text(words.text("language." + one.language())),
                        Grid.text(one.formats().stream()
                                .map(format -> words.text("format." + format))
                                .collect(Collectors.joining(", "))),
                        Grid.text(words.text(one.link() ? "page.subscription.link" : "page.subscription.attachment")),
                        Grid.text(one.correction() ? words.text("page.readership.correction") : "")),
                "page.field.name",
                "page.field.address",
                "page.subscribe.reading",
                "page.archive.files",
                "page.subscription.send",
                "page.row.reason");
    }
}
