package org.saransh.reference;

/**
 * Another value of a field that another source gives. It is shown beside ours and never dropped.
 *
 * @param field the column of the register, as its collection names it
 * @param value the rival value, in words
 * @param source who gives it, with the date if known
 */
public record Conflict(String field, String value, String source) {}
