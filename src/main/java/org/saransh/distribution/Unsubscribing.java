package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.brief.Language;
import org.saransh.distribution.KeyRing.Purpose;

/** Ends what a subscription brings one recipient, by the address in his messages (RFC 8058); each call is one transaction. */
@ApplicationScoped
public class Unsubscribing {

    private static final Logger LOG = System.getLogger(Unsubscribing.class.getName());

    /** How far it is. */
    public enum Step {
        /** He gets it. */
        SUBSCRIBED,
        /** He has to be told by law, so an administrator decides. */
        ASKED,
        ENDED
    }

    /**
     * @param address with most of its signs left out
     * @param parameters what the brief is about; none: whatever it is about
     */
    public record Ending(
            Step step,
            boolean statutory,
            Language language,
            String address,
            String brief,
            Map<String, String> parameters) {}

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    LinkKeys keys;

    @Inject
    SubscriptionRows subscriptions;

    @Inject
    Clock clock;

    /** What the token would end; nothing is done. Empty when it was not made here. */
    @Transactional
    public Optional<Ending> find(String token) {
        return words(token).flatMap(this::ending);
    }

    private Optional<List<String>> words(String token) {
        return keys.ring().read(Purpose.UNSUBSCRIBE, token);
    }

    private Optional<Ending> ending(List<String> words) {
        Recipient recipient = database.find(Recipient.class, words.get(0));
        Subscription subscription = database.find(Subscription.class, words.get(1));
        if (recipient == null || subscription == null) {
            return Optional.empty();
        }
        Step step = OptOut.of(subscription.id(), recipient.id(), database)
                .map(OptOut::state)
                .map(state -> switch (state) {
                    case ASKED -> Step.ASKED;
                    case GRANTED -> Step.ENDED;
                    case DECLINED -> Step.SUBSCRIBED;
                })
                .orElse(subscription.ended() ? Step.ENDED : Step.SUBSCRIBED);
        return Optional.of(new Ending(
                step,
                recipient.statutory(),
                recipient.language(),
                MailAddress.of(recipient.address()).map(MailAddress::masked).orElse("…"),
                subscription.brief(),
                Subscription.parameters(subscription.about())));
    }

    /**
     * Ends the subscription for the recipient, and every other of his that brings the same; a list stays as it is. For whoever
     * has to be told by law, only the wish is put on record. Once is enough.
     */
    @Transactional
    public Optional<Ending> act(String token) {
        Optional<List<String>> words = words(token);
        if (words.flatMap(this::ending).isEmpty()) {
            return Optional.empty();
        }
        Recipient recipient = database.find(Recipient.class, words.get().get(0), LockModeType.PESSIMISTIC_WRITE);
        Subscription ended = database.find(Subscription.class, words.get().get(1));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        end(ended, recipient, now);
        for (Subscription other : subscriptions.reaching(ended.brief(), recipient.id())) {
            if (ended.comprises(other)) {
                end(other, recipient, now);
            }
        }
        database.flush();
        LOG.log(
                Level.INFO,
                "{0} {1} the subscription {2}",
                recipient.id(),
                recipient.statutory() ? "asks to end" : "has ended",
                ended.id());
        return ending(words.get());
    }

    private void end(Subscription subscription, Recipient recipient, Instant now) {
        OptOut optOut = OptOut.of(subscription.id(), recipient.id(), database).orElseGet(() -> {
            OptOut fresh = new OptOut(subscription.id(), recipient.id());
            database.persist(fresh);
            return fresh;
        });
        optOut.ask(recipient.statutory(), now);
    }
}
