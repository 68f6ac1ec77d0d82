package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionShelf;
import org.saransh.brief.EditionState;
import org.saransh.brief.EditionView;
import org.saransh.brief.Wording;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Door;
import org.saransh.http.Role;
import org.saransh.schedule.SchedulePreview;
import org.saransh.schedule.ScheduleView;
import org.saransh.schedule.Schedules;

/** What other programs of a reader follow: the dates to come in a calendar, and the editions as news. */
@Path("/")
public class FeedsResource {

    private static final int NEWEST = 30;

    /** Dates from so long ago to so far ahead. */
    private static final Duration BACK = Duration.ofDays(31);

    private static final Duration AHEAD = Duration.ofDays(366);

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Schedules schedules;

    @Inject
    EditionShelf shelf;

    @Inject
    EditionDesk desk;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.public.url")
    String publicUrl;

    @GET
    @Path("schedules.ics")
    @Produces("text/calendar")
    @Allowed(Role.READER)
    @Operation(summary = "The dates of all schedules as a calendar (RFC 5545)")
    public Response dates() {
        Instant now = clock.instant();
        Ics ics = new Ics(pages.words().text("page.feed.dates"), now);
        for (ScheduleView schedule : schedules.all()) {
            if (!schedule.paused()) {
                List<SchedulePreview.Date> dates = schedules.dates(schedule.id(), now.minus(BACK), now.plus(AHEAD));
                dates.forEach(date -> ics.event(
                        schedule.id() + "-" + date.due().getEpochSecond() + "@saransh",
                        date.due(),
                        schedule.schedule().title(),
                        schedule.words().get(pages.language().code()),
                        publicUrl + "/schedules/" + schedule.id()));
            }
        }
        return Response.ok(ics.text(), "text/calendar;charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"schedules.ics\"")
                .header("Cache-Control", "no-cache")
                .build();
    }

    @GET
    @Path("editions.atom")
    @Produces({MediaType.APPLICATION_ATOM_XML, MediaType.WILDCARD})
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(summary = "The newest published editions as an Atom feed (RFC 4287)")
    public Response editions() {
        EditionShelf.Wanted published = new EditionShelf.Wanted(null, EditionState.PUBLISHED, null, null, null);
        List<EditionView> newest = shelf.page(published, caller, 1, NEWEST).found().stream()
                .flatMap(found -> desk.find(found.edition()).stream())
                .toList();
        Atom atom = new Atom(
                publicUrl,
                pages.words().text("page.feed.editions"),
                pages.language().tag(),
                newest.stream()
                        .map(EditionView::publishedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH));
        newest.forEach(edition -> {
            Wording own = Wording.of(edition.brief(), pages.language());
            atom.entry(
                    "/editions/" + edition.id(),
                    own.title(edition),
                    edition.publishedAt(),
                    own.text("brief.asAt", Map.of("time", own.minute(edition.asAt()))));
        });
        return Response.ok(atom.text(), MediaType.APPLICATION_ATOM_XML + ";charset=UTF-8")
                .header("Vary", "Accept-Language, Cookie")
                .header("Cache-Control", "no-cache")
                .build();
    }
}
