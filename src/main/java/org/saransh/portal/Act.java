package org.saransh.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that can be done on a page: a form with a button, and perhaps words.
 *
 * @param path where it leads
 * @param spoken what a screen reader says after the label; null: nothing
 * @param about what is said before it; null: nothing
 * @param tone of the button: {@code primary}, {@code outline} or {@code danger}
 * @param fields what is asked for; none for a mere button
 * @param hidden what is sent with it
 */
public record Act(
        String path, String label, String spoken, String tone, String about, List<Field> fields, List<Hidden> hidden) {

    /** @param type of the browser's field; {@code reason} for a text of several lines, {@code yesNo} for a choice that is always sent */
    public record Field(String name, String label, String type, boolean needed, String value) {}

    public record Hidden(String name, String value) {}

    /** A mere button. */
    static Act button(String path, String label, String tone) {
        return new Act(path, label, null, tone, null, List.of(), List.of());
    }

    Act asking(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Act(path, label, spoken, tone, about, more, hidden);
    }

    Act saying(String words) {
        return new Act(path, label, spoken, tone, words, fields, hidden);
    }

    /** What a screen reader says after the label, where many buttons are called the same. */
    Act of(String thing) {
        return new Act(path, label, thing, tone, about, fields, hidden);
    }

    Act with(String name, String value) {
        List<Hidden> more = new ArrayList<>(hidden);
        more.add(new Hidden(name, value));
        return new Act(path, label, spoken, tone, about, fields, more);
    }

    /** Null for the usual form. */
    public String encoding() {
        return fields.stream().anyMatch(field -> field.type().equals("file")) ? "multipart/form-data" : null;
    }

    /** By which its fields are told apart from those of others on the page. */
    public String id() {
        return path.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
