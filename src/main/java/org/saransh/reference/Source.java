package org.saransh.reference;

import java.util.Objects;

/**
 * Where a row was read.
 *
 * @param date null when the page prints none
 */
public record Source(String title, String publisher, PartialDate date, String url, Evidence evidence) {

    public Source {
        Objects.requireNonNull(title, "a source has a title");
        Objects.requireNonNull(publisher, "a source has a publisher");
        Objects.requireNonNull(evidence, "a source has a kind of evidence");
    }
}
