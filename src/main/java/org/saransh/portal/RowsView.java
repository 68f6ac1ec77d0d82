package org.saransh.portal;

import java.util.List;

/**
 * A page of rows.
 *
 * @param summary how many there are and which are shown, in words
 * @param pages links to pages, the current one without address; none when there is one page
 */
public record RowsView(String summary, List<Head> heads, List<Row> rows, List<PageLink> pages) {

    /**
     * @param look class of its cells in the style sheet
     * @param unit in words; null when there is none
     * @param href sorts by the column; null when that cannot be
     * @param sorted {@code ascending} or {@code descending}; null when rows are not sorted by it
     */
    public record Head(String label, String look, String unit, String href, String sorted) {}

    /**
     * @param marks what a reader should know before trusting the row
     * @param source who says so, when and on what basis
     */
    public record Row(String key, String href, List<Mark> marks, List<CellView> cells, CellView source) {}

    /** @param tone {@code warm}, {@code bad} or {@code good} */
    public record Mark(String text, String tone) {}

    /** @param href null for the page at hand */
    public record PageLink(String label, String href) {}
}
