package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The deliveries of a run, taken one by one; each call is one transaction. Every write asks first whether its attempt is still the
 * last. The claim of a run is locked before its deliveries.
 */
@ApplicationScoped
class RunQueue {

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
    public void claim(String run, String working, boolean repeatable, boolean resend) {
        database.merge(new MailClaim(run, working));
        database.flush();
        Instant now = clock.instant();
        for (Delivery delivery : in(run, DeliveryState.SENDING)) {
            if (repeatable) {
                delivery.repeat("The service was stopped while it wrote the file", now);
            } else {
                doubt(delivery, "The service was stopped while the mail server had the message", resend, now);
            }
        }
    }

    /** Whether no other working of the run has begun since; none begins before the transaction ends. */
    private boolean claimed(String run, String working) {
        MailClaim claim = database.find(MailClaim.class, run, LockModeType.PESSIMISTIC_WRITE);
        return claim != null && claim.isOf(working);
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
     * Notes what became of the last delivery, and takes the next one of the run that is due; empty when none is, or when another
     * working of the run has begun.
     *
     * @param last null at the beginning
     * @param resend whether a message of which nobody knows is sent again
     * @param foreseen which one it is likely to be; null when nobody looked
     */
    @Transactional
    public Optional<DeliveryView> next(String run, String working, Verdict last, boolean resend, Foreseen foreseen) {
        boolean mayBegin = claimed(run, working) && !brake.held();
        Map<Long, Delivery> rows = locked(last, foreseen);
        if (last != null) {
            note(rows.get(last.delivery()), last, resend);
        }
        if (!mayBegin) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (foreseen != null) {
            Delivery delivery = rows.get(foreseen.delivery().id());
            if (foreseen.holds(delivery, now)) {
                delivery.send(now);
                return Optional.of(delivery.view());
            }
        }
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
     * Notes what became of the last delivery, and takes back the one that was marked after it, if any: nobody has begun to send
     * it.
     *
     * @param last null when there was none
     */
    @Transactional
    public void settle(String run, String working, Verdict last, boolean resend) {
        boolean claimed = claimed(run, working);
        if (last != null) {
            note(locked(last.delivery()), last, resend);
        }
        if (claimed) {
            database.flush();
            in(run, DeliveryState.SENDING)
                    .forEach(delivery -> delivery.repeat("Marked, and not begun to be sent", clock.instant()));
        }
    }

    /** The first delivery of the run that is due, which nobody else can change until the transaction ends. */
    private Optional<Delivery> due(String run, Instant now) {
        return firstDue(run, now).map(this::locked).filter(delivery -> DeliveryState.OPEN.contains(delivery.state()));
    }

    private Delivery locked(long id) {
        return database.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The deliveries of both, as far as there are any, by their numbers. */
    private Map<Long, Delivery> locked(Verdict last, Foreseen foreseen) {
        Set<Long> ids = new TreeSet<>();
        if (last != null) {
            ids.add(last.delivery());
        }
        if (foreseen != null) {
            ids.add(foreseen.delivery().id());
        }
        return ids.isEmpty()
                ? Map.of()
                : database.createQuery("select d from Delivery d where d.id in :ids order by d.id", Delivery.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .collect(Collectors.toMap(Delivery::id, delivery -> delivery));
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
    private void note(Delivery delivery, Verdict verdict, boolean resend) {
        if (!delivery.awaits(verdict)) {
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

    /** When the next delivery of the run is due; when all have ended, the working gives the run up. */
    @Transactional
    public Optional<Instant> nextDue(String run, String working) {
        Optional<Instant> due = database.createQuery(
                        "select d from Delivery d where d.run = :run and d.state in :open order by d.due, d.id",
                        Delivery.class)
                .setParameter("run", run)
                .setParameter("open", DeliveryState.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .map(Delivery::due)
                .findFirst();
        if (due.isEmpty() && claimed(run, working)) {
            database.remove(database.find(MailClaim.class, run));
        }
        return due;
    }
}
