package org.saransh.portal;

import java.util.List;

/**
 * A register as a table that can be filtered, sorted and narrowed to columns.
 *
 * @param path where its form leads
 * @param fault what is wrong with what was asked, in English; null when nothing is
 * @param kept parameters that the form does not show and still sends
 * @param filtered whether any filter is set
 * @param rows null when what was asked is at fault
 * @param creates where a new row is put in; null for whoever may not
 */
public record RegisterView(
        String path,
        String title,
        String about,
        String fault,
        String q,
        String asAt,
        List<FilterField> filters,
        boolean filtered,
        List<Choice> columns,
        List<Address.Field> kept,
        RowsView rows,
        List<Link> files,
        String creates,
        String exports) {

    public record Link(String label, String href) {}

    /** @param value as it is sent */
    public record Choice(String value, String label, boolean chosen) {}
}
