package org.saransh.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.saransh.http.Fault;
import org.saransh.http.Problem;

/** Reads the fields of a JSON object that somebody wrote, and collects what is wrong with them. */
final class FieldReader {

    static final int LONGEST_NAME = 200;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int MOST_FAULTS = 50;

    private final JsonNode object;
    private final String owner;
    private final List<Fault> faults;

    FieldReader(JsonNode body) {
        this(body, "", new ArrayList<>());
        if (body != null && !body.isObject()) {
            fault("", null, "is no object", "a JSON object");
        }
    }

    private FieldReader(JsonNode object, String owner, List<Fault> faults) {
        this.object = object == null || !object.isObject() ? JsonNodeFactory.instance.objectNode() : object;
        this.owner = owner;
        this.faults = faults;
    }

    /** A reader of the object in the field, whose faults are told with these. */
    FieldReader in(String field) {
        if (has(field) && !object.get(field).isObject()) {
            fault(field, null, "is no object", "a JSON object");
        }
        return new FieldReader(object.get(field), owner + field + ".", faults);
    }

    void only(Set<String> fields) {
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                fault(
                        name,
                        null,
                        "is no field here",
                        "one of " + fields.stream().sorted().toList());
            }
        });
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    void fault(String field, String value, String wrong, String allowed) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(owner + field, value, wrong, allowed));
        }
    }

    void fault(Optional<Fault> found) {
        found.ifPresent(one -> fault(one.field(), one.value(), one.wrong(), one.allowed()));
    }

    /** @throws org.saransh.http.ProblemException 422 when anything was wrong */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
    }

    boolean faultless() {
        return faults.isEmpty();
    }

    /** The text without blanks around it; null when there is none. */
    String text(String field, int longest, boolean required) {
        JsonNode value = object.get(field);
        String text = value != null && value.isTextual() ? value.asText().strip() : "";
        if (has(field) && !value.isTextual()) {
            fault(field, value.toString(), "is no text", "a text");
        } else if (text.isEmpty() && required) {
            fault(field, null, "is missing", "a text of at most " + longest + " characters");
        } else if (text.length() > longest) {
            fault(field, text, "is too long", "at most " + longest + " characters");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault(field, null, "holds control characters", "one line of text");
        }
        return text.isEmpty() ? null : text;
    }

    String id(String field) {
        String text = text(field, LONGEST_NAME, true);
        if (text != null && !ID.matcher(text).matches()) {
            fault(field, text, "cannot be part of an address", "small letters, digits and hyphens, at most 60");
        }
        return text;
    }

    <E extends Enum<E>> E word(String field, Class<E> words, boolean required) {
        String text = text(field, LONGEST_NAME, required);
        return text == null ? null : word(field, text, words);
    }

    <E extends Enum<E>> E word(String field, String text, Class<E> words) {
        List<E> all = Arrays.asList(words.getEnumConstants());
        return all.stream().filter(word -> word.name().equals(text)).findFirst().orElseGet(() -> {
            fault(field, text, "is none of the words", "one of " + all);
            return null;
        });
    }

    Integer number(String field, int least, int most, boolean required) {
        JsonNode value = object.get(field);
        if (!has(field)) {
            if (required) {
                fault(field, null, "is missing", "a whole number from " + least + " to " + most);
            }
            return null;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            fault(field, value.toString(), "is no such number", "a whole number from " + least + " to " + most);
            return null;
        }
        return value.asInt();
    }

    boolean yes(String field) {
        if (has(field) && !object.get(field).isBoolean()) {
            fault(field, object.get(field).toString(), "is neither true nor false", "true or false");
        }
        return object.path(field).asBoolean(false);
    }

    LocalDate day(String field) {
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

    List<String> texts(String field, int most) {
        return items(field, most).stream()
                .map(item -> item.isTextual() ? item.asText() : item.toString())
                .toList();
    }

    List<JsonNode> items(String field, int most) {
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
