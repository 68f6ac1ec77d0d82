package org.saransh.portal;

import java.util.List;

/**
 * A question to a register as it is being built, and what may become of it.
 *
 * @param chosen the columns of the answer, in their order; none when rows are grouped
 * @param more columns that can be added
 * @param filters of the register's own and computed columns
 * @param far filters of the rows that its rows name
 * @param sorts select boxes, the first decides first
 * @param groups select boxes of columns whose equal values make one row
 * @param sums columns that may be added up in groups
 * @param kept the question as hidden fields
 * @param trouble why it cannot be answered, in English; null when it can
 * @param faults of the order for the file
 * @param roles with which a query may be shared
 * @param query the saved query that is being changed; null: none
 */
public record BuilderView(
        String dataset,
        String title,
        List<Chosen> chosen,
        List<Group> more,
        List<FilterField> filters,
        List<FilterField> far,
        boolean filtered,
        String q,
        String asAt,
        List<List<RegisterView.Choice>> sorts,
        List<List<RegisterView.Choice>> groups,
        List<RegisterView.Choice> sums,
        List<RegisterView.Choice> languages,
        List<Address.Field> kept,
        Preview preview,
        String trouble,
        List<RowFormView.FieldFault> faults,
        List<RegisterView.Choice> formats,
        List<RegisterView.Choice> roles,
        SavedQuery query,
        String reason,
        String mailTo) {

    /** @param above whether it can be moved up; so is {@code below} for down */
    public record Chosen(String name, String label, boolean above, boolean below) {}

    public record Group(String title, List<RegisterView.Choice> columns) {}

    /** @param count in words; so is {@code unconfirmed}, which is null when every row is confirmed */
    public record Preview(String count, String unconfirmed, List<RowsView.Head> heads, List<List<CellView>> rows) {}

    /** @param tag of the version that is replaced */
    public record SavedQuery(long id, String name, String sharedWith, String tag) {}
}
