package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** Where wishes to get no more are decided; each call is one transaction. */
@ApplicationScoped
class OptOutDesk {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    /** The newest first. */
    @Transactional
    public PageView<OptOutView> page(OptOutState state, String recipient, Pages pages) {
        String wanted = " from OptOut o where 1 = 1" + (state == null ? "" : " and o.state = :state")
                + (recipient == null ? "" : " and o.recipient = :recipient");
        TypedQuery<Long> count = database.createQuery("select count(o)" + wanted, Long.class);
        TypedQuery<OptOut> rows = database.createQuery("select o" + wanted + " order by o.id desc", OptOut.class);
        for (TypedQuery<?> query : List.of(count, rows)) {
            if (state != null) {
                query.setParameter("state", state);
            }
            if (recipient != null) {
                query.setParameter("recipient", recipient);
            }
        }
        return pages.of(count, rows, OptOut::view);
    }

    /** @throws org.saransh.http.ProblemException 404, 409 when it is not asked any more */
    @Transactional
    public OptOutView decide(long id, boolean granted, String by, String why) {
        OptOut optOut = held(id);
        if (optOut.state() != OptOutState.ASKED) {
            throw Problem.conflict("The wish " + id + " is " + optOut.state() + ": only one that is asked is decided");
        }
        optOut.decide(granted, by, why, clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.flush();
        return optOut.view();
    }

    /** Forgets the wish, so that the recipient gets the brief again. */
    @Transactional
    public void forget(long id) {
        database.remove(held(id));
    }

    private OptOut held(long id) {
        OptOut optOut = database.find(OptOut.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (optOut == null) {
            throw Problem.notFound("There is no wish " + id + ": /api/opt-outs lists those there are");
        }
        return optOut;
    }
}
