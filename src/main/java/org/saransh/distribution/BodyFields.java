package org.saransh.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.reference.OneLine;

/** Reads the fields of a request one by one, and notes everything that is wrong with them. */
final class BodyFields {

    private static final int MOST_UNKNOWN = 50;
    private static final int MOST_IN_LIST = 200;

    private final JsonNode body;
    private final List<Fault> faults = new ArrayList<>();

    /** @param known the fields that the request may have */
    BodyFields(JsonNode body, Set<String> known) {
        this.body = body != null && body.isObject() ? body : JsonNodeFactory.instance.objectNode();
        this.body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && faults.size() < MOST_UNKNOWN) {
                faults.add(new Fault(OneLine.shown(name), null, "is no field of this request", "one of " + known));
            }
        });
    }

    void add(String field, String value, String wrong, String allowed) {
        faults.add(new Fault(field, value, wrong, allowed));
    }

    void add(Optional<Fault> fault) {
        fault.ifPresent(faults::add);
    }

    boolean has(String field) {
        return body.hasNonNull(field);
    }

    JsonNode node(String field) {
        return body.path(field);
    }

    /** A text that must be there; empty when it is at fault. */
    Optional<String> required(String field, int longest, String expected) {
        if (!has(field)
                || body.get(field).asText().isBlank() && !body.get(field).isContainerNode()) {
            add(field, null, "is missing", expected);
            return Optional.empty();
        }
        return optional(field, longest, expected);
    }

    /** A text that may be absent; empty when it is, or is at fault. */
    Optional<String> optional(String field, int longest, String expected) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = body.get(field);
        String text = value.asText().strip();
        if (!value.isTextual()) {
            add(field, value.toString(), "is no text", expected);
        } else if (text.length() > longest) {
            add(field, text, "is " + text.length() + " characters long", "at most " + longest);
        } else if (!OneLine.is(text)) {
            add(field, OneLine.shown(text), "holds characters that nobody can read, or that end a line", expected);
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    boolean flag(String field) {
        if (has(field) && !body.get(field).isBoolean()) {
            add(field, body.get(field).toString(), "is neither true nor false", "true or false");
        }
        return body.path(field).asBoolean(false);
    }

    /** A word of a vocabulary; when it is absent or at fault, the other. */
    <T> T word(String field, Function<String, Optional<T>> vocabulary, Collection<?> all, T otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        String text = body.get(field).asText();
        Optional<T> word = vocabulary.apply(text);
        if (word.isEmpty()) {
            add(field, OneLine.shown(text), "is none of the words of this field", "one of " + all);
        }
        return word.orElse(otherwise);
    }

    /** Words of a vocabulary, each once. */
    <T> List<T> words(String field, Function<String, Optional<T>> vocabulary, Collection<?> all) {
        Set<T> words = new LinkedHashSet<>();
        for (String text : texts(field)) {
            Optional<T> word = vocabulary.apply(text);
            word.ifPresent(words::add);
            if (word.isEmpty()) {
                add(field, OneLine.shown(text), "is none of the words of this field", "one of " + all);
            }
        }
        return List.copyOf(words);
    }

    /** A list of texts; none when it is absent. */
    List<String> texts(String field) {
        if (!has(field)) {
            return List.of();
        }
        JsonNode list = body.get(field);
        if (!list.isArray() || list.size() > MOST_IN_LIST) {
            add(field, null, "is no list", "a list of at most " + MOST_IN_LIST + " texts");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list) {
            String text = one.asText().strip();
            if (!one.isTextual() || text.isEmpty() || text.contains(";") || !OneLine.is(text)) {
                add(field, OneLine.shown(one.toString()), "is no name", "texts of one line without semicolons");
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    /** @throws org.saransh.http.ProblemException 422 when anything is wrong */
    void done() {
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
    }
}
