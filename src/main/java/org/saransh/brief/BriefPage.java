package org.saransh.brief;

import java.util.List;

/**
 * What a brief shows as a page.
 *
 * @param language tag of the language in which it is written
 * @param style the style sheet
 */
public record BriefPage(
        Wording words,
        String language,
        String title,
        String heading,
        String subtitle,
        String asAt,
        String since,
        String document,
        String marking,
        String style,
        List<Part> parts) {

    /**
     * A section: sentences, a table, or words that say why there is neither.
     *
     * @param points empty for a table
     * @param table null when the section is no table
     * @param numbered whether the order of its points counts
     * @param note how to read it; empty when that needs no words
     * @param none why it has no lines; empty when it has
     * @param drawing of its lines, as SVG; empty when there is none
     */
    public record Part(
            String id,
            String heading,
            boolean numbered,
            List<Point> points,
            Table table,
            String note,
            String none,
            String drawing) {}

    /**
     * A sentence and what it rests on.
     *
     * @param meaning what it means and who has to act; empty when nobody has
     * @param firm false for what is unconfirmed or rests on unnamed sources
     */
    public record Point(String text, String meaning, List<Piece> basis, boolean firm) {}

    public record Table(List<Head> heads, List<Group> groups) {}

    /** @param look class of its cells in the style sheet */
    public record Head(String text, String look) {}

    /** @param heading empty for rows without one */
    public record Group(String heading, List<Row> rows) {}

    /** @param id by which others lead to it; null when none do */
    public record Row(String id, List<Cell> cells) {}

    /**
     * @param head whether it names its row
     * @param language tag of the language of a text that is in another one than the page; else null
     */
    public record Cell(String look, boolean head, String language, List<Piece> pieces) {}

    /** @param href where it leads; null when nowhere */
    public record Piece(String text, String href) {}
}
