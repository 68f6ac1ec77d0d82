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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saransh.brief.Brief;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionPublished;
import org.saransh.distribution.Readership.Planned;
import org.saransh.distribution.Readership.Wish;
import org.saransh.reference.Role;
import org.saransh.work.Work;

/** Decides who gets an edition: when it is published, and once more when it is sent. */
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
    AllowedDomains domains;

    @Inject
    Briefs briefs;

    @Inject
    Work work;

    @Inject
    Clock clock;

    /** Writes one delivery for each recipient in the transaction that publishes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(@Observes EditionPublished event) {
        database.flush();
        Issue issue = issue(event.edition().id()).orElseThrow();
        List<Planned> planned = readership(issue).plan(wishes(issue), misled(issue));
        Instant now = clock.instant();
        List<Delivery> written = new ArrayList<>();
        for (Planned one : planned) {
            Delivery delivery = delivery(issue, one, now);
            database.persist(delivery);
            written.add(delivery);
        }
        database.flush();
        written.forEach(delivery -> work.submit(DeliveryWork.KIND, Long.toString(delivery.id())));
        LOG.log(Level.INFO, "Edition {0}: {1} deliveries planned", issue.edition(), written.size());
    }

    private static Delivery delivery(Issue issue, Planned planned, Instant now) {
        return new Delivery(
                issue.edition(),
                planned.subscription(),
                planned.recipient(),
                planned.language(),
                planned.formats().iterator().next(),
                now);
    }

    private Optional<Issue> issue(long edition) {
        return database.createQuery(Issue.QUERY, Issue.class)
                .setParameter("id", edition)
                .getResultStream()
                .findFirst();
    }

    private Readership readership(Issue issue) {
        Role audience = briefs.named(issue.brief()).map(Brief::audience).orElse(Role.READER);
        return new Readership(issue, audience, domains::allow);
    }

    private List<Wish> wishes(Issue issue) {
        Set<String> unwanted = unwanted(optOuts.ofBrief(issue.brief()));
        List<Wish> wishes = new ArrayList<>();
        for (Subscription subscription : subscriptions.to(issue.brief())) {
            if (subscription.asksFor(issue)) {
                readers(subscription).stream()
                        .filter(reader -> !unwanted.contains(key(subscription.id(), reader.id())))
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
        return database
                .createQuery(
                        "select r from Recipient r, Delivery d where d.recipient = r.id and d.edition = :wrong"
                                + " and d.state in :got order by r.id",
                        Recipient.class)
                .setParameter("wrong", issue.supersedes())
                .setParameter("got", GOT)
                .getResultStream()
                .filter(reader -> !unsubscribed(issue, reader.id()))
                .toList();
    }

    /** Whether he said that he wants no more, and no subscription is left that brings him the edition. */
    private boolean unsubscribed(Issue issue, String recipient) {
        Set<String> unwanted = unwanted(optOuts.ofBrief(issue.brief(), recipient));
        if (unwanted.isEmpty()) {
            return false;
        }
        boolean concerned = false;
        for (Subscription subscription : subscriptions.reaching(issue.brief(), recipient)) {
            if (subscription.concerns(issue)) {
                if (!unwanted.contains(key(subscription.id(), recipient))) {
                    return false;
                }
                concerned = true;
            }
        }
        return concerned;
    }

    private static Set<String> unwanted(List<OptOut> optOuts) {
        Set<String> unwanted = new HashSet<>();
        for (OptOut one : optOuts) {
            if (one.state() == OptOutState.GRANTED) {
                unwanted.add(key(one.subscription(), one.recipient()));
            }
        }
        return unwanted;
    }

    private static String key(String subscription, String recipient) {
        return subscription + "/" + recipient;
    }

    /**
     * Asks once more, before the message goes out, whether the recipient may get the edition and did not say that he wants no
     * more. Whoever was taken off a list since the publication still gets it.
     *
     * @return why not, in words; empty when he may
     */
    @Transactional
    public Optional<String> refusal(String recipient, long edition) {
        Issue issue = issue(edition).orElseThrow();
        Recipient reader = database.find(Recipient.class, recipient);
        return readership(issue)
                .refusal(reader)
                .or(() -> unsubscribed(issue, recipient)
                        ? Optional.of("the recipient has unsubscribed")
                        : Optional.empty());
    }
}
