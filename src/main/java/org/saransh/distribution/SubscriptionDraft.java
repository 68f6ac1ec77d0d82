package org.saransh.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.saransh.brief.Brief;
import org.saransh.brief.Briefs;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.brief.Scope;
import org.saransh.http.BodyFields;
import org.saransh.reference.OneLine;

/**
 * A subscription as a request says it is to be.
 *
 * @param id null: made here
 * @param list null when it is for one recipient
 * @param recipient null when it is for a list
 * @param about {@code state=CHHATTISGARH}; null: every edition, whatever it is about
 * @param languages none: the recipient's own
 */
record SubscriptionDraft(
        String id,
        String list,
        String recipient,
        String brief,
        String about,
        List<Language> languages,
        List<OutputFormat> formats,
        boolean link,
        boolean paused) {

    static final String LINK = "link";
    static final String ATTACHMENT = "attachment";

    private static final Set<String> FIELDS = new TreeSet<>(List.of(
            "id", "list", "recipient", "brief", "parameters", "each", "languages", "formats", "send", "paused"));
    private static final Set<String> SHOWN = Set.of("startsAt", "createdAt", "changedAt", "endedAt");
    private static final int LONGEST = 60;

    /** @param subjects what a brief can be about */
    static SubscriptionDraft of(JsonNode body, Briefs briefs, Function<Brief, List<String>> subjects) {
        Set<String> known = new HashSet<>(FIELDS);
        known.addAll(SHOWN);
        BodyFields fields = new BodyFields(body);
        fields.only(known);
        Optional<String> id = fields.optional("id", LONGEST, PlainText.ID_EXPECTED);
        if (id.filter(text -> !PlainText.isId(text)).isPresent()) {
            fields.fault("id", id.get(), "is no id", PlainText.ID_EXPECTED);
        }
        Optional<String> list = fields.optional("list", LONGEST, "the id of a list");
        Optional<String> recipient = fields.optional("recipient", LONGEST, "the id of a recipient");
        if (fields.has("list") == fields.has("recipient")) {
            fields.fault("list", null, "and recipient are both there, or neither is", "one of the two");
        }
        List<String> names = briefs.all().stream().map(Brief::name).toList();
        Optional<String> named = fields.required("brief", LONGEST, "one of " + names);
        Optional<Brief> brief = named.flatMap(briefs::named);
        if (named.isPresent() && brief.isEmpty()) {
            fields.fault("brief", named.get(), "is no brief", "one of " + names);
        }
        boolean each = fields.yes("each");
        String about = brief.map(one -> about(fields, one, each, subjects)).orElse(null);
        List<Language> languages = fields.words("languages", Language::of, RecipientDraft.languages());
        List<OutputFormat> formats = fields.words("formats", OutputFormat::of, extensions());
        if (formats.isEmpty()) {
            fields.fault("formats", null, "names no format", "some of " + extensions());
        }
        boolean link = fields.word("send", SubscriptionDraft::link, List.of(ATTACHMENT, LINK), false);
        boolean paused = fields.yes("paused");
        fields.refuseFaults();
        return new SubscriptionDraft(
                id.orElse(null),
                list.orElse(null),
                recipient.orElse(null),
                brief.orElseThrow().name(),
                about,
                inOrder(languages),
                inOrder(formats),
                link,
                paused);
    }

    private static String about(BodyFields fields, Brief brief, boolean each, Function<Brief, List<String>> subjects) {
        Map<String, String> parameters = new TreeMap<>();
        BodyFields given = fields.in("parameters");
        for (String name : given.names()) {
            given.optional(name, BodyFields.LONGEST_NAME, "a text").ifPresent(value -> parameters.put(name, value));
        }
        if (brief.parameter() == null) {
            if (!parameters.isEmpty()) {
                fields.fault("parameters", null, "has a parameter, but the brief is about everything", "{}");
            }
            return null;
        }
        String code = brief.parameter().code();
        if (each && parameters.isEmpty()) {
            return null;
        }
        String value = parameters.get(code);
        if (each || value == null || parameters.size() > 1) {
            fields.fault(
                    "parameters",
                    OneLine.shown(parameters.toString()),
                    "does not say what the brief is to be about",
                    "{\"" + code + "\": …}, or \"each\": true for every edition of it");
            return null;
        }
        List<String> possible = subjects.apply(brief);
        if (!possible.contains(value)) {
            fields.fault("parameters." + code, OneLine.shown(value), "is nothing on record", "one of " + possible);
        }
        return new Scope(brief.parameter(), value).about();
    }

    private static Optional<Boolean> link(String word) {
        return word.equals(LINK) || word.equals(ATTACHMENT) ? Optional.of(word.equals(LINK)) : Optional.empty();
    }

    static List<String> extensions() {
        return Arrays.stream(OutputFormat.values()).map(OutputFormat::extension).toList();
    }

    private static <E extends Comparable<E>> List<E> inOrder(List<E> words) {
        List<E> sorted = new ArrayList<>(new TreeSet<>(words));
        return List.copyOf(sorted);
    }
}
