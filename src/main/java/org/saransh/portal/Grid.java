package org.saransh.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.saransh.brief.Wording;

/**
 * A table of any page.
 *
 * @param id of the heading that names it
 * @param empty what is said in its place when it has no rows
 */
public record Grid(String id, List<Head> heads, List<Row> rows, String empty) {

    /** @param look class of its cells in the style sheet */
    public record Head(String label, String look) {}

    public record Row(List<Cell> cells) {}

    /**
     * @param head whether it names its row
     * @param acts what can be done with the row
     */
    public record Cell(String look, boolean head, List<Bit> bits, List<Act> acts) {}

    /**
     * A piece of a cell.
     *
     * @param href where it leads; null: nowhere
     * @param tone of a mark; null for plain words, {@code note} for small ones on a line of their own
     * @param language tag of its language when that is another one than the page's; else null
     */
    public record Bit(String text, String href, String tone, String language) {}

    /** @param heads message keys; those of numbers begin with {@code #}, those of dates with {@code @} */
    static <T> Grid of(String id, Wording words, List<T> things, String empty, Function<T, Row> row, String... heads) {
        return new Grid(
                id,
                Arrays.stream(heads).map(key -> head(words, key)).toList(),
                things.stream().map(row).toList(),
                words.text(empty));
    }

    private static Head head(Wording words, String key) {
        return switch (key.charAt(0)) {
            case '#' -> new Head(words.text(key.substring(1)), "number");
            case '@' -> new Head(words.text(key.substring(1)), "date");
            default -> new Head(words.text(key), "text");
        };
    }

    static Row row(Cell... cells) {
        return new Row(List.of(cells));
    }

    /** The cell that names its row. */
    static Cell name(String text, String href) {
        return new Cell("text", true, List.of(new Bit(text, href, null, null)), List.of());
    }

    static Cell text(String text) {
        return cell("text", text);
    }

    static Cell date(String text) {
        return cell("date", text);
    }

    static Cell number(String text) {
        return cell("number", text);
    }

    static Cell link(String text, String href) {
        return new Cell("text", false, List.of(new Bit(text, href, null, null)), List.of());
    }

    /** Words that are in English on every page. */
    static Cell english(String text) {
        return new Cell("long", false, text == null ? List.of() : List.of(new Bit(text, null, null, "en")), List.of());
    }

    static Cell mark(String text, String tone) {
        return new Cell("text", false, List.of(new Bit(text, null, tone, null)), List.of());
    }

    static Cell acts(List<Act> acts) {
        return new Cell("acts", false, List.of(), acts);
    }

    private static Cell cell(String look, String text) {
        return new Cell(
                look,
                false,
                text == null || text.isEmpty() ? List.of() : List.of(new Bit(text, null, null, null)),
                List.of());
    }

    /** Whether any row can do something. */
    public boolean hasActs() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> !cell.acts()
                .isEmpty());
    }

    /** The same cell with a link behind. */
    static Cell with(Cell cell, String label, String href) {
        List<Bit> bits = new ArrayList<>(cell.bits());
        bits.add(new Bit(label, href, null, null));
        return new Cell(cell.look(), cell.head(), bits, cell.acts());
    }

    /** The same cell with small words below. */
    static Cell with(Cell cell, String note) {
        if (note == null || note.isEmpty()) {
            return cell;
        }
        List<Bit> bits = new ArrayList<>(cell.bits());
        bits.add(new Bit(note, null, "note", null));
        return new Cell(cell.look(), cell.head(), bits, cell.acts());
    }
}
