package org.saransh.portal;

import java.util.List;

/**
 * What became of a table, or would become of it.
 *
 * @param ignored headings that are no column; empty when there is none
 * @param applies whether it can be written now
 * @param advice what to do next when it cannot; null when there is nothing to do
 * @param report address of the verdict on every row
 * @param refused address of the refused rows, to be mended; null when none was refused
 * @param rows the first that are not the same as before
 */
public record ImportPageView(
        String path,
        ImportsView.Import head,
        String ignored,
        boolean applies,
        String advice,
        String report,
        String refused,
        List<Row> rows) {

    /** @param href where the row is; null while it is not on record */
    public record Row(String number, String key, String href, String verdict, String tone, List<Remark> remarks) {}

    /**
     * @param wrong why the field is refused, in English; null for one that is changed
     * @param allowed the words that may stand there, when they are many; else null
     */
    public record Remark(String field, String value, String wrong, String allowed, String was, String is) {}
}
