package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;

/** Pages for readers: no page of theirs is kept by a browser or found by a search. */
@ApplicationScoped
class ReaderPages {

    @Inject
    Pages pages;

    /** The language of whoever asks. */
    Language language() {
        return pages.language();
    }

    Response say(int status, Language language, String title, String text) {
        return page(status, language, title, List.of(text), null, null);
    }

    Response page(
            int status, Language language, String title, List<String> paragraphs, String button, ReaderView.Form form) {
        Shell shell = pages.shell(Place.ELSEWHERE, title, language);
        Response page = pages.show(status, "reader.jte", shell, new ReaderView(paragraphs, button, form));
        page.getHeaders().putSingle("Cache-Control", "no-store");
        page.getHeaders().putSingle("X-Robots-Tag", "noindex");
        return page;
    }

    /** For every address that leads nowhere, whatever the reason. */
    Response nowhere(Language language) {
        Wording words = Wording.of(language);
        return say(
                Response.Status.NOT_FOUND.getStatusCode(),
                language,
                words.text("page.nowhere.title"),
                words.text("page.nowhere.text"));
    }
}
