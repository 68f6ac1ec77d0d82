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
import java.util.Optional;
import org.saransh.reference.Label;
import org.saransh.reference.LogText;
import org.saransh.smtp.FailureReport;
import org.saransh.smtp.FailureReport.Failed;
import org.saransh.storage.Sha256;

/** Takes in reports that messages came back; each call is one transaction. */
@ApplicationScoped
public class Bounces {

    private static final Logger LOG = System.getLogger(Bounces.class.getName());

    /** Hard bounces in a row after which a recipient gets no more. */
    private static final int MOST_HARD = 2;

    private static final int LONGEST_STATUS = 20;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    BounceAddress addresses;

    @Inject
    RecipientDesk recipients;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** What became of a report. */
    public enum Outcome {
        /** It is no report, or was sent to an address that we never gave out. */
        IGNORED,
        /** It was taken in before. */
        KNOWN,
        /** The message may still arrive. */
        NOTED,
        /** The delivery has bounced. */
        BOUNCED
    }

    /**
     * Takes a report in. It counts only when it was sent to the address that the very message was handed over with, so nobody can
     * forge one who never saw it.
     *
     * @param message of whoever claims that ours came back
     */
    @Transactional
    public Outcome take(byte[] message) {
        Optional<FailureReport> report = FailureReport.read(message);
        Optional<Long> id = report.flatMap(found -> found.sentTo().stream()
                .map(addresses::delivery)
                .flatMap(Optional::stream)
                .findFirst());
        Delivery delivery = id.map(known -> database.find(Delivery.class, known, LockModeType.PESSIMISTIC_WRITE))
                .orElse(null);
        if (delivery == null) {
            return Outcome.IGNORED;
        }
        String sha256 = Sha256.of(message);
        if (database.find(Bounce.class, sha256) != null) {
            return Outcome.KNOWN;
        }
        return note(delivery, report.get().recipients().get(0), sha256);
    }

    private Outcome note(Delivery delivery, Failed failed, String sha256) {
        boolean ended = failed.hard() || failed.soft();
        String status = failed.status()
                .substring(0, Math.min(LONGEST_STATUS, failed.status().length()));
        database.persist(
                new Bounce(sha256, delivery.id(), failed.hard(), status, failed.diagnostic(), clock.instant()));
        if (!ended) {
            return Outcome.NOTED;
        }
        String words = status + (failed.diagnostic() == null ? "" : " " + failed.diagnostic());
        delivery.bounce("It came back: " + words, clock.instant());
        database.flush();
        if (failed.hard() && delivery.recipient() != null && hardInARow(delivery.recipient()) >= MOST_HARD) {
            suspend(delivery.recipient(), words);
        }
        return Outcome.BOUNCED;
    }

    /** Sends him nothing more, and tells those who look after the service the first time. */
    private void suspend(String id, String words) {
        Recipient recipient = database.find(Recipient.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (recipient.state() != RecipientState.ACTIVE) {
            return;
        }
        recipients.suspend(id, "Messages came back " + MOST_HARD + " times: " + words);
        LOG.log(Level.WARNING, "Recipient {0} is suspended: {1}", id, LogText.of(words));
        String who = recipient.name() + " <" + recipient.address() + ">";
        notices.postToOwners(
                "recipient-" + id,
                new Label("Suspended: " + recipient.name(), "निलंबित: " + recipient.name()),
                new Label(
                        who + " gets no more mail, because messages came back " + MOST_HARD + " times:\n\n" + words
                                + "\n\nPut the address right and make the recipient active again: "
                                + notices.address("/api/recipients/" + id),
                        who + " को अब कोई मेल नहीं भेजा जाएगा, क्योंकि संदेश " + MOST_HARD + " बार लौट आए:\n\n" + words
                                + "\n\nपता ठीक करके प्राप्तकर्ता को फिर सक्रिय करें: "
                                + notices.address("/api/recipients/" + id)));
    }

    /** How many of the recipient's last messages came back for good, from the newest on. */
    private int hardInARow(String recipient) {
        int hard = 0;
        for (Object[] one : database.createQuery(
                        "select d.id, (select count(b) from Bounce b where b.delivery = d.id and b.hard = true) from Delivery d"
                                + " where d.recipient = :recipient and d.state in (org.saransh.distribution.DeliveryState.BOUNCED,"
                                + " org.saransh.distribution.DeliveryState.ACCEPTED) order by d.id desc",
                        Object[].class)
                .setParameter("recipient", recipient)
                .setMaxResults(MOST_HARD)
                .getResultList()) {
            if (((Number) one[1]).longValue() == 0) {
                return hard;
            }
            hard++;
        }
        return hard;
    }
}
