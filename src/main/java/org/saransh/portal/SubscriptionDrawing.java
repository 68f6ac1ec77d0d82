package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saransh.brief.Brief;
import org.saransh.brief.BriefParameter;
import org.saransh.brief.Briefs;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.brief.Wording;
import org.saransh.distribution.ListView;
import org.saransh.distribution.ReaderOffice;
import org.saransh.distribution.SubscriptionView;
import org.saransh.http.Problem;

/** Draws subscriptions and their form. */
@ApplicationScoped
class SubscriptionDrawing {

    static final int MOST = 200;

    @Inject
    Pages pages;

    @Inject
    ReaderOffice office;

    @Inject
    Briefs briefs;

    /** Those of a list or of a recipient, with their heading. */
    ReaderFormView.Table table(String list, String recipient) {
        Wording words = pages.words();
        return new ReaderFormView.Table(
                words.text("page.subscriptions"),
                null,
                grid(office.subscriptions(list, recipient, null, false, 1, MOST).items()));
    }

    Grid grid(List<SubscriptionView> shown) {
        Wording words = pages.words();
        return Grid.of(
                "subscriptions",
                words,
                shown,
                "page.subscriptions.none",
                one -> row(words, one),
                "page.subscribe.brief",
                "page.subscription.to",
                "page.archive.files",
                "page.subscribe.reading",
                "page.subscription.send",
                "page.edition.stateOf");
    }

    private Grid.Row row(Wording words, SubscriptionView one) {
        String about = one.each()
                ? words.text("page.subscription.each")
                : Wording.of(one.brief(), pages.language()).about(one.parameters());
        return Grid.row(
                Grid.with(
                        Grid.name(
                                Wording.of(one.brief(), pages.language()).text("brief.title"),
                                "/subscriptions/" + one.id()),
                        about),
                one.list() == null
                        ? Grid.link(one.recipient(), "/recipients/" + one.recipient())
                        : Grid.link(one.list(), "/lists/" + one.list()),
                Grid.text(one.formats().stream()
                        .map(format -> words.text("format." + format))
                        .collect(Collectors.joining(", "))),
                Grid.text(one.languages().stream()
                        .map(language -> words.text("language." + language))
                        .collect(Collectors.joining(", "))),
                Grid.text(words.text("page.subscription." + one.send())),
                state(words, one));
    }

    private static Grid.Cell state(Wording words, SubscriptionView one) {
        if (one.endedAt() != null) {
            return Grid.mark(words.text("page.subscription.ended"), "bad");
        }
        return one.paused()
                ? Grid.mark(words.text("page.schedule.paused"), "warm")
                : Grid.mark(words.text("page.schedule.goes"), "good");
    }

    static Address sent(SubscriptionView one) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "list", one.list());
        put(fields, "recipient", one.recipient());
        put(fields, "brief", one.brief());
        one.parameters().values().forEach(value -> put(fields, "about", value));
        put(fields, "each", Boolean.toString(one.each()));
        put(fields, "send", one.send());
        put(fields, "paused", Boolean.toString(one.paused()));
        fields.put("languages", one.languages());
        fields.put("formats", one.formats());
        return Address.of("/subscriptions/" + one.id(), fields);
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        if (value != null) {
            fields.put(name, List.of(value));
        }
    }

    /** In the JSON that programs send. */
    FormBody body(Address sent) {
        FormBody body = new FormBody(sent)
                .text("list", "recipient", "brief", "send")
                .list("languages", "formats")
                .flag("each", "paused");
        String parameter = briefs.named(sent.first("brief") == null ? "" : sent.first("brief"))
                .map(Brief::parameter)
                .map(BriefParameter::code)
                .orElse(null);
        return parameter == null || sent.first("about") == null
                ? body
                : body.put(
                        "parameters",
                        new FormBody(sent).put(parameter, sent.first("about")).json());
    }

    /** @param known null for a new one */
    ReaderFormView form(ReaderOffice.Kept<SubscriptionView> known, Address sent, Problem refused) {
        Wording words = pages.words();
        FormFields fields = new FormFields(words, sent, refused, "");
        Map<String, String> sends = new LinkedHashMap<>();
        List.of("attachment", "link").forEach(send -> sends.put(send, words.text("page.subscription." + send)));
        List<OfficeForm.Group> groups = new ArrayList<>();
        groups.add(new OfficeForm.Group(
                "what",
                words.text("page.subscription"),
                words.text(known == null ? "page.subscription.text" : "page.subscription.fixed"),
                known == null
                        ? open(fields)
                        : List.of(
                                fields.fixed("list"),
                                fields.fixed("recipient"),
                                fields.fixed("brief"),
                                fields.fixed("about"),
                                fields.yesNo("each"))));
        groups.add(new OfficeForm.Group(
                "how",
                words.text("page.subscription.how"),
                null,
                List.of(
                        fields.words("formats", formats(words)),
                        fields.words("languages", languages(words)),
                        fields.word("send", true, sends),
                        fields.yesNo("paused"))));
        return new ReaderFormView(
                "subscriptions",
                ReaderForms.form(
                        sent.path(), "/subscriptions", groups, fields, refused, known == null ? null : known.tag()),
                known == null || known.view().endedAt() != null
                        ? List.of()
                        : List.of(Act.button(
                                        "/subscriptions/" + known.view().id() + "/end",
                                        words.text("page.subscription.end"),
                                        "danger")
                                .with("tag", known.tag())),
                List.of(),
                null);
    }

    private List<RowFormView.Field> open(FormFields fields) {
        Map<String, String> lists = new LinkedHashMap<>();
        for (ListView list : office.lists(1, MOST).items()) {
            lists.put(list.id(), list.name());
        }
        Map<String, String> titles = new LinkedHashMap<>();
        briefs.all()
                .forEach(brief -> titles.put(
                        brief.name(), Wording.of(brief.name(), pages.language()).text("brief.title")));
        List<String> people = office.recipients(null, null, null, 1, MOST).items().stream()
                .map(one -> one.id())
                .toList();
        return List.of(
                fields.word("list", false, lists),
                fields.line("recipient", false, people),
                fields.word("brief", true, titles),
                fields.line("about", false),
                fields.yesNo("each"));
    }

    private static Map<String, String> formats(Wording words) {
        return Arrays.stream(OutputFormat.values())
                .map(OutputFormat::extension)
                .collect(Collectors.toMap(
                        code -> code, code -> words.text("format." + code), (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> languages(Wording words) {
        return Arrays.stream(Language.values())
                .map(Language::code)
                .collect(Collectors.toMap(
                        code -> code, code -> words.text("language." + code), (one, other) -> one, LinkedHashMap::new));
    }
}
