package org.saransh.distribution;

import java.time.Instant;
import org.saransh.brief.EditionState;

/**
 * What of an edition decides who gets it.
 *
 * @param about {@code state=CHHATTISGARH}; empty for everything
 * @param supersedes the edition that it puts right; null when it is no correction
 */
record Issue(long edition, String brief, String about, Instant asAt, EditionState state, Long supersedes) {

    /** Found by {@code select new}. */
    static final String QUERY = "select new org.saransh.distribution.Issue("
            + "e.id, e.brief, e.about, e.asAt, e.state, e.supersedes) from Edition e where e.id = :id";
}
