package org.saransh.portal;

import java.util.List;

/**
 * A form in which a row is put in or changed.
 *
 * @param path where it leads; so does {@code back} when nothing is to be done
 * @param creates whether the row is new
 * @param trouble why it was refused as a whole, in English; null when it was not
 * @param faults of all fields, for the summary above
 * @param own fields of the register itself
 * @param source where the row was read, and remarks
 * @param reason as it was sent; so are {@code knownAt} and {@code correction}
 * @param tag of the state that was read; null for a new row
 * @param stale what somebody else made of the row meanwhile; none when nobody did
 */
public record RowFormView(
        String path,
        String back,
        String register,
        String registerTitle,
        String key,
        boolean creates,
        String trouble,
        List<FieldFault> faults,
        List<Field> own,
        List<Field> source,
        String reason,
        String reasonFault,
        String knownAt,
        String knownAtFault,
        boolean correction,
        String tag,
        List<Three> stale) {

    /** @param id of the field that is at fault */
    public record FieldFault(String id, String label, String text) {}

    /**
     * @param kind {@code line}, {@code text}, {@code number}, {@code date}, {@code word}, {@code words}, {@code yesNo} or
     *     {@code records}
     * @param unit in words; null when there is none
     * @param choices the words of a vocabulary, or the keys that the field may hold
     * @param records for small records: each is a list of fields
     * @param hint how to write it; null when that needs no words
     * @param fault what is wrong with it, in English; null when nothing is
     */
    public record Field(
            String name,
            String label,
            String unit,
            String kind,
            boolean required,
            String value,
            List<RegisterView.Choice> choices,
            List<List<Field>> records,
            String hint,
            String fault,
            boolean fixed) {}

    /** What a field was when it was read, is now, and shall be. */
    public record Three(String label, String was, String is, String yours) {}
}
