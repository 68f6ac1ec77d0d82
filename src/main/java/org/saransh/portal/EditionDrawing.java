package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saransh.brief.Brief;
import org.saransh.brief.BriefPage;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionState;
import org.saransh.brief.EditionView;
import org.saransh.brief.EditionsResource;
import org.saransh.brief.Wording;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** Draws one edition. */
@ApplicationScoped
class EditionDrawing {

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Briefs briefs;

    @Inject
    EditionDesk desk;

    /** @throws org.saransh.http.ProblemException 404 also for one that whoever asks may not know of */
    EditionView known(long id) {
        return desk.find(id)
                .filter(edition -> EditionsResource.shown(edition, briefs, caller))
                .orElseThrow(() -> Problem.notFound("There is no edition " + id + ": /editions shows those there are"));
    }

    String title(EditionView edition) {
        Wording own = Wording.of(edition.brief(), pages.language());
        return own.title(edition);
    }

    EditionPageView of(EditionView edition, boolean verify) {
        Wording words = pages.words();
        EditionWords said = new EditionWords(words, edition);
        boolean readable = edition.state() != EditionState.WITHDRAWN || caller.may(Role.ANALYST);
        BriefPage page = readable ? desk.page(edition.id(), pages.language()).orElseThrow() : null;
        List<String> annexes = briefs.named(edition.brief()).map(Brief::annexes).orElse(List.of());
        List<BriefPage.Part> parts = page == null ? List.of() : page.parts();
        return new EditionPageView(
                "/editions/" + edition.id(),
                words.word(edition.state()),
                EditionWords.tone(edition.state()),
                page,
                parts.stream().filter(part -> !annexes.contains(part.id())).toList(),
                parts.stream().filter(part -> annexes.contains(part.id())).toList(),
                edition.state() == EditionState.WITHDRAWN ? List.of() : new EditionFiles(words, edition).fixed(),
                notices(edition, words),
                said.facts(),
                said.files(),
                said.corrections(),
                edition.previous() == null ? null : "/editions/compare?a=" + edition.previous() + "&b=" + edition.id(),
                verify ? said.verified(desk.verify(edition.id()).orElseThrow()) : null,
                new EditionActs(words, edition, caller).all(),
                new EditionActs(words, edition, caller).rule());
    }

    private List<EditionPageView.Notice> notices(EditionView edition, Wording words) {
        List<EditionPageView.Notice> notices = new ArrayList<>();
        if (edition.state() == EditionState.WITHDRAWN) {
            notices.add(new EditionPageView.Notice(
                    words.text("page.edition.withdrawn", Map.of("why", edition.endedWhy())), null, null));
        }
        if (edition.state() == EditionState.CORRECTED) {
            desk.list(edition.brief()).stream()
                    .filter(other -> Long.valueOf(edition.id()).equals(other.supersedes()) && other.published())
                    .findFirst()
                    .ifPresent(other -> notices.add(new EditionPageView.Notice(
                            words.text("page.edition.corrected"), "/editions/" + other.id(), title(other))));
        }
        if (edition.supersedes() != null) {
            notices.add(new EditionPageView.Notice(
                    words.text("page.edition.supersedes"),
                    "/editions/" + edition.supersedes(),
                    desk.find(edition.supersedes()).map(this::title).orElse("")));
        }
        return notices;
    }
}
