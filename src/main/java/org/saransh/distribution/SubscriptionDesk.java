package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.saransh.http.Fault;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.reference.OneLine;

/** Where subscriptions are written one by one; each call is one transaction. */
@ApplicationScoped
class SubscriptionDesk {

    private static final int ID_DIGITS = 12;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * By their ids.
     *
     * @param list null: any; so with the others
     * @param ended whether those that have ended are shown too
     */
    @Transactional
    public PageView<SubscriptionView> page(String list, String recipient, String brief, boolean ended, Pages pages) {
        String wanted = " from Subscription s where 1 = 1"
                + (list == null ? "" : " and s.list = :list")
                + (recipient == null ? "" : " and s.recipient = :recipient")
                + (brief == null ? "" : " and s.brief = :brief")
                + (ended ? "" : " and s.endedAt is null");
        TypedQuery<Long> count = database.createQuery("select count(s)" + wanted, Long.class);
        TypedQuery<Subscription> rows =
                database.createQuery("select s" + wanted + " order by s.id", Subscription.class);
        for (TypedQuery<?> query : List.of(count, rows)) {
            if (list != null) {
                query.setParameter("list", list);
            }
            if (recipient != null) {
                query.setParameter("recipient", recipient);
            }
            if (brief != null) {
                query.setParameter("brief", brief);
            }
        }
        return pages.of(count, rows, Subscription::view);
    }

    @Transactional
    public Optional<Tagged<SubscriptionView>> find(String id) {
        return Optional.ofNullable(database.find(Subscription.class, id)).map(one -> Tagged.of(one.view()));
    }

    /** @throws org.saransh.http.ProblemException 409 when there is one of that id, 422 when nobody is called so */
    @Transactional
    public Tagged<SubscriptionView> create(SubscriptionDraft draft) {
        String id = draft.id() == null
                ? draft.brief() + "-" + UUID.randomUUID().toString().substring(0, ID_DIGITS)
                : draft.id();
        if (database.find(Subscription.class, id) != null) {
            throw Problem.conflict("There is a subscription " + id + " already, or there was: choose another id");
        }
        MailingList list = draft.list() == null ? null : database.find(MailingList.class, draft.list());
        if (draft.list() != null && (list == null || list.removed())) {
            throw unknown("list", draft.list());
        }
        Recipient recipient = draft.recipient() == null ? null : database.find(Recipient.class, draft.recipient());
        if (draft.recipient() != null && (recipient == null || recipient.state() == RecipientState.INACTIVE)) {
            throw unknown("recipient", draft.recipient());
        }
        Instant now = now();
        Subscription subscription = new Subscription(id, draft, now, now);
        database.persist(subscription);
        database.flush();
        return Tagged.of(subscription.view());
    }

    private static RuntimeException unknown(String field, String id) {
        return Problem.faults(List.of(new Fault(
                field, OneLine.shown(id), "is no " + field + " of ours", "one of those at /api/" + field + "s")));
    }

    /** @throws org.saransh.http.ProblemException 404, 409 when it has ended, 412, 422, 428 */
    @Transactional
    public Tagged<SubscriptionView> replace(String id, String ifMatch, SubscriptionDraft draft) {
        Subscription subscription = standing(id);
        Tagged.of(subscription.view()).demand(ifMatch, "the subscription " + id);
        boolean same = Objects.equals(draft.list(), subscription.list())
                && Objects.equals(draft.recipient(), subscription.recipient())
                && draft.brief().equals(subscription.brief())
                && (draft.id() == null || draft.id().equals(id));
        if (!same) {
            throw Problem.unprocessable("Who gets which brief never changes in a subscription: end this one, and make"
                    + " another. Nothing was written");
        }
        subscription.become(draft, now());
        database.flush();
        return Tagged.of(subscription.view());
    }

    /** @throws org.saransh.http.ProblemException 404, 409 when it has ended, 412, 428 */
    @Transactional
    public void end(String id, String ifMatch) {
        Subscription subscription = standing(id);
        Tagged.of(subscription.view()).demand(ifMatch, "the subscription " + id);
        subscription.end(now());
    }

    private Subscription standing(String id) {
        Subscription subscription = database.find(Subscription.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (subscription == null) {
            throw unknown(id);
        }
        if (subscription.ended()) {
            throw Problem.conflict("The subscription " + id + " has ended: make another with POST /api/subscriptions");
        }
        return subscription;
    }

    static RuntimeException unknown(String id) {
        return Problem.notFound(
                "There is no subscription " + OneLine.shown(id) + ": /api/subscriptions lists those there are");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
