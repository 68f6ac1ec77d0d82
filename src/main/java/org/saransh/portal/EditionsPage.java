package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Brief;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionShelf;
import org.saransh.brief.EditionState;
import org.saransh.brief.EditionView;
import org.saransh.brief.Wording;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Door;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** The archive: the editions of all briefs, found by brief, state, period and words. */
@Path("editions")
@Produces(MediaType.TEXT_HTML)
public class EditionsPage {

    private static final int SIZE = 25;
    private static final String PAGE = "page";

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Briefs briefs;

    @Inject
    EditionShelf shelf;

    @Inject
    EditionDesk desk;

    @GET
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(hidden = true)
    public Response all(@Context UriInfo uri) {
        Address address = Address.of("/editions", uri.getQueryParameters()).without(Tongue.PARAMETER);
        Shell shell = pages.shell(Place.EDITIONS, "page.place.editions");
        int page = page(address.first(PAGE));
        EditionShelf.Shelf found = shelf.page(wanted(address), caller, page, SIZE);
        return pages.show("editions.jte", shell, view(shell, address, found, page));
    }

    private EditionsView view(Shell shell, Address address, EditionShelf.Shelf found, int page) {
        Wording words = shell.words();
        return new EditionsView(
                address.first("q"),
                address.first("from"),
                address.first("to"),
                briefs.all().stream()
                        .filter(brief -> brief.audience() == Role.READER || caller.may(brief.audience()))
                        .map(brief -> choice(brief, address))
                        .toList(),
                Arrays.stream(EditionState.values())
                        .filter(state ->
                                caller.may(Role.ANALYST) || state.ordinal() >= EditionState.PUBLISHED.ordinal())
                        .map(state -> new RegisterView.Choice(
                                state.name(), words.word(state), state.name().equals(address.first("state"))))
                        .toList(),
                words.text("page.editions.found", Map.of("count", found.total())),
                found.found().stream().map(one -> row(words, one)).toList(),
                pageLinks(address, found.total(), page));
    }

    private RegisterView.Choice choice(Brief brief, Address address) {
        return new RegisterView.Choice(
                brief.name(),
                Wording.of(brief.name(), pages.language()).text("brief.title"),
                brief.name().equals(address.first("brief")));
    }

    private EditionsView.Row row(Wording words, EditionShelf.Found found) {
        EditionView edition = desk.find(found.edition()).orElseThrow();
        Wording own = Wording.of(edition.brief(), pages.language());
        return new EditionsView.Row(
                edition.id(),
                "/editions/" + edition.id(),
                own.text("brief.title"),
                own.subtitle(edition),
                edition.year() + "/" + edition.number(),
                words.word(edition.state()),
                EditionWords.tone(edition.state()),
                words.minute(edition.publishedAt() == null ? edition.draftedAt() : edition.publishedAt()),
                edition.corrections().isEmpty()
                        ? null
                        : words.text(
                                "page.archive.corrected",
                                Map.of("count", edition.corrections().size())),
                found.passage() == null
                        ? null
                        : new EditionsView.Passage(
                                found.passage().language().tag(),
                                found.passage().before(),
                                found.passage().words(),
                                found.passage().after()),
                edition.state() == EditionState.WITHDRAWN ? List.of() : new EditionFiles(words, edition).fixed());
    }

    private static List<RowsView.PageLink> pageLinks(Address address, int total, int page) {
        List<RowsView.PageLink> links = new ArrayList<>();
        int last = (total + SIZE - 1) / SIZE;
        for (int one = 1; last > 1 && one <= last; one++) {
            links.add(new RowsView.PageLink(
                    Integer.toString(one),
                    one == page
                            ? null
                            : address.with(PAGE, Integer.toString(one)).toString()));
        }
        return links;
    }

    private static EditionShelf.Wanted wanted(Address address) {
        String state = address.first("state");
        return new EditionShelf.Wanted(
                address.first("brief"),
                state == null
                        ? null
                        : Arrays.stream(EditionState.values())
                                .filter(one -> one.name().equals(state))
                                .findFirst()
                                .orElseThrow(() -> Problem.badRequest("There is no state " + state + ": use one of "
                                        + Arrays.asList(EditionState.values()))),
                day(address, "from"),
                day(address, "to"),
                address.first("q"));
    }

    private static LocalDate day(Address address, String name) {
        try {
            return address.first(name) == null ? null : LocalDate.parse(address.first(name));
        } catch (DateTimeException noDay) {
            throw Problem.badRequest(name + " is '" + address.first(name) + "': write a day as 2026-03-31");
        }
    }

    static int page(String number) {
        if (number != null && !number.matches("[1-9]\\d{0,5}")) {
            throw Problem.badRequest("page is '" + number + "': write a number from 1");
        }
        return number == null ? 1 : Integer.parseInt(number);
    }
}
