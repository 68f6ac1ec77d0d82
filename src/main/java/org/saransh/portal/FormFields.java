package org.saransh.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.brief.Wording;
import org.saransh.http.Problem;

/** Makes the fields of a form that was sent, or not yet, with what is wrong with each. */
final class FormFields {

    private static final String KEY = "page.field.";

    private final Wording words;
    private final Address sent;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<RowFormView.FieldFault> told = new ArrayList<>();

    /**
     * @param refused null when nothing was
     * @param owner what stands before the names of its fields, as in {@code schedule.}
     */
    FormFields(Wording words, Address sent, Problem refused, String owner) {
        this.words = words;
        this.sent = sent;
        if (refused != null) {
            refused.errors().forEach(fault -> {
                String name = fault.field().startsWith(owner) ? fault.field().substring(owner.length()) : fault.field();
                String field = name.replaceFirst("^(rule|export)\\.(?=.)", "").replaceFirst("\\[.*", "");
                faults.merge(field, FaultWords.said(words, fault), (one, other) -> one + "; " + other);
                told.add(new RowFormView.FieldFault("f-" + field, label(field), FaultWords.said(words, fault)));
            });
        }
    }

    private String label(String field) {
        return words.optional(KEY + field).orElse(field);
    }

    List<RowFormView.FieldFault> told() {
        return told;
    }

    String value(String name) {
        return Optional.ofNullable(sent.first(name)).orElse("");
    }

    RowFormView.Field line(String name, boolean needed) {
        return field(name, "line", needed, value(name), List.of(), false);
    }

    RowFormView.Field fixed(String name) {
        return field(name, "line", false, value(name), List.of(), true);
    }

    RowFormView.Field line(String name, boolean needed, List<String> offered) {
        List<RegisterView.Choice> choices = offered.stream()
                .map(one -> new RegisterView.Choice(one, one, false))
                .toList();
        return field(name, "line", needed, value(name), choices, false);
    }

    RowFormView.Field of(String kind, String name, boolean needed) {
        return field(name, kind, needed, value(name), List.of(), false);
    }

    RowFormView.Field yesNo(String name) {
        return field(name, "yesNo", false, value(name), List.of(), false);
    }

    /** One word of several. */
    RowFormView.Field word(String name, boolean needed, Map<String, String> labels) {
        return field(name, "word", needed, value(name), choices(name, labels), false);
    }

    /** Any words of several. */
    RowFormView.Field words(String name, Map<String, String> labels) {
        return field(name, "words", false, "", choices(name, labels), false);
    }

    private List<RegisterView.Choice> choices(String name, Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(one -> new RegisterView.Choice(
                        one.getKey(), one.getValue(), sent.all(name).contains(one.getKey())))
                .toList();
    }

    /** The words of a vocabulary by their names. */
    static Map<String, String> labels(Wording words, Enum<?>... vocabulary) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(vocabulary).forEach(word -> labels.put(word.name(), words.word(word)));
        return labels;
    }

    private RowFormView.Field field(
            String name, String kind, boolean needed, String value, List<RegisterView.Choice> choices, boolean fixed) {
        return new RowFormView.Field(
                name,
                label(name),
                null,
                kind,
                needed,
                value,
                choices,
                List.of(),
                words.optional(KEY + name + ".text").orElse(null),
                faults.get(name),
                fixed);
    }
}
