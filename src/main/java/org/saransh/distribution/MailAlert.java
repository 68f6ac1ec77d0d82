package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import org.saransh.reference.LogText;
import org.saransh.smtp.SmtpFailure;

/** That the mail server itself is in trouble, so that nothing goes out; seen on every server until a message is accepted again. */
@ApplicationScoped
public class MailAlert {

    private static final Logger LOG = System.getLogger(MailAlert.class.getName());

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * @param stage how far a connection comes
     * @param words the server's own, or what goes wrong
     */
    public record Alert(Instant since, String stage, String words) {}

    @Transactional
    public void raise(SmtpFailure failure) {
        MailAlertRow row = row();
        if (row.view() == null) {
            LOG.log(
                    Level.ERROR,
                    "The mail server is in trouble, and mail waits: {0}",
                    LogText.of(failure.getMessage()));
        }
        row.raise(failure.stage().name(), failure.getMessage(), clock.instant());
    }

    @Transactional
    public void end() {
        if (row().end()) {
            LOG.log(Level.INFO, "The mail server takes messages again");
        }
    }

    /** Null when all is well. */
    @Transactional
    public Alert state() {
        return row().view();
    }

    private MailAlertRow row() {
        return database.find(MailAlertRow.class, MailAlertRow.ONLY);
    }
}
