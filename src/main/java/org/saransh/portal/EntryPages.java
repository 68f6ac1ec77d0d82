package org.saransh.portal;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saransh.access.PasswordRules;
import org.saransh.brief.Wording;

/** Builds the pages on which somebody signs in, or does something with an account; none of them is kept by a browser. */
final class EntryPages {

    static final int SEE_OTHER = 303;

    private final Pages pages;
    private final Wording words;
    private final String page;
    private final List<EntryView.Hidden> hidden = new ArrayList<>();
    private final List<EntryView.Field> fields = new ArrayList<>();
    private final List<EntryView.Way> ways = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private String fault;
    private String action;

    private EntryPages(Pages pages, String page) {
        this.pages = pages;
        this.words = pages.words();
        this.page = page;
    }

    /** @param name of the page in the bundles: {@code signIn} */
    static EntryPages page(String name, Pages pages) {
        return new EntryPages(pages, "page." + name);
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
        return fault(key, Map.of());
    }

    EntryPages fault(String key, Map<String, ?> values) {
        fault = key == null ? null : words.text(key, values);
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

    EntryPages way(String href, String key, Map<String, ?> values) {
        ways.add(new EntryView.Way(href, words.text(key, values)));
        return this;
    }

    Response answer(int status) {
        EntryView view = new EntryView(
                paragraphs, fault, action, hidden, fields, action == null ? null : words.text(page + ".button"), ways);
        Response answer = pages.show(status, "entry.jte", pages.shell(Place.ELSEWHERE, page + ".title"), view);
        answer.getHeaders().putSingle("Cache-Control", "no-store");
        answer.getHeaders().putSingle("X-Robots-Tag", "noindex");
        return answer;
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
