package org.saransh.portal;

import java.util.ArrayList;
import java.util.List;
import org.saransh.brief.Wording;
import org.saransh.reference.Word;
import org.saransh.register.Column;
import org.saransh.register.YesNo;

/**
 * What a form asks of one column.
 *
 * @param name of the filter
 * @param unit in words; null when there is none
 * @param kind {@code choice} of some words, {@code range} from one value to another, or {@code text}
 * @param choices for a choice
 * @param value for a text
 * @param from for a range; so is {@code to}
 * @param hint how to write it; null when that needs no words
 */
public record FilterField(
        String name,
        String label,
        String unit,
        String kind,
        List<RegisterView.Choice> choices,
        String value,
        String from,
        String to,
        String hint) {

    /** The field for a column, filled in from the address; null for a column that cannot be filtered by a form. */
    static FilterField of(String name, String label, Column<?> column, Address address, CellWords cells) {
        String unit = cells.label(column.unit());
        List<String> set = address.all(name);
        Wording words = cells.words();
        return switch (column.type()) {
            case CODE -> choice(name, label, column.vocabulary(), set, cells);
            case YES_NO -> yesNo(name, label, set, cells);
            case NAMES ->
                column.vocabulary().isEmpty()
                        ? text(name, label, address, words.text("page.filter.name"))
                        : choice(name, label, column.vocabulary(), set, cells);
            case NUMBER, COUNT, PERCENT_OFFER -> range(name, label, unit, address, null);
            case DATE -> range(name, label, unit, address, words.text("page.filter.date"));
            case TEXT -> column.refersTo() == null ? null : text(name, label, address, words.text("page.filter.key"));
            case RECORDS -> null;
        };
    }

    private static FilterField choice(String name, String label, List<Word> words, List<String> set, CellWords cells) {
        return new FilterField(
                name,
                label,
                null,
                "choice",
                words.stream()
                        .map(word -> new RegisterView.Choice(word.name(), cells.label(word), set.contains(word.name())))
                        .toList(),
                null,
                null,
                null,
                null);
    }

    private static FilterField yesNo(String name, String label, List<String> set, CellWords cells) {
        List<RegisterView.Choice> choices = new ArrayList<>();
        choices.add(new RegisterView.Choice("true", cells.label(YesNo.YES), set.contains("true")));
        choices.add(new RegisterView.Choice("false", cells.label(YesNo.NO), set.contains("false")));
        return new FilterField(name, label, null, "choice", choices, null, null, null, null);
    }

    private static FilterField text(String name, String label, Address address, String hint) {
        return new FilterField(name, label, null, "text", List.of(), address.first(name), null, null, hint);
    }

    private static FilterField range(String name, String label, String unit, Address address, String hint) {
        return new FilterField(
                name,
                label,
                unit,
                "range",
                List.of(),
                null,
                address.first(name + ".from"),
                address.first(name + ".to"),
                hint);
    }

    /** Whether the address demands anything of it. */
    boolean set() {
        return value != null || from != null || to != null || choices.stream().anyMatch(RegisterView.Choice::chosen);
    }
}
