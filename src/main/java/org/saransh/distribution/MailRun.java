package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.saransh.distribution.Verdict.Kind;
import org.saransh.http.Audited;
import org.saransh.reference.HaltPoint;
import org.saransh.reference.LogText;
import org.saransh.smtp.SmtpFailure;
import org.saransh.work.Lane;
import org.saransh.work.Outcome;
import org.saransh.work.Work;
import org.saransh.work.WorkHandler;

/**
 * Sends the deliveries of one run, one after another over one connection. No transaction is open while the mail server is asked.
 * A run belongs to one server at a time; when that one is killed, another begins by looking what it left.
 */
@ApplicationScoped
class MailRun implements WorkHandler {

    static final String KIND = "mail-run";

    private static final Logger LOG = System.getLogger(MailRun.class.getName());
    /** While all mail is held, whoever has something to send looks again so often. */
    static final Duration WHILE_HELD = Duration.ofSeconds(5);

    /** Messages that broke their connections, one after another, before the server itself counts as in trouble. */
    private static final int MOST_IN_A_ROW = 5;

    /** How long the end of an attempt waits for a database that does not answer. */
    private static final Duration NOTED_WITHIN = Duration.ofMinutes(10);

    private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);

    private static final int IN_A_RECORD = 100;

    @Inject
    RunQueue queue;

    @Inject
    MailBrake brake;

    @Inject
    MailSettings settings;

    @Inject
    LetterPress press;

    @Inject
    RetryPlan plan;

    @Inject
    MailAlert alert;

    @Inject
    Work work;

    @Inject
    Event<Audited> audit;

    @Inject
    Clock clock;

    /** How often in a row the mail server was in trouble, by run. */
    private final Map<String, Integer> troubles = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.MAIL;
    }

    @Override
    public Outcome run(String run) {
        String working = UUID.randomUUID().toString();
        queue.claim(run, working, !settings.server(), settings.resendsUncertain());
        List<Long> accepted = new ArrayList<>();
        try (Postbox postbox = settings.postbox()) {
            Optional<Instant> pause = send(run, working, postbox, accepted);
            brake.keepMark();
            return pause.or(() -> queue.nextDue(run, working).map(this::notBefore))
                    .map(Outcome::again)
                    .orElse(Outcome.DONE);
        } finally {
            tellAudit(accepted);
        }
    }

    /** What was handed over; a record names some hundred messages at most. */
    private void tellAudit(List<Long> accepted) {
        for (int from = 0; from < accepted.size(); from += IN_A_RECORD) {
            List<Long> some = accepted.subList(from, Math.min(from + IN_A_RECORD, accepted.size()));
            audit.fire(Audited.byItself("mail", "send", some.size() + " messages", "deliveries " + some));
        }
    }

    /** While all mail is held, a run looks again before long. */
    private Instant notBefore(Instant due) {
        Instant soon = clock.instant().plus(brake.held() ? WHILE_HELD : Duration.ZERO);
        return due.isBefore(soon) ? soon : due;
    }

    /** Sends what is due; gives an instant when the rest has to wait until then. */
    private Optional<Instant> send(String run, String working, Postbox postbox, List<Long> accepted) {
        LetterPress.Proofs proofs = press.begin();
        Ahead ahead = new Ahead(run, proofs);
        Verdict last = null;
        boolean well = false;
        int inARow = 0;
        while (!work.stopping()) {
            Optional<DeliveryView> next = next(run, working, last, ahead.taken());
            if (last != null) {
                HaltPoint.MARKED.pass();
            }
            if (next.isEmpty()) {
                return Optional.empty();
            }
            HaltPoint.SENDING.pass();
            DeliveryView delivery = next.get();
            try {
                last = handed(delivery, postbox, ahead);
                inARow = 0;
            } catch (SmtpFailure failure) {
                last = verdict(delivery, failure);
                inARow = failure.ofServer() ? inARow + 1 : 0;
                if (failure.stage().beforeMessage() || inARow == MOST_IN_A_ROW) {
                    tell(delivery, last);
                    settle(run, working, last);
                    alert.raise(failure);
                    int times = troubles.merge(run, 1, Integer::sum);
                    return Optional.of(clock.instant().plus(plan.rest(times)));
                }
            }
            if (last.kind() != Kind.ACCEPTED) {
                tell(delivery, last);
                continue;
            }
            accepted.add(delivery.id());
            LOG.log(
                    Level.INFO,
                    "Delivery {0}, attempt {1}: accepted: {2}",
                    Long.toString(delivery.id()),
                    delivery.attempts(),
                    LogText.of(last.words()));
            if (!well) {
                well = true;
                troubles.remove(run);
                alert.end();
            }
        }
        settle(run, working, last);
        return Optional.of(clock.instant());
    }

    /** What is known of the messages after the one that is with the mail server; the first of them is written. */
    private final class Ahead {

        private final String run;
        private final LetterPress.Proofs proofs;
        private final Deque<Foreseen> coming = new ArrayDeque<>();
        private Foreseen taken;

        Ahead(String run, LetterPress.Proofs proofs) {
            this.run = run;
            this.proofs = proofs;
        }

        /** Whatever goes wrong here goes wrong again where it counts. */
        void look() {
            try {
                if (coming.isEmpty() || !coming.element().isFresh(clock.instant())) {
                    coming.clear();
                    coming.addAll(queue.foresee(run));
                }
                Foreseen next = coming.peek();
                if (next != null) {
                    Parcel parcel = press.parcel(next.delivery(), proofs);
                    coming.remove();
                    coming.addFirst(next.written(parcel));
                }
            } catch (RuntimeException notForeseen) {
                LOG.log(Level.DEBUG, "The next message of " + run + " could not be prepared", notForeseen);
            }
        }

        /** What was foreseen, once; null when nothing was. */
        Foreseen taken() {
            taken = coming.poll();
            return taken;
        }

        Parcel parcel(DeliveryView delivery) {
            return taken != null && taken.is(delivery) ? taken.parcel() : press.parcel(delivery, proofs);
        }
    }

    /** Writes the message and hands it over. What goes wrong before that has nothing to do with the mail server. */
    private Verdict handed(DeliveryView delivery, Postbox postbox, Ahead ahead) throws SmtpFailure {
        Parcel parcel;
        try {
            parcel = ahead.parcel(delivery);
        } catch (IllegalArgumentException wrongAddress) {
            return new Verdict(delivery.id(), delivery.attempts(), Kind.NEVER, wrongAddress.getMessage());
        } catch (RuntimeException notWritten) {
            return later(delivery, notWritten);
        }
        try {
            String words = postbox.hand(parcel, ahead::look);
            HaltPoint.ANSWERED.pass();
            return new Verdict(delivery.id(), delivery.attempts(), Kind.ACCEPTED, words);
        } catch (SmtpFailure failure) {
            throw failure;
        } catch (IllegalArgumentException wrongAddress) {
            return new Verdict(delivery.id(), delivery.attempts(), Kind.NEVER, wrongAddress.getMessage());
        } catch (IOException notWritten) {
            return later(delivery, notWritten);
        }
    }

    private static Verdict later(DeliveryView delivery, Exception why) {
        return new Verdict(delivery.id(), delivery.attempts(), Kind.LATER, why.toString());
    }

    /** What became of the last message is noted, even when it turns out that none can be begun now. */
    private Optional<DeliveryView> next(String run, String working, Verdict last, Foreseen foreseen) {
        try {
            return queue.next(run, working, last, settings.resendsUncertain(), foreseen);
        } catch (RuntimeException noneBegun) {
            settle(run, working, last);
            throw noneBegun;
        }
    }

    /**
     * Notes what became of the last message as soon as the database answers: the mail server said it to nobody else, so a
     * database that is away for a while must not leave the message in doubt.
     */
    private void settle(String run, String working, Verdict last) {
        Instant end = clock.instant().plus(NOTED_WITHIN);
        while (true) {
            try {
                queue.settle(run, working, last, settings.resendsUncertain());
                return;
            } catch (RuntimeException notNoted) {
                if (clock.instant().isAfter(end)) {
                    throw notNoted;
                }
                LockSupport.parkNanos(BETWEEN_NOTES.toNanos());
            }
        }
    }

    private static Verdict verdict(DeliveryView delivery, SmtpFailure failure) {
        Kind kind = Kind.LATER;
        if (failure.uncertain()) {
            kind = Kind.UNKNOWN;
        } else if (failure.tooLarge() && !delivery.link() && !delivery.formats().isEmpty()) {
            kind = Kind.TOO_LARGE;
        } else if (failure.permanent() && !failure.ofServer()) {
            kind = Kind.NEVER;
        }
        return new Verdict(delivery.id(), delivery.attempts(), kind, failure.getMessage());
    }

    private static void tell(DeliveryView delivery, Verdict verdict) {
        LOG.log(
                Level.WARNING,
                "Delivery {0}, attempt {1}: {2}: {3}",
                Long.toString(delivery.id()),
                delivery.attempts(),
                verdict.kind(),
                LogText.of(verdict.words()));
    }
}
