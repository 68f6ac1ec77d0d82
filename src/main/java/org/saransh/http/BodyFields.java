package org.saransh.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.saransh.reference.OneLine;

/** Reads the fields of a JSON object that somebody sent one by one, and notes everything that is wrong with them. */
public final class BodyFields {

    public static final int LONGEST_NAME = 200;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int MOST_FAULTS = 50;
    private static final int MOST_NAMES = 200;

    private final JsonNode object;
    private final String owner;
    private final List<Fault> faults;

    public BodyFields(JsonNode body) {
        this(body, "", new ArrayList<>());
        if (body != null && !body.isObject()) {
            fault("", null, "is no object", "a JSON object");
        }
    }

    private BodyFields(JsonNode object, String owner, List<Fault> faults) {
        this.object = object == null || !object.isObject() ? JsonNodeFactory.instance.objectNode() : object;
        this.owner = owner;
        this.faults = faults;
    }

    /** Those of the object in the field; their faults are told with these. */
    public BodyFields in(String field) {
        if (has(field) && !object.get(field).isObject()) {
            fault(field, null, "is no object", "a JSON object");
        }
        return new BodyFields(object.get(field), owner + field + ".", faults);
    }

    /** Any other field is a fault. */
    public void only(Set<String> fields) {
        names().stream()
                .filter(name -> !fields.contains(name))
                .forEach(name -> fault(
                        OneLine.shown(name),
                        null,
                        "is no field here",
                        "one of " + fields.stream().sorted().toList()));
    }

    public boolean has(String field) {
        return object.hasNonNull(field);
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    public void fault(String field, String value, String wrong, String allowed) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(owner + field, value, wrong, allowed));
        }
    }

    public void fault(Optional<Fault> found) {
        found.ifPresent(one -> fault(one.field(), one.value(), one.wrong(), one.allowed()));
    }

    /** @throws ProblemException 422 when anything was wrong */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
    }

    public boolean faultless() {
        return faults.isEmpty();
    }

    /** The text without blanks around it; null when there is none, or it is at fault. */
    public String text(String field, int longest, boolean required) {
        String expected = "one line of at most " + longest + " characters";
        return (required ? required(field, longest, expected) : optional(field, longest, expected)).orElse(null);
    }

    /** A text that must be there; empty when it is at fault. */
    public Optional<String> required(String field, int longest, String expected) {
        boolean blank =
                object.path(field).isTextual() && object.get(field).asText().isBlank();
        if (!has(field) || blank) {
            fault(field, null, "is missing", expected);
            return Optional.empty();
        }
        return optional(field, longest, expected);
    }

    /** A text that may be absent; empty when it is, or is at fault. */
    public Optional<String> optional(String field, int longest, String expected) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = object.get(field);
        String text = value.asText().strip();
        if (!value.isTextual()) {
            fault(field, value.toString(), "is no text", expected);
        } else if (text.length() > longest) {
            fault(field, text, "is too long", "at most " + longest + " characters");
        } else if (!OneLine.is(text)) {
            fault(field, OneLine.shown(text), "holds characters that nobody can read, or that end a line", expected);
        } else {
            return Optional.of(text).filter(any -> !any.isEmpty());
        }
        return Optional.empty();
    }

    public String id(String field) {
        String text = text(field, LONGEST_NAME, true);
        if (text != null && !ID.matcher(text).matches()) {
            fault(field, text, "cannot be part of an address", "small letters, digits and hyphens, at most 60");
        }
        return text;
    }

    /** Null when there is none, or it is at fault. */
    public <E extends Enum<E>> E word(String field, Class<E> words, boolean required) {
        String text = text(field, LONGEST_NAME, required);
        return text == null ? null : word(field, text, words);
    }

    public <E extends Enum<E>> E word(String field, String text, Class<E> words) {
        List<E> all = Arrays.asList(words.getEnumConstants());
        return word(field, text, name -> named(all, name), all).orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> named(List<E> all, String name) {
        return all.stream().filter(word -> word.name().equals(name)).findFirst();
    }

    /** A word of a vocabulary; when it is absent or at fault, the other. */
    public <T> T word(String field, Function<String, Optional<T>> vocabulary, Collection<?> all, T otherwise) {
        return has(field)
                ? word(field, object.get(field).asText(), vocabulary, all).orElse(otherwise)
                : otherwise;
    }

    /** Words of a vocabulary, each once. */
    public <T> List<T> words(String field, Function<String, Optional<T>> vocabulary, Collection<?> all) {
        Set<T> words = new LinkedHashSet<>();
        lines(field).forEach(text -> word(field, text, vocabulary, all).ifPresent(words::add));
        return List.copyOf(words);
    }

    private <T> Optional<T> word(
            String field, String text, Function<String, Optional<T>> vocabulary, Collection<?> all) {
        Optional<T> word = vocabulary.apply(text);
        if (word.isEmpty()) {
            fault(field, OneLine.shown(text), "is none of the words of this field", "one of " + all);
        }
        return word;
    }

    /** Null when it is absent or at fault. */
    public Integer number(String field, int least, int most, boolean required) {
        String expected = "a whole number from " + least + " to " + most;
        JsonNode value = object.get(field);
        if (!has(field)) {
            if (required) {
                fault(field, null, "is missing", expected);
            }
            return null;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            fault(field, value.toString(), "is no such number", expected);
            return null;
        }
        return value.asInt();
    }

    /** False when it is absent or at fault. */
    public boolean yes(String field) {
        if (has(field) && !object.get(field).isBoolean()) {
            fault(field, object.get(field).toString(), "is neither true nor false", "true or false");
        }
        return object.path(field).asBoolean(false);
    }

    /** Null when it is absent or at fault. */
    public LocalDate day(String field) {
        String text = text(field, LONGEST_NAME, false);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
                fault(field, text, "is too far away", "a day from " + FIRST_YEAR + " to " + LAST_YEAR);
                return null;
            }
            return day;
        } catch (DateTimeException none) {
            fault(field, text, "is no day", "a day as 2026-03-31");
            return null;
        }
    }

    public List<String> texts(String field, int most) {
        return items(field, most).stream()
                .map(item -> item.isTextual() ? item.asText() : item.toString())
                .toList();
    }

    /** Texts of one line without semicolons, which stand between them where they are kept; at most 200. */
    public List<String> lines(String field) {
        List<String> lines = new ArrayList<>();
        for (JsonNode one : items(field, MOST_NAMES)) {
            String text = one.asText().strip();
            if (!one.isTextual() || text.isEmpty() || text.contains(";") || !OneLine.is(text)) {
                fault(field, OneLine.shown(one.toString()), "is no name", "texts of one line without semicolons");
            } else {
                lines.add(text);
            }
        }
        return lines;
    }

    public List<JsonNode> items(String field, int most) {
        List<JsonNode> items = new ArrayList<>();
        if (has(field) && !object.get(field).isArray()) {
            fault(field, null, "is no list", "a JSON array");
        } else if (object.path(field).size() > most) {
            fault(field, null, "is too long a list", "at most " + most + " items");
        } else {
            object.path(field).forEach(items::add);
        }
        return items;
    }
}
