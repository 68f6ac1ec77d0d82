package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.BriefPage;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionView;
import org.saransh.brief.Wording;
import org.saransh.distribution.MailSettings;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Door;
import org.saransh.http.Role;
import org.saransh.schedule.ScheduleView;
import org.saransh.schedule.Schedules;

/** The home page: the latest brief to read and to download, the next date, the newest editions. */
@Path("/")
public class HomePage {

    private static final String BRIEF = "weekly";
    private static final int NEWEST = 12;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    EditionDesk desk;

    @Inject
    Briefs briefs;

    @Inject
    LatestBrief latest;

    @Inject
    Schedules schedules;

    @Inject
    MailSettings mail;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Operation(hidden = true)
    public Response home() {
        Shell shell = pages.shell(Place.HOME, "page.title");
        Wording words = shell.words();
        boolean within = caller.mayRead(Role.READER, true, "");
        HomeView view = new HomeView(
                within,
                within
                        ? desk.latest(BRIEF)
                                .map(edition -> latest(shell, edition))
                                .orElse(null)
                        : null,
                next(words),
                words.text(mail.server() ? "page.mail.server" : "page.mail.outbox"),
                within ? archive(words) : List.of());
        return pages.show("home.jte", shell, view);
    }

    private HomeView.Latest latest(Shell shell, EditionView edition) {
        BriefPage page = latest.page(edition.id(), shell.language()).orElseThrow();
        List<String> annexes = briefs.named(BRIEF).orElseThrow().annexes();
        return new HomeView.Latest(
                page,
                page.parts().stream()
                        .filter(part -> !annexes.contains(part.id()))
                        .toList(),
                page.parts().stream()
                        .filter(part -> annexes.contains(part.id()))
                        .toList(),
                new EditionFiles(shell.words(), edition).lasting());
    }

    private List<HomeView.Row> archive(Wording words) {
        return desk.latest(BRIEF, NEWEST).stream()
                .map(edition -> row(words, edition))
                .toList();
    }

    private HomeView.Row row(Wording words, EditionView edition) {
        return new HomeView.Row(
                Wording.of(edition.brief(), pages.language()).subtitle(edition),
                edition.year() + "/" + edition.number(),
                words.minute(edition.publishedAt()),
                edition.digestSha256().substring(0, 12),
                edition.corrections().isEmpty()
                        ? null
                        : words.text(
                                "page.archive.corrected",
                                Map.of("count", edition.corrections().size())),
                new EditionFiles(words, edition).fixed());
    }

    private String next(Wording words) {
        return schedules.all().stream()
                .filter(schedule -> schedule.next() != null)
                .min(Comparator.comparing(ScheduleView::next))
                .map(schedule -> words.text("page.next", Map.of("time", words.minute(schedule.next()))))
                .orElse(null);
    }
}
