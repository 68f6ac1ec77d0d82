package org.saransh.distribution;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.saransh.reference.LogText;
import org.saransh.storage.Restored;
import org.saransh.storage.SaranshHome;
import org.saransh.storage.WholeFile;
import org.saransh.work.Work;

/**
 * Stops all mail, on every server, until somebody lets it go on. It also puts itself on at the start when the database knows of
 * fewer messages than were sent: then it is an older copy, and what it holds as unsent may have been sent.
 */
@ApplicationScoped
public class MailBrake {

    private static final Logger LOG = System.getLogger(MailBrake.class.getName());

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    SaranshHome home;

    @Inject
    Clock clock;

    /** @param since when it was set so; null when it never was */
    public record State(boolean held, Instant since, String by, String reason) {}

    @Transactional
    public State state() {
        MailBrakeRow row = database.find(MailBrakeRow.class, MailBrakeRow.ONLY);
        return row == null ? new State(false, null, null, null) : row.state();
    }

    @Transactional
    public boolean held() {
        return state().held();
    }

    @Transactional
    public State set(boolean held, String by, String reason) {
        database.merge(new MailBrakeRow(held, by, reason, clock.instant()));
        LOG.log(
                Level.WARNING,
                "Mail is {0} by {1}: {2}",
                held ? "held" : "released",
                LogText.of(by),
                LogText.of(reason));
        return state();
    }

    @Transactional
    void compare(@Observes @Priority(Work.PREPARED + 50) Startup start) {
        long known = begun();
        long sent = mark();
        if (sent > known && !held()) {
            set(
                    true,
                    "the start",
                    "The database knows of " + known + " messages, and " + sent + " were begun from here: it is an"
                            + " older copy, and what it holds as unsent may have been sent. Look at /api/deliveries,"
                            + " then release");
        }
    }

    @Transactional
    void hold(@Observes Restored restored) {
        set(
                true,
                "the restoration",
                "This database is a copy of " + restored.takenAt() + ", and what it holds as unsent may have been sent."
                        + " Look at /api/deliveries, then release");
    }

    /** How many messages were ever begun to be sent, as the database knows. */
    private long begun() {
        return database.createQuery("select count(d) from Delivery d where d.attempts > 0", Long.class)
                .getSingleResult();
    }

    /** Keeps how many messages were begun beside the database, where an older copy of it does not reach. */
    @Transactional
    public void keepMark() {
        long begun = begun();
        if (begun <= mark()) {
            return;
        }
        try {
            WholeFile.write(file(), bytes -> bytes.write(Long.toString(begun).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException notWritten) {
            throw new UncheckedIOException("The number of messages begun cannot be kept at " + file(), notWritten);
        }
    }

    private long mark() {
        try {
            return Files.exists(file())
                    ? Long.parseLong(Files.readString(file()).strip())
                    : 0;
        } catch (IOException | NumberFormatException unreadable) {
            throw new IllegalStateException(
                    "The file " + file() + " cannot be read: it holds the number of messages begun", unreadable);
        }
    }

    private Path file() {
        return home.folder("mail").resolve("mail-mark");
    }
}
