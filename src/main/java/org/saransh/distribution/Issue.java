package org.saransh.distribution;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.saransh.brief.EditionState;

/**
 * What of an edition decides who gets it; without its digest, which is large.
 *
 * @param about {@code state=CHHATTISGARH}; empty for everything
 * @param supersedes the edition that it puts right; null when it is no correction
 */
record Issue(long edition, String brief, String about, Instant asAt, EditionState state, Long supersedes) {

    static Issue of(long edition, EntityManager database) {
        Object[] columns = database.createQuery(
                        "select e.brief, e.about, e.asAt, e.state, e.supersedes from Edition e where e.id = :id",
                        Object[].class)
                .setParameter("id", edition)
                .getSingleResult();
        return new Issue(
                edition,
                (String) columns[0],
                (String) columns[1],
                (Instant) columns[2],
                (EditionState) columns[3],
                (Long) columns[4]);
    }
}
