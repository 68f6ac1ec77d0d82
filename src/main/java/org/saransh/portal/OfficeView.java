package org.saransh.portal;

import java.util.List;

/**
 * A page of accounts, tokens or the audit: what it is about, and whichever of its parts it has.
 *
 * @param tabs the tables beside it; none when it stands alone
 * @param about in words; null: nothing
 * @param ways where its buttons lead
 * @param refused why something was not done, in English; null when it was
 * @param shown a secret that is shown this once; null when there is none
 * @param form null when there is nothing to fill in
 * @param table null when there is none
 */
public record OfficeView(
        List<Shell.Entry> tabs,
        String about,
        List<Shell.Entry> ways,
        String refused,
        Shown shown,
        OfficeForm form,
        List<Act> acts,
        Table table) {

    /** @param about what to do with it */
    public record Shown(String about, String secret) {}

    /**
     * @param search null when nothing is looked for
     * @param summary how many there are, in words
     */
    public record Table(Search search, String summary, Grid grid, List<RowsView.PageLink> pages) {}

    /** @param path of the table */
    public record Search(String path, List<RowFormView.Field> fields) {}

    static OfficeView of(List<Shell.Entry> tabs, String about, Table table) {
        return new OfficeView(tabs, about, List.of(), null, null, null, List.of(), table);
    }

    OfficeView leading(Shell.Entry... places) {
        return new OfficeView(tabs, about, List.of(places), refused, shown, form, acts, table);
    }

    OfficeView filling(OfficeForm sent, List<Act> beside) {
        return new OfficeView(tabs, about, ways, refused, shown, sent, beside, table);
    }

    OfficeView showing(Shown secret) {
        return new OfficeView(tabs, about, ways, refused, secret, form, acts, table);
    }

    OfficeView refusing(String why) {
        return new OfficeView(tabs, about, ways, why, shown, form, acts, table);
    }
}
