package org.saransh.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saransh.access.PasswordRules;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;

/** Builds the pages on which somebody signs in, or does something with an account; none of them is kept by a browser. */
final class EntryPages {

    static final int SEE_OTHER = 303;

    private static final TemplateEngine PAGES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, EntryPages.class.getClassLoader());

    private final Language language;
    private final Wording words;
    private final String page;
    private final List<EntryView.Hidden> hidden = new ArrayList<>();
    private final List<EntryView.Field> fields = new ArrayList<>();
    private final List<EntryView.Way> ways = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private String fault;
    private String action;

    private EntryPages(Language language, String page) {
        this.language = language;
        this.words = Wording.of(language);
        this.page = page;
    }

    /** @param name of the page in the bundles: {@code signIn} */
    static EntryPages page(String name, Language language) {
        return new EntryPages(language, "page." + name);
    }

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

    private static ReaderView.Option other(Language language) {
        Language other = language == Language.EN ? Language.HI : Language.EN;
        return new ReaderView.Option(
                "?language=" + other.code(), Wording.of(other).text("page.inThis"));
    }

    EntryPages say(String key, Map<String, ?> values) {
        paragraphs.add(words.text(page + "." + key, values));
        return this;
    }

    EntryPages hidden(String name, String value) {
        if (value != null) {
            hidden.add(new EntryView.Hidden(name, value));
        }
        return this;
    }

    EntryPages name(String value) {
        fields.add(new EntryView.Field(
                "name", words.text("page.account.name"), "text", "username", value == null ? "" : value, null));
        return this;
    }

    /** @param kind {@code current} or {@code new} */
    EntryPages password(String field, String kind) {
        boolean fresh = kind.equals("new");
        fields.add(new EntryView.Field(
                field,
                words.text(fresh ? "page.account.newPassword" : "page.account.password"),
                "password",
                kind + "-password",
                "",
                fresh ? words.text("page.account.hint", Map.of("count", PasswordRules.SHORTEST)) : null));
        return this;
    }

    /** @param key of what is wrong; null: nothing is */
    EntryPages fault(String key) {
        fault = key == null ? null : words.text(key);
        return this;
    }

    EntryPages sendsTo(String address) {
        action = address;
        return this;
    }

    EntryPages way(String href, String key) {
        ways.add(new EntryView.Way(href, words.text(key)));
        return this;
    }

    EntryPages inOtherLanguage() {
        ReaderView.Option other = other(language);
        ways.add(new EntryView.Way(other.value(), other.label()));
        return this;
    }

    Response answer(int status) {
        EntryView view = new EntryView(
                words,
                language,
                words.text(page + ".title"),
                paragraphs,
                fault,
                action,
                hidden,
                fields,
                action == null ? null : words.text(page + ".button"),
                ways);
        StringOutput text = new StringOutput();
        PAGES.render("entry.jte", view, text);
        return Response.status(status)
                .type(Pages.HTML)
                .entity(text.toString())
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** Sends the browser on to an address of ours, by its path alone: a proxy before this server may speak TLS. */
    static Response.ResponseBuilder goTo(String address) {
        return Response.status(SEE_OTHER).header("Location", address).header("Cache-Control", "no-store");
    }

    /** The address where somebody wanted to go, when it is one of ours; else the home page. */
    static String own(String next) {
        boolean ours = next != null
                && next.length() <= 2000
                && next.matches("/([\\x21-\\x7e&&[^/\\\\\"<>^`{|}]][\\x21-\\x7e&&[^\\\\\"<>^`{|}]]*)?");
        return ours ? next : "/";
    }
}
