package org.saransh.distribution;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.saransh.reference.HaltPoint;

/**
 * Which message of a run comes after which, in one working of it. While the mail server writes a message down, what became of the
 * one before is noted and the next one is marked as being sent, in one transaction: so the mail server does not wait for the
 * database, and whatever is killed leaves at most two messages of the run in doubt. A server that takes its time is not run ahead
 * of: what is marked goes out within a second, or is looked up again. However a working ends, what is known is noted at its close.
 */
final class Succession implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Succession.class.getName());

    /** How long the end of an attempt waits for a database that does not answer; nothing else can be sent meanwhile anyway. */
    private static final Duration NOTED_WITHIN = Duration.ofHours(1);

    private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);

    private final RunQueue queue;
    private final LetterPress press;
    private final LetterPress.Proofs proofs;
    private final Clock clock;
    private final RunQueue.Working working;

    private final List<Verdict> unnoted = new ArrayList<>();
    private final Deque<Foreseen> coming = new ArrayDeque<>();
    private Foreseen taken;
    private DeliveryView marked;
    private DeliveryView begun;
    private Instant asked;
    private boolean quick = true;
    private boolean unclear;

    /** Until when it is tried to note what nobody could note so far; null while everything can be noted. */
    private Instant deadline;

    Succession(RunQueue queue, LetterPress press, Clock clock, RunQueue.Working working) {
        this.queue = queue;
        this.press = press;
        this.proofs = press.begin();
        this.clock = clock;
        this.working = working;
    }

    /** The message to be sent now, which is marked so; empty when none is due, or another working of the run has begun. */
    Optional<DeliveryView> next() {
        if (unclear || marked != null && !quick) {
            settle();
        }
        Optional<DeliveryView> next = marked == null ? step() : Optional.of(marked);
        marked = null;
        begun = next.orElse(null);
        return next;
    }

    Parcel parcel(DeliveryView delivery) {
        return taken != null && taken.is(delivery) ? taken.parcel() : press.parcel(delivery, proofs);
    }

    /** What is done while the mail server writes a message down; whatever goes wrong here goes wrong again where it counts. */
    void meanwhile() {
        asked = clock.instant();
        try {
            foresee();
        } catch (RuntimeException notForeseen) {
            LOG.log(Level.DEBUG, "The next message of " + working.run() + " could not be prepared", notForeseen);
        }
        if (!quick) {
            return;
        }
        try {
            marked = step().orElse(null);
        } catch (RuntimeException unknown) {
            LOG.log(Level.DEBUG, "The next message of " + working.run() + " could not be marked", unknown);
        }
    }

    private void foresee() {
        if (coming.isEmpty() || !coming.element().isFresh(clock.instant())) {
            coming.clear();
            coming.addAll(queue.foresee(working.run()));
        }
        Foreseen next = coming.peek();
        if (next != null) {
            Parcel parcel = press.parcel(next.delivery(), proofs);
            coming.remove();
            coming.addFirst(next.written(parcel));
        }
    }

    private Optional<DeliveryView> step() {
        taken = coming.poll();
        unclear = true;
        Optional<DeliveryView> next = queue.next(working, unnoted, taken);
        unclear = false;
        if (!unnoted.isEmpty()) {
            unnoted.clear();
            HaltPoint.MARKED.pass();
        }
        return next;
    }

    /** What became of the message that was given last. */
    void ended(Verdict verdict) {
        unnoted.add(verdict);
        begun = null;
        quick = asked == null || Foreseen.isFresh(asked, clock.instant());
        asked = null;
    }

    /** Leaves nothing that only this working knows; of a message that was begun and not ended it knows nothing. */
    @Override
    public void close() {
        if (!unnoted.isEmpty() || marked != null || unclear) {
            settle();
        }
    }

    /**
     * Notes what became of the last messages as soon as the database answers, and takes back what was marked and not begun: the
     * mail server said it to nobody else, so a database that is away for a while must not leave a message in doubt.
     */
    private void settle() {
        deadline = deadline == null ? clock.instant().plus(NOTED_WITHIN) : deadline;
        while (true) {
            try {
                queue.settle(working, unnoted, marked, begun);
                unnoted.clear();
                marked = null;
                unclear = false;
                deadline = null;
                return;
            } catch (RuntimeException notNoted) {
                if (clock.instant().isAfter(deadline)) {
                    throw notNoted;
                }
                LockSupport.parkNanos(BETWEEN_NOTES.toNanos());
            }
        }
    }
}
