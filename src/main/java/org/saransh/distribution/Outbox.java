package org.saransh.distribution;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saransh.brief.EditionPublished;
import org.saransh.brief.Language;
import org.saransh.export.ExportReady;
import org.saransh.export.ExportView;
import org.saransh.work.Work;

/** The deliveries: written with the publication, then taken one by one; each call is one transaction. */
@ApplicationScoped
class Outbox {

    private static final int SHOWN = 200;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    SubscriptionRows subscriptions;

    @Inject
    Recipients recipients;

    @Inject
    Deliveries deliveries;

    @Inject
    Work work;

    @Inject
    Clock clock;

    /** Writes one delivery per recipient in the transaction that publishes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fill(@Observes EditionPublished event) {
        Set<String> served = new HashSet<>();
        for (Subscription subscription : subscriptions.to(event.edition().brief())) {
            if (!subscription.covers(event.edition().asAt())) {
                continue;
            }
            for (Recipient recipient : recipients.onList(subscription.list())) {
                if (served.add(recipient.id())) {
                    put(new Delivery(event.edition().id(), subscription, recipient, clock.instant()));
                }
            }
        }
    }

    private void put(Delivery delivery) {
        database.persist(delivery);
        database.flush();
        work.submit(DeliveryWork.KIND, Long.toString(delivery.id()));
    }

    /** Writes the message that an export is ready in the transaction that says so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(@Observes ExportReady event) {
        ExportView export = event.export();
        Recipient recipient = database.find(Recipient.class, export.mailTo());
        Language language = Language.of(export.language()).orElse(Language.EN);
        put(new Delivery(export.id(), language, recipient, clock.instant()));
    }

    /**
     * Takes the delivery for sending; empty when it needs no sending any more.
     *
     * @param repeatable whether an interrupted sending can be repeated without a second message
     */
    @Transactional
    public Optional<DeliveryView> take(long id, boolean repeatable) {
        Delivery delivery = database.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery.state() == DeliveryState.SENDING && !repeatable) {
            delivery.doubt(clock.instant());
        }
        boolean open = delivery.state() == DeliveryState.READY
                || delivery.state() == DeliveryState.DEFERRED
                || delivery.state() == DeliveryState.SENDING;
        if (!open) {
            return Optional.empty();
        }
        delivery.send(clock.instant());
        return Optional.of(delivery.view());
    }

    @Transactional
    public void accepted(long id, String by) {
        database.find(Delivery.class, id).accept(by, clock.instant());
    }

    @Transactional
    public void deferred(long id, String why) {
        database.find(Delivery.class, id).defer(why, clock.instant());
    }

    @Transactional
    public void failed(long id, String why) {
        database.find(Delivery.class, id).fail(why, clock.instant());
    }

    /** The newest deliveries; all, or those in the state. */
    @Transactional
    public List<DeliveryView> newest(DeliveryState state) {
        List<Delivery> newest =
                state == null ? deliveries.newest(Limit.of(SHOWN)) : deliveries.newestIn(state, Limit.of(SHOWN));
        return newest.stream().map(Delivery::view).toList();
    }

    @Transactional
    public Optional<DeliveryView> find(long id) {
        return deliveries.findById(id).map(Delivery::view);
    }
}
