package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** Where what is known about recipients and editions comes from. */
    private record Known(
            Function<String, Recipient> recipients, LongFunction<Issue> issues, Predicate<String> mayHaveOptedOut) {}

    /**
     * Whoever was taken off a list since the publication still gets the edition; whoever said that he wants no more does not.
     *
     * @return why not, in words; empty when he may
     */
    @Transactional
    public Optional<String> refusal(Delivery delivery) {
        return refusal(delivery, new Known(id -> database.find(Recipient.class, id), this::issue, id -> true));
    }

    /** Those that may go out, in their order. What is asked about each of them is asked together. */
    @Transactional
    public List<Delivery> admitted(List<Delivery> deliveries) {
        Set<String> concerned = deliveries.stream()
                .map(Delivery::recipient)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Recipient> recipients =
                with(Recipient.class, "id", concerned).stream().collect(Collectors.toMap(Recipient::id, one -> one));
        Set<String> optedOut = with(OptOut.class, "recipient", concerned).stream()
                .map(OptOut::recipient)
                .collect(Collectors.toSet());
        Map<Long, Issue> issues = new HashMap<>();
        Known known = new Known(recipients::get, id -> issues.computeIfAbsent(id, this::issue), optedOut::contains);
        return deliveries.stream()
                .filter(delivery -> refusal(delivery, known).isEmpty())
                .toList();
    }

    private <T> List<T> with(Class<T> entity, String field, Set<String> values) {
        return values.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select e from " + entity.getSimpleName() + " e where e." + field + " in :values",
                                entity)
                        .setParameter("values", values)
                        .getResultList();
    }

    private Optional<String> refusal(Delivery delivery, Known known) {
        if (delivery.recipient() == null) {
            return domains.refusal(delivery.address());
        }
        Recipient recipient = known.recipients().apply(delivery.recipient());
        Optional<String> refusal = delivery.edition() == null
                ? recipient.limits().refusal("").or(() -> Readership.refusal(recipient, domains::allow))
                : refusal(recipient, known.issues().apply(delivery.edition()), known.mayHaveOptedOut());
        return refusal.or(() -> outside.refusal(delivery.address()));
    }

    private Optional<String> refusal(Recipient recipient, Issue issue, Predicate<String> mayHaveOptedOut) {
        return readership(issue)
                .refusal(recipient)
                .or(() -> mayHaveOptedOut.test(recipient.id()) && unsubscribed(issue, recipient.id())
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
