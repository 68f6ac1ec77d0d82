package org.saransh.http;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name
 * @param value as it was sent, its beginning when it is long; null when it is missing
 * @param wrong what is wrong with it
 * @param allowed what is allowed instead; null when nothing can be said
 */
public record Fault(String field, String value, String wrong, String allowed) {

    private static final int LONGEST_VALUE = 500;

    public Fault {
        value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
