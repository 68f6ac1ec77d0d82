package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saransh.brief.EditionPublished;
import org.saransh.distribution.Readership.Planned;
import org.saransh.distribution.Readership.Wish;

/** Decides who gets an edition when it is published. */
@ApplicationScoped
class DeliveryPlan {

    private static final Logger LOG = System.getLogger(DeliveryPlan.class.getName());

    /** The mail server took the message over, or may have. */
    private static final Set<DeliveryState> GOT =
            Set.of(DeliveryState.ACCEPTED, DeliveryState.UNCERTAIN, DeliveryState.SENDING);

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    SubscriptionRows subscriptions;

    @Inject
    Recipients recipients;

    @Inject
    OptOuts optOuts;

    @Inject
    Admission admission;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Writes one delivery for each recipient in the transaction that publishes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(@Observes EditionPublished event) {
        database.flush();
        Issue issue = admission.issue(event.edition().id());
        List<Planned> planned = planned(issue);
        Instant now = clock.instant();
        outbox.put(planned.stream().map(one -> delivery(issue, one, now)).toList());
        LOG.log(Level.INFO, "Edition {0}: {1} deliveries planned", Long.toString(issue.edition()), planned.size());
    }

    /** Who gets it as things are now. */
    List<Planned> planned(Issue issue) {
        return admission.readership(issue).plan(wishes(issue), misled(issue));
    }

    private static Delivery delivery(Issue issue, Planned planned, Instant now) {
        return new Delivery(
                issue.edition(),
                planned.subscription(),
                planned.recipient(),
                planned.language(),
                planned.formats(),
                planned.link(),
                planned.correction(),
                now);
    }

    private List<Wish> wishes(Issue issue) {
        Set<String> unwanted = Admission.unwanted(optOuts.ofBrief(issue.brief()));
        List<Wish> wishes = new ArrayList<>();
        for (Subscription subscription : subscriptions.to(issue.brief())) {
            if (subscription.asksFor(issue)) {
                readers(subscription).stream()
                        .filter(reader -> !unwanted.contains(Admission.key(subscription.id(), reader.id())))
                        .forEach(reader -> wishes.add(new Wish(subscription, reader)));
            }
        }
        return wishes;
    }

    private List<Recipient> readers(Subscription subscription) {
        return subscription.list() == null
                ? recipients.findById(subscription.recipient()).stream().toList()
                : recipients.onList(subscription.list());
    }

    /** Who got what the edition puts right, and did not say that he wants no more. */
    private List<Recipient> misled(Issue issue) {
        if (issue.supersedes() == null) {
            return List.of();
        }
        return database.createQuery(
                        "select r from Recipient r, Delivery d where d.recipient = r.id and d.edition = :wrong"
                                + " and d.state in :got order by r.id",
                        Recipient.class)
                .setParameter("wrong", issue.supersedes())
                .setParameter("got", GOT)
                .getResultStream()
                .filter(reader -> !admission.unsubscribed(issue, reader.id()))
                .toList();
    }
}
