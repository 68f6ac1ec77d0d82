package org.saransh.portal;

import java.util.List;

/**
 * A form in which something other than a row is put in or changed.
 *
 * @param path where it leads; so does {@code back} when nothing is to be done
 * @param trouble why it was refused as a whole, in English; null when it was not
 * @param faults of all fields, for the summary above
 * @param tag of the state that was read; null for something new
 * @param preview the label of the button that shows without saving; null: there is none
 */
public record OfficeForm(
        String path,
        String back,
        String trouble,
        List<RowFormView.FieldFault> faults,
        List<Group> groups,
        String tag,
        String preview) {

    /** @param about how to fill it; null when that needs no words */
    public record Group(String id, String heading, String about, List<RowFormView.Field> fields) {}
}
