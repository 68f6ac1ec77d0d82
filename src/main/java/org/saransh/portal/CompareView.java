package org.saransh.portal;

import java.util.List;

/**
 * Two editions beside each other.
 *
 * @param told what happened between them, by its heading; null when they are about different matters
 * @param parts the sections in whose lines they differ
 */
public record CompareView(Side was, Side is, List<Told> told, List<Part> parts) {

    public record Side(String href, String title, String number, String asAt, String state, String tone) {}

    public record Told(String heading, List<Point> points) {}

    /** @param date in words; empty when no source says */
    public record Point(String kind, String tone, String date, String text, String basis) {}

    /** @param summary how many lines are new, changed and gone, in words */
    public record Part(String id, String heading, String summary, List<Row> rows) {}

    /**
     * @param kind {@code new}, {@code changed} or {@code gone}, in words
     * @param name the line, or what names it in a table
     */
    public record Row(String kind, String tone, String name, List<Field> fields) {}

    public record Field(String label, String was, String is) {}
}
