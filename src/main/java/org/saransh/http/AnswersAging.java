package org.saransh.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.reference.Aging;

/** Answers under an Idempotency-Key, after the days in which somebody may still send the same request. */
@ApplicationScoped
class AnswersAging implements Aging {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    @ConfigProperty(name = "saransh.idempotency.days")
    int days;

    @Override
    public String what() {
        return "answers under an Idempotency-Key";
    }

    @Override
    @Transactional
    public long letGo(Instant now) {
        return database.createQuery("delete from GivenAnswer g where g.recordedAt < :before")
                .setParameter("before", now.minus(Duration.ofDays(days)))
                .executeUpdate();
    }
}
