package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.brief.EditionWithdrawn;
import org.saransh.brief.Language;
import org.saransh.export.ExportReady;
import org.saransh.export.ExportView;
import org.saransh.work.Work;

/**
 * The deliveries on their way: written with what they tell of, then taken one by one; each call is one transaction. Every write
 * asks first whether its attempt is still the last.
 */
@ApplicationScoped
class Outbox {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    MailSettings settings;

    @Inject
    MailBrake brake;

    @Inject
    Admission admission;

    @Inject
    RetryPlan plan;

    @Inject
    Work work;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.mail.parallel")
    int runs;

    /** Writes the deliveries and queues their runs in the current transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Collection<Delivery> deliveries) {
        Set<String> queued = new LinkedHashSet<>();
        for (Delivery delivery : deliveries) {
            database.persist(delivery);
            queued.add(delivery.join(runs, settings.domain()));
        }
        database.flush();
        queued.forEach(run -> work.submit(MailRun.KIND, run));
    }

    /** Writes the message that an export is ready in the transaction that says so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(@Observes ExportReady event) {
        ExportView export = event.export();
        Recipient recipient = database.find(Recipient.class, export.mailTo());
        Language language = Language.of(export.language()).orElse(Language.EN);
        put(List.of(new Delivery(export.id(), language, recipient, clock.instant())));
    }

    /** Deliveries of the run that a server of ours left while it sent them; nobody knows whether they arrived. */
    @Transactional
    public void recover(String run, boolean repeatable, boolean resend) {
        Instant now = clock.instant();
        for (Delivery delivery : in(run, DeliveryState.SENDING)) {
            if (repeatable) {
                delivery.repeat("The service was stopped while it wrote the file", now);
            } else {
                doubt(delivery, "The service was stopped while the mail server had the message", resend, now);
            }
        }
    }

    private List<Delivery> in(String run, DeliveryState state) {
        return database.createQuery(
                        "select d from Delivery d where d.run = :run and d.state = :state order by d.id",
                        Delivery.class)
                .setParameter("run", run)
                .setParameter("state", state)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Nobody knows whether the message arrived: it waits for a person, or is sent again as often as one that was refused. */
    private void doubt(Delivery delivery, String why, boolean resend, Instant now) {
        Optional<Instant> again = resend ? plan.next(delivery.attempts(), delivery.firstSent(), now) : Optional.empty();
        again.ifPresentOrElse(
                next -> delivery.defer(
                        why + ": it may have arrived, and is sent again with the same Message-ID", next, now),
                () -> delivery.doubt(why + ": it may or may not have arrived", now));
    }

    /**
     * Notes what became of the last delivery, and takes the next one of the run that is due; empty when none is.
     *
     * @param last null at the beginning
     * @param resend whether a message of which nobody knows is sent again
     */
    @Transactional
    public Optional<DeliveryView> next(String run, Verdict last, boolean resend) {
        if (last != null) {
            note(last, resend);
        }
        if (brake.held()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        for (Optional<Delivery> due = due(run, now); due.isPresent(); due = due(run, now)) {
            Delivery delivery = due.get();
            Optional<String> refusal = admission.refusal(delivery);
            if (refusal.isEmpty()) {
                delivery.send(now);
                return Optional.of(delivery.view());
            }
            delivery.hold(refusal.get(), now);
            database.flush();
        }
        return Optional.empty();
    }

    /** The first delivery of the run that is due, which nobody else can change until the transaction ends. */
    private Optional<Delivery> due(String run, Instant now) {
        return database.createQuery(
                        "select d.id from Delivery d where d.run = :run and d.state in :open and d.due <= :now"
                                + " order by d.due, d.id",
                        Long.class)
                .setParameter("run", run)
                .setParameter("open", DeliveryState.OPEN)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .map(id -> database.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(delivery -> DeliveryState.OPEN.contains(delivery.state()))
                .findFirst();
    }

    /** Notes what became of an attempt, if it is still the last of its delivery. */
    @Transactional
    public void note(Verdict verdict, boolean resend) {
        Delivery delivery = database.find(Delivery.class, verdict.delivery(), LockModeType.PESSIMISTIC_WRITE);
        if (!delivery.isAt(verdict.attempt())) {
            return;
        }
        Instant now = clock.instant();
        switch (verdict.kind()) {
            case ACCEPTED -> delivery.accept(verdict.words(), now);
            case NEVER -> delivery.fail(verdict.words(), now);
            case UNKNOWN -> doubt(delivery, verdict.words(), resend, now);
            case TOO_LARGE -> delivery.linkInstead(verdict.words() + ": its files are linked to", now);
            case LATER ->
                plan.next(delivery.attempts(), delivery.firstSent(), now)
                        .ifPresentOrElse(
                                next -> delivery.defer(verdict.words(), next, now),
                                () -> delivery.fail(verdict.words() + " (given up)", now));
        }
    }

    /** When the next delivery of the run is due; empty when all have ended. */
    @Transactional
    public Optional<Instant> nextDue(String run) {
        return Optional.ofNullable(database.createQuery(
                        "select min(d.due) from Delivery d where d.run = :run and d.state in :open", Instant.class)
                .setParameter("run", run)
                .setParameter("open", DeliveryState.OPEN)
                .getSingleResult());
    }

    /** Queues every run that has something to do and is not queued, as when its entry in the queue was lost. */
    @Transactional
    public void queueRuns() {
        database.createQuery(
                        "select distinct d.run from Delivery d where d.state in :open or d.state = :sending",
                        String.class)
                .setParameter("open", DeliveryState.OPEN)
                .setParameter("sending", DeliveryState.SENDING)
                .getResultList()
                .forEach(run -> work.submit(MailRun.KIND, run));
    }

    /** Keeps back what waits to be sent of an edition that was withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepBack(@Observes EditionWithdrawn event) {
        Instant now = clock.instant();
        database.createQuery("select d from Delivery d where d.edition = :edition and d.state in :open", Delivery.class)
                .setParameter("edition", event.edition())
                .setParameter("open", DeliveryState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(delivery -> delivery.hold("The edition was withdrawn: " + event.reason(), now));
    }
}
