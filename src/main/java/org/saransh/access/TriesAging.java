package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.saransh.reference.Aging;

/** Counts of tries to sign in, whose time is over. */
@ApplicationScoped
class TriesAging implements Aging {

    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Override
    public String what() {
        return "counts of tries to sign in";
    }

    @Override
    @Transactional
    public long letGo(Instant now) {
        return database.createQuery("delete from TryCount t where t.since < :before")
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
    }
}
