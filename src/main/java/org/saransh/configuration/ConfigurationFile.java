package org.saransh.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saransh.http.BodyFields;
import org.saransh.http.BodyLimit;
import org.saransh.http.Problem;
import org.saransh.reference.Json;

/** The form of the file: which parts it has, and that each entry has an id of its own. What an entry says, its room reads. */
record ConfigurationFile(List<Entry> entries) {

    static final int FORMAT = 1;
    static final String FORMAT_FIELD = "format";

    static final String BRIEFS = "briefs";
    static final String QUERIES = "queries";
    static final String CALENDARS = "calendars";
    static final String RECIPIENTS = "recipients";
    static final String LISTS = "lists";
    static final String SUBSCRIPTIONS = "subscriptions";
    static final String SCHEDULES = "schedules";

    /** In the order of writing: what comes later may need what comes before. */
    static final List<String> PARTS = List.of(BRIEFS, QUERIES, CALENDARS, RECIPIENTS, LISTS, SUBSCRIPTIONS, SCHEDULES);

    /** Of one part, and of the members of one list. */
    static final int MOST_ENTRIES = 10_000;

    private static final Set<String> FIELDS =
            Set.of(FORMAT_FIELD, BRIEFS, QUERIES, CALENDARS, RECIPIENTS, LISTS, SUBSCRIPTIONS, SCHEDULES);

    /** @throws org.saransh.http.ProblemException 422 with everything that is wrong with the form */
    static ConfigurationFile read(JsonNode body) {
        BodyFields fields = new BodyFields(body);
        fields.refuseFaults();
        JsonNode format = body == null ? null : body.get(FORMAT_FIELD);
        if (format == null || !format.isInt() || format.asInt() != FORMAT) {
            fields.fault(
                    FORMAT_FIELD,
                    format == null ? null : format.toString(),
                    format == null ? "is missing" : "is a format that this service does not read",
                    Integer.toString(FORMAT));
            fields.refuseFaults();
        }
        fields.only(FIELDS);
        List<Entry> entries = new ArrayList<>();
        PARTS.forEach(part -> entries.addAll(entries(fields, part)));
        fields.refuseFaults();
        return new ConfigurationFile(entries);
    }

    private static List<Entry> entries(BodyFields fields, String part) {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<JsonNode> items = fields.items(part, MOST_ENTRIES);
        for (int i = 0; i < items.size(); i++) {
            String path = part + "[" + i + "]";
            if (!(items.get(i) instanceof ObjectNode object)) {
                fields.fault(path, items.get(i).toString(), "is no object", "a JSON object");
                continue;
            }
            String id = object.path("id").asText("").strip();
            if (id.isEmpty()) {
                fields.fault(path + ".id", null, "is missing", "the id under which it is kept");
            } else if (!seen.add(id)) {
                fields.fault(path + ".id", id, "comes twice", "every id once in " + part);
            } else {
                entries.add(new Entry(part, path, id, object));
            }
        }
        return entries;
    }

    /**
     * The file in lines that people can read.
     *
     * @throws org.saransh.http.ProblemException 409 when it could not be taken in again
     */
    static String text(ObjectNode file) {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
        lines.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        String text;
        try {
            text = Json.mapper().writer(lines).writeValueAsString(file) + "\n";
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The configuration has no JSON form", unwritable);
        }
        if (isTooLong(file) || text.getBytes(StandardCharsets.UTF_8).length > BodyLimit.MOST_BYTES) {
            throw Problem.conflict("The configuration is larger than a file that can be taken in again ("
                    + MOST_ENTRIES + " entries of a kind or members of a list, " + BodyLimit.MOST_BYTES / 1024 / 1024
                    + " MB). A backup holds all of it");
        }
        return text;
    }

    private static boolean isTooLong(ObjectNode file) {
        return Stream.concat(
                        PARTS.stream().map(file::path),
                        file.path(LISTS).valueStream().map(list -> list.path(ListPart.MEMBERS)))
                .anyMatch(entries -> entries.size() > MOST_ENTRIES);
    }

    /** As what is shown stands in the file: the id first, the rest by the names of the fields. */
    static ObjectNode form(Object shown, String... leftOut) {
        ObjectNode all = Json.read(Json.write(shown), ObjectNode.class);
        all.remove(List.of(leftOut));
        ObjectNode form = Json.mapper().createObjectNode();
        if (all.has("id")) {
            form.set("id", all.get("id"));
        }
        form.setAll(all);
        return form;
    }
}
