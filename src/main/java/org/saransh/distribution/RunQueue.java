package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The deliveries of a run, taken one by one; each call is one transaction. Every write asks first whether its attempt is still the
 * last. The claim of a run is locked before its deliveries. What happens to nearly every message, to be taken over and to be
 * followed by the one that was foreseen, is one comparing statement each, because the mail server waits meanwhile.
 */
@ApplicationScoped
class RunQueue {

    /**
     * One working of a run.
     *
     * @param id of this one
     * @param resend whether a message of which nobody knows is sent again
     */
    record Working(String run, String id, boolean resend) {}

    /** So many are looked up together: a question takes longer on its way than it takes to answer it. */
    private static final int AHEAD = 20;

    private static final String DUE =
            " from Delivery d where d.run = :run and d.state in :open and d.due <= :now order by d.due, d.id";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    MailBrake brake;

    @Inject
    Admission admission;

    @Inject
    RetryPlan plan;

    @Inject
    Clock clock;

    /**
     * Makes this the working of the run that may begin messages, and looks what the one before left while it sent: nobody knows
     * whether that arrived.
     */
    @Transactional
    public void claim(Working working, boolean repeatable) {
        database.merge(new MailClaim(working.run(), working.id()));
        database.flush();
        Instant now = clock.instant();
        for (Delivery delivery : sending(working.run())) {
            if (repeatable) {
                delivery.repeat("The service was stopped while it wrote the file", now);
            } else {
                doubt(delivery, "The service was stopped while the mail server had the message", working.resend(), now);
            }
        }
    }

    /** Whether no other working of the run has begun since; none begins before the transaction ends. */
    private boolean claimed(Working working) {
        return database.createNamedQuery(MailClaim.LOCKED, MailClaim.class)
                .setParameter("run", working.run())
                .getResultStream()
                .anyMatch(claim -> claim.isOf(working.id()));
    }

    private List<Delivery> sending(String run) {
        return database.createQuery(
                        "select d from Delivery d where d.run = :run and d.state = :state order by d.id",
                        Delivery.class)
                .setParameter("run", run)
                .setParameter("state", DeliveryState.SENDING)
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
     * Notes what became of deliveries, and takes the next one of the run that is due; empty when none is, or when another working
     * of the run has begun.
     *
     * @param foreseen which one it is likely to be; null when nobody looked
     */
    @Transactional
    public Optional<DeliveryView> next(Working working, List<Verdict> ended, Foreseen foreseen) {
        boolean claimed = claimed(working);
        ended.forEach(verdict -> note(verdict, working.resend()));
        if (!claimed) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<DeliveryView> begun =
                foreseen != null && foreseen.isFresh(now) ? begun(foreseen.delivery(), now) : Optional.empty();
        return begun.isPresent() || brake.held() ? begun : firstAdmitted(working.run(), now);
    }

    /** The delivery, which is being sent from now on; empty when it is not as it was seen any more, or all mail is held. */
    private Optional<DeliveryView> begun(DeliveryView seen, Instant now) {
        int begun = change(
                Delivery.BEGIN, now, seen.id(), seen.attempts(), seen.state().name());
        return begun == 1 ? Optional.of(seen.begun(now)) : Optional.empty();
    }

    /** Gives the number of rows that were as they had to be. */
    private int change(String statement, Instant now, long delivery, int attempts, String value) {
        return database.createNamedQuery(statement)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, delivery)
                .setParameter(3, attempts)
                .setParameter(4, value)
                .executeUpdate();
    }

    private Optional<DeliveryView> firstAdmitted(String run, Instant now) {
        for (Optional<Delivery> due = due(run, now); due.isPresent(); due = due(run, now)) {
            Delivery delivery = due.get();
            Optional<String> refusal = admission.refusal(delivery);
            if (refusal.isEmpty()) {
                return begun(delivery.view(), now);
            }
            delivery.hold(refusal.get(), now);
            database.flush();
        }
        return Optional.empty();
    }

    /**
     * The deliveries that are to be taken next, if everything stays as it is, as far as their recipients may get them; nothing is
     * written.
     */
    @Transactional
    public List<Foreseen> foresee(String run) {
        Instant now = clock.instant();
        List<Delivery> due = database.createQuery("select d" + DUE, Delivery.class)
                .setParameter("run", run)
                .setParameter("open", DeliveryState.OPEN)
                .setParameter("now", now)
                .setMaxResults(AHEAD)
                .getResultList();
        return admission.admitted(due).stream()
                .map(delivery -> new Foreseen(delivery.view(), now, null))
                .toList();
    }

    /**
     * Notes what became of deliveries, and takes back what else is marked as being sent: nobody has begun to send it. When another
     * working of the run has begun, and counts as in doubt what this one marked, this one knows better.
     *
     * @param marked what it marked and did not begin to send; null when it knows of nothing
     * @param begun what it did begin to send, and nobody knows what became of it; null when there is none
     */
    @Transactional
    public void settle(Working working, List<Verdict> ended, DeliveryView marked, DeliveryView begun) {
        boolean claimed = claimed(working);
        ended.forEach(verdict -> note(verdict, working.resend()));
        Instant now = clock.instant();
        if (claimed) {
            database.flush();
            sending(working.run()).stream()
                    .filter(delivery -> begun == null || delivery.id() != begun.id())
                    .forEach(delivery -> delivery.takeBack(delivery.stateSince(), now));
        } else if (marked != null) {
            Optional.of(locked(marked.id()))
                    .filter(delivery -> delivery.isDoubted(marked.attempts()))
                    .ifPresent(delivery -> delivery.takeBack(marked.stateSince(), now));
        }
    }

    /** The first delivery of the run that is due, which nobody else can change until the transaction ends. */
    private Optional<Delivery> due(String run, Instant now) {
        return firstDue(run, now).map(this::locked).filter(delivery -> DeliveryState.OPEN.contains(delivery.state()));
    }

    private Delivery locked(long id) {
        return database.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Long> firstDue(String run, Instant now) {
        return database.createQuery("select d.id" + DUE, Long.class)
                .setParameter("run", run)
                .setParameter("open", DeliveryState.OPEN)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Notes what became of an attempt, if it is still the last of its delivery. */
    private void note(Verdict verdict, boolean resend) {
        Instant now = clock.instant();
        String words = verdict.words();
        switch (verdict.kind()) {
            case ACCEPTED -> change(Delivery.ACCEPT, now, verdict.delivery(), verdict.attempt(), words);
            case NEVER -> attempted(verdict).ifPresent(delivery -> delivery.fail(words, now));
            case UNKNOWN -> attempted(verdict).ifPresent(delivery -> doubt(delivery, words, resend, now));
            case TOO_LARGE ->
                attempted(verdict)
                        .ifPresent(delivery -> delivery.linkInstead(words + ": its files are linked to", now));
            case LATER -> attempted(verdict).ifPresent(delivery -> defer(delivery, words, now));
        }
    }

    private Optional<Delivery> attempted(Verdict verdict) {
        return Optional.of(locked(verdict.delivery())).filter(delivery -> delivery.isSending(verdict.attempt()));
    }

    private void defer(Delivery delivery, String words, Instant now) {
        plan.next(delivery.attempts(), delivery.firstSent(), now)
                .ifPresentOrElse(
                        next -> delivery.defer(words, next, now), () -> delivery.fail(words + " (given up)", now));
    }

    /** When the next delivery of the run is due; when all have ended, the working gives the run up. */
    @Transactional
    public Optional<Instant> nextDue(Working working) {
        Optional<Instant> due = database.createQuery(
                        "select d from Delivery d where d.run = :run and d.state in :open order by d.due, d.id",
                        Delivery.class)
                .setParameter("run", working.run())
                .setParameter("open", DeliveryState.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .map(Delivery::due)
                .findFirst();
        if (due.isEmpty() && claimed(working)) {
            database.remove(database.find(MailClaim.class, working.run()));
        }
        return due;
    }
}
