package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.saransh.brief.Digest;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.StoredRendition;
import org.saransh.brief.Wording;
import org.saransh.export.ExportView;
import org.saransh.export.Exports;
import org.saransh.work.Outcome;
import org.saransh.work.WorkHandler;

/** Sends one delivery. No transaction is open while the mail server is asked. */
@ApplicationScoped
class DeliveryWork implements WorkHandler {

    static final String KIND = "delivery";

    private static final Logger LOG = System.getLogger(DeliveryWork.class.getName());
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Inject
    Outbox outbox;

    @Inject
    Mailer mailer;

    @Inject
    MailSettings settings;

    @Inject
    EditionDesk desk;

    @Inject
    Exports exports;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(String id) {
        return outbox.take(Long.parseLong(id), !settings.server())
                .map(this::send)
                .orElse(Outcome.DONE);
    }

    private Outcome send(DeliveryView delivery) {
        try {
            String by = mailer.send(letter(delivery), "delivery-" + delivery.id() + ".eml");
            outbox.accepted(delivery.id(), by);
            LOG.log(Level.INFO, "Delivery {0} to {1}: {2}", delivery.id(), delivery.address(), by);
            return Outcome.DONE;
        } catch (AddressException | SendFailedException refused) {
            return fail(delivery, refused);
        } catch (MessagingException | IOException trouble) {
            return delivery.attempts() >= MOST_ATTEMPTS ? fail(delivery, trouble) : defer(delivery, trouble);
        }
    }

    private MimeMessage letter(DeliveryView delivery) throws MessagingException {
        if (delivery.export() != null) {
            ExportView export = exports.find(delivery.export()).orElseThrow();
            return new ExportLetter(delivery, export, settings).message();
        }
        Digest digest = desk.digest(delivery.edition()).orElseThrow();
        StoredRendition rendition = desk.rendition(delivery.edition(), delivery.language(), delivery.format())
                .orElseThrow();
        return new Letter(delivery, digest, rendition, Wording.of(digest.brief(), delivery.language()), settings)
                .message();
    }

    private Outcome defer(DeliveryView delivery, Exception trouble) {
        outbox.deferred(delivery.id(), reason(trouble));
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(delivery.attempts() - 1, 8));
        return Outcome.again(clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    private Outcome fail(DeliveryView delivery, Exception refused) {
        outbox.failed(delivery.id(), reason(refused));
        LOG.log(Level.WARNING, "Delivery {0} to {1} failed: {2}", delivery.id(), delivery.address(), reason(refused));
        return Outcome.DONE;
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
