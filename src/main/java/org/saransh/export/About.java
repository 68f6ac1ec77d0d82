package org.saransh.export;

import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What a workbook says of itself.
 *
 * @param author who asked for it
 * @param created the instant that the file names as its making; null: none, so that the same rows are the same bytes
 * @param language {@code en} or {@code hi}, of the sheets that explain
 * @param marking at the head of every printed page; empty when there is none
 * @param facts who, when, the question, as at, the count, the marking, sources, what is unconfirmed
 * @param unconfirmed how many rows are, as {@link #UNCONFIRMED} in a fact says; asked when all of them have been read
 */
record About(
        String title,
        String author,
        Instant created,
        String language,
        String marking,
        List<Fact> facts,
        LongSupplier unconfirmed) {

    /** Stands in a fact for a number that is known in the end only. Nobody writes characters of this kind. */
    static final String UNCONFIRMED = "\uE000unconfirmed\uE000";

    /** One line of the sheet "Read me". */
    record Fact(String label, String value) {}

    About {
        facts = List.copyOf(facts);
    }
}
