package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saransh.brief.Brief;
import org.saransh.brief.Briefs;
import org.saransh.http.Role;

/** Decides once more, before a message goes out, whether its recipient may get it. */
@ApplicationScoped
class Admission {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    SubscriptionRows subscriptions;

    @Inject
    OptOuts optOuts;

    @Inject
    AllowedDomains domains;

    @Inject
    OutsideReaders outside;

    @Inject
    Briefs briefs;

    /**
     * Whoever was taken off a list since the publication still gets the edition; whoever said that he wants no more does not.
     *
     * @return why not, in words; empty when he may
     */
    @Transactional
    public Optional<String> refusal(Delivery delivery) {
        if (delivery.recipient() == null) {
            return domains.refusal(delivery.address());
        }
        Recipient recipient = database.find(Recipient.class, delivery.recipient());
        Optional<String> refusal = delivery.edition() == null
                ? recipient.limits().refusal("").or(() -> Readership.refusal(recipient, domains::allow))
                : refusal(recipient, issue(delivery.edition()));
        return refusal.or(() -> outside.refusal(delivery.address()));
    }

    private Optional<String> refusal(Recipient recipient, Issue issue) {
        return readership(issue)
                .refusal(recipient)
                .or(() -> unsubscribed(issue, recipient.id())
                        ? Optional.of("the recipient has unsubscribed")
                        : Optional.empty());
    }

    Issue issue(long edition) {
        return Issue.of(edition, database);
    }

    Readership readership(Issue issue) {
        Role audience = briefs.named(issue.brief()).map(Brief::audience).orElse(Role.READER);
        return new Readership(issue, audience, domains::allow);
    }

    /** Whether he said that he wants no more, and no subscription is left that brings him the edition. */
    boolean unsubscribed(Issue issue, String recipient) {
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

    static Set<String> unwanted(List<OptOut> optOuts) {
        Set<String> unwanted = new HashSet<>();
        for (OptOut one : optOuts) {
            if (one.state() == OptOutState.GRANTED) {
                unwanted.add(key(one.subscription(), one.recipient()));
            }
        }
        return unwanted;
    }

    static String key(String subscription, String recipient) {
        return subscription + "/" + recipient;
    }
}
