package org.saransh.portal;

import java.util.List;

/**
 * A form of whatever belongs to readers, and what can be done beside it.
 *
 * @param place of the tables to which it belongs
 * @param tables what hangs on it, each with its heading
 * @param verdicts on the rows of a table of people that was sent; null when none was
 */
public record ReaderFormView(String place, OfficeForm form, List<Act> acts, List<Table> tables, Table verdicts) {

    public record Table(String heading, String note, Grid grid) {}
}
