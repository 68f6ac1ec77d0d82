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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
        RunQueue.Working working = new RunQueue.Working(run, UUID.randomUUID().toString(), settings.resendsUncertain());
        queue.claim(working, !settings.server());
        List<Long> accepted = new ArrayList<>();
        try {
            Optional<Instant> pause = send(working, accepted);
            brake.keepMark();
            return pause.or(() -> queue.nextDue(working).map(this::notBefore))
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
    private Optional<Instant> send(RunQueue.Working working, List<Long> accepted) {
        try (Postbox postbox = settings.postbox();
                Succession messages = new Succession(queue, press, clock, working)) {
            return send(working, postbox, messages, accepted);
        }
    }

    private Optional<Instant> send(
            RunQueue.Working working, Postbox postbox, Succession messages, List<Long> accepted) {
        boolean well = false;
        int inARow = 0;
        while (!work.stopping()) {
            Optional<DeliveryView> next = messages.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            HaltPoint.SENDING.pass();
            DeliveryView delivery = next.get();
            Verdict end;
            try {
                end = handed(delivery, postbox, messages);
                inARow = 0;
            } catch (SmtpFailure failure) {
                end = verdict(delivery, failure);
                inARow = failure.ofServer() ? inARow + 1 : 0;
                if (failure.stage().beforeMessage() || inARow == MOST_IN_A_ROW) {
                    tell(delivery, end);
                    messages.ended(end);
                    alert.raise(failure);
                    int times = troubles.merge(working.run(), 1, Integer::sum);
                    return Optional.of(clock.instant().plus(plan.rest(times)));
                }
            }
            messages.ended(end);
            if (end.kind() != Kind.ACCEPTED) {
                tell(delivery, end);
                continue;
            }
            accepted.add(delivery.id());
            LOG.log(
                    Level.INFO,
                    "Delivery {0}, attempt {1}: accepted: {2}",
                    Long.toString(delivery.id()),
                    delivery.attempts(),
                    LogText.of(end.words()));
            if (!well) {
                well = true;
                troubles.remove(working.run());
                alert.end();
            }
        }
        return Optional.of(clock.instant());
    }

    /** Writes the message and hands it over. What goes wrong before that has nothing to do with the mail server. */
    private Verdict handed(DeliveryView delivery, Postbox postbox, Succession messages) throws SmtpFailure {
        Parcel parcel;
        try {
            parcel = messages.parcel(delivery);
        } catch (IllegalArgumentException wrongAddress) {
            return new Verdict(delivery.id(), delivery.attempts(), Kind.NEVER, wrongAddress.getMessage());
        } catch (RuntimeException notWritten) {
            return later(delivery, notWritten);
        }
        try {
            String words = postbox.hand(parcel, messages::meanwhile);
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
