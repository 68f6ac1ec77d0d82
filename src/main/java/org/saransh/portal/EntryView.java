package org.saransh.portal;

import java.util.List;

/**
 * A page on which somebody signs in, or does something with an account.
 *
 * @param fault what is wrong with what was sent, in words; null at the beginning
 * @param action where the form is sent to
 * @param button null when there is nothing to send
 */
public record EntryView(
        List<String> paragraphs,
        String fault,
        String action,
        List<Hidden> hidden,
        List<Field> fields,
        String button,
        List<Way> ways) {

    public record Hidden(String name, String value) {}

    /**
     * @param type {@code text} or {@code password}
     * @param hint what is wanted; null when the label says it
     */
    public record Field(String name, String label, String type, String autocomplete, String value, String hint) {}

    /** Where one can go from here. */
    public record Way(String href, String label) {}
}
