package org.saransh.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Digest;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionState;
import org.saransh.brief.EditionView;
import org.saransh.brief.Language;
import org.saransh.brief.Line;
import org.saransh.brief.OutputFormat;
import org.saransh.brief.Wording;
import org.saransh.distribution.MailSettings;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Door;
import org.saransh.http.Role;
import org.saransh.schedule.ScheduleView;
import org.saransh.schedule.Schedules;

/** The home page: the latest brief with its key points and files, the next date, the archive. */
@Path("/")
public class HomePage {

    private static final TemplateEngine PAGES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, HomePage.class.getClassLoader());

    private static final String BRIEF = "weekly";

    @Inject
    EditionDesk desk;

    @Inject
    Schedules schedules;

    @Inject
    MailSettings mail;

    @Inject
    Caller caller;

    @GET
    @Allowed(door = Door.PUBLIC_BRIEF)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String home() {
        Wording words = Wording.of(Language.EN);
        HomeView view = new HomeView(
                words,
                desk.latest(BRIEF)
                        .filter(this::shown)
                        .map(edition -> latest(words, edition))
                        .orElse(null),
                next(words),
                words.text(mail.server() ? "page.mail.server" : "page.mail.outbox"),
                desk.list(BRIEF).stream()
                        .filter(edition -> edition.state() == EditionState.PUBLISHED && shown(edition))
                        .map(edition -> row(words, edition))
                        .toList());
        StringOutput page = new StringOutput();
        PAGES.render("home.jte", view, page);
        return page.toString();
    }

    /** The brief about everything is for all readers. */
    private boolean shown(EditionView edition) {
        return caller.mayRead(Role.READER, edition.published(), "");
    }

    private HomeView.Latest latest(Wording words, EditionView edition) {
        Digest digest = desk.digest(edition.id()).orElseThrow();
        Wording brief = Wording.of(edition.brief(), Language.EN);
        return new HomeView.Latest(
                brief.text("brief.title"),
                brief.subtitle(digest),
                words.text("brief.asAt", Map.of("time", words.minute(digest.asAt()))),
                words.text(
                        digest.sinceEdition() ? "brief.since.edition" : "brief.since.period",
                        Map.of("day", words.day(digest.since()))),
                digest.keyPoints().stream()
                        .map(point -> point(words, digest, point))
                        .toList(),
                digest.changes().size(),
                files(words, edition, true));
    }

    private static HomeView.Point point(Wording words, Digest digest, Line point) {
        boolean standing = point.standing() != null;
        return new HomeView.Point(
                words.say(point.statement()),
                words.standing(point.standing(), digest.sources()),
                !standing || point.standing().confirmed(),
                !standing || point.standing().basis().established());
    }

    private HomeView.Row row(Wording words, EditionView edition) {
        return new HomeView.Row(
                Wording.of(edition.brief(), Language.EN)
                        .subtitle(desk.digest(edition.id()).orElseThrow()),
                edition.year() + "/" + edition.number(),
                words.minute(edition.publishedAt()),
                edition.digestSha256().substring(0, 12),
                edition.corrections().isEmpty()
                        ? null
                        : words.text(
                                "page.archive.corrected",
                                Map.of("count", edition.corrections().size())),
                files(words, edition, false));
    }

    /** The files by their language; after them those that are the same in every language, once. */
    private static List<HomeView.FileGroup> files(Wording words, EditionView edition, boolean latest) {
        List<HomeView.FileGroup> groups = new ArrayList<>();
        for (Language language : Language.values()) {
            groups.add(group(words, "language." + language.code(), edition, language, true, latest));
        }
        groups.add(group(words, "page.downloads.data", edition, Language.EN, false, latest));
        return groups.stream().filter(group -> !group.files().isEmpty()).toList();
    }

    private static HomeView.FileGroup group(
            Wording words, String heading, EditionView edition, Language language, boolean worded, boolean latest) {
        return new HomeView.FileGroup(
                words.text(heading),
                Arrays.stream(OutputFormat.values())
                        .filter(format -> format.worded() == worded)
                        .flatMap(format -> edition.rendition(language, format).stream())
                        .map(file -> file(words, edition, file, latest))
                        .toList());
    }

    private static HomeView.File file(
            Wording words, EditionView edition, EditionView.RenditionView file, boolean latest) {
        return new HomeView.File(
                words.text("format." + file.format()),
                latest
                        ? "/api/briefs/" + edition.brief() + "/latest/" + file.language() + "." + file.format()
                        : file.href(),
                words.text("page.size", Map.of("size", (file.size() + 1023) / 1024)),
                file.sha256());
    }

    private String next(Wording words) {
        List<ScheduleView> planned = schedules.all();
        return planned.stream()
                .filter(schedule -> schedule.next() != null)
                .min((one, other) -> one.next().compareTo(other.next()))
                .map(schedule -> words(words, schedule.next()))
                .orElse(null);
    }

    private static String words(Wording words, Instant next) {
        return words.text("page.next", Map.of("time", words.minute(next)));
    }
}
