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
import java.util.concurrent.ConcurrentHashMap;
import org.saransh.brief.RenderingException;
import org.saransh.distribution.Verdict.Kind;
import org.saransh.http.Audited;
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
    Outbox outbox;

    @Inject
    MailBrake brake;

    @Inject
    MailSettings settings;

    @Inject
    LetterPress press;

    @Inject
    RetryPlan plan;

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
        outbox.recover(run, !settings.server(), settings.resendsUncertain());
        List<Long> accepted = new ArrayList<>();
        try (Postbox postbox = settings.postbox()) {
            Optional<Instant> pause = send(run, postbox, accepted);
            brake.keepMark();
            return pause.or(() -> outbox.nextDue(run).map(this::notBefore))
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
    private Optional<Instant> send(String run, Postbox postbox, List<Long> accepted) {
        LetterPress.Proofs proofs = press.begin();
        Verdict last = null;
        int inARow = 0;
        while (!work.stopping()) {
            Optional<DeliveryView> next = outbox.next(run, last, settings.resendsUncertain());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            DeliveryView delivery = next.get();
            try {
                String words = postbox.hand(press.parcel(delivery, proofs));
                last = new Verdict(delivery.id(), delivery.attempts(), Kind.ACCEPTED, words);
                accepted.add(delivery.id());
                troubles.remove(run);
                inARow = 0;
            } catch (SmtpFailure failure) {
                last = verdict(delivery, failure);
                tell(delivery, last);
                inARow = failure.ofServer() ? inARow + 1 : 0;
                if (failure.stage().beforeMessage() || inARow == MOST_IN_A_ROW) {
                    outbox.note(last, settings.resendsUncertain());
                    int times = troubles.merge(run, 1, Integer::sum);
                    return Optional.of(clock.instant().plus(plan.rest(times)));
                }
            } catch (IllegalArgumentException wrongAddress) {
                last = new Verdict(delivery.id(), delivery.attempts(), Kind.NEVER, wrongAddress.getMessage());
                tell(delivery, last);
            } catch (IOException | IllegalStateException | RenderingException notWritten) {
                last = new Verdict(delivery.id(), delivery.attempts(), Kind.LATER, notWritten.getMessage());
                tell(delivery, last);
            }
        }
        if (last != null) {
            outbox.note(last, settings.resendsUncertain());
        }
        return Optional.of(clock.instant());
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
                "Delivery {0} to {1}, attempt {2}: {3}: {4}",
                Long.toString(delivery.id()),
                delivery.address(),
                delivery.attempts(),
                verdict.kind(),
                verdict.words());
    }
}
