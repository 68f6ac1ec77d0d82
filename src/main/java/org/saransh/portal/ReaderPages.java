package org.saransh.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;

/** Pages for readers: no page of theirs is kept by a browser or found by a search. */
final class ReaderPages {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private static final TemplateEngine PAGES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, ReaderPages.class.getClassLoader());

    private ReaderPages() {}

    /**
     * The language in which a page is shown.
     *
     * @param asked by the address; null: not
     * @param accepted by the browser; null: not said
     */
    static Language language(String asked, String accepted) {
        String wish = asked != null ? asked : accepted == null ? "" : accepted.strip();
        return wish.startsWith(Language.HI.code()) ? Language.HI : Language.EN;
    }

    static ReaderView.Option other(Language language) {
        Language other = language == Language.EN ? Language.HI : Language.EN;
        return new ReaderView.Option(
                "?language=" + other.code(), Wording.of(other).text("page.inThis"));
    }

    static Response say(int status, Language language, String title, String text) {
        return page(status, language, title, List.of(text), null, null);
    }

    static Response page(
            int status, Language language, String title, List<String> paragraphs, String button, ReaderView.Form form) {
        Wording words = Wording.of(language);
        StringOutput page = new StringOutput();
        PAGES.render(
                "reader.jte", new ReaderView(words, language, other(language), title, paragraphs, button, form), page);
        return Response.status(status)
                .type(HTML)
                .entity(page.toString())
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** For every address that leads nowhere, whatever the reason. */
    static Response nowhere(Language language) {
        Wording words = Wording.of(language);
        return say(
                Response.Status.NOT_FOUND.getStatusCode(),
                language,
                words.text("page.nowhere.title"),
                words.text("page.nowhere.text"));
    }
}
