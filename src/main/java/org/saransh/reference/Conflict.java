package org.saransh.reference;

/**
 * Another value of a field that another source gives. It is shown beside ours and never dropped.
 *
 * @param field the column of the register, as its collection names it
 * @param value the rival value, in words
 * @param source who gives it, with the date if known
 * @param resolution why ours stands all the same; null while nobody has settled it
 */
public record Conflict(String field, String value, String source, String resolution) {

    public Conflict(String field, String value, String source) {
        this(field, value, source, null);
    }

    public Conflict resolved(String reason) {
        return new Conflict(field, value, source, reason);
    }
}
