package org.saransh.register;

import java.util.Set;

/**
 * How much an answer is.
 *
 * @param count of its rows
 * @param partialDates the columns in which a date is only a month or a year in any row
 */
public record Extent(long count, Set<String> partialDates) {

    public Extent {
        partialDates = Set.copyOf(partialDates);
    }
}
