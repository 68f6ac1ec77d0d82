package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.saransh.brief.EditionState;
import org.saransh.distribution.FileUse.FileOutcome;
import org.saransh.export.ExportView;
import org.saransh.export.Exports;

/** Puts every use of a link on record before its file is given. */
@ApplicationScoped
class LinkUses {

    /** Logs are kept for 180 days (CERT-In directions of 28.04.2022). */
    private static final Duration KEPT = Duration.ofDays(180);

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Exports exports;

    @Inject
    Clock clock;

    /**
     * @param words of a token that was signed here
     * @return the link when it may still be used
     */
    @Transactional
    public Optional<FileLink> record(List<String> words, String client) {
        FileLink link = database.find(FileLink.class, Long.valueOf(words.get(0)));
        if (link == null || !Arrays.asList(link.words()).equals(words)) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FileOutcome outcome = outcome(link, now);
        database.persist(new FileUse(link.id(), now, client, outcome));
        return outcome == FileOutcome.GIVEN ? Optional.of(link) : Optional.empty();
    }

    /** Forgets the uses that nobody has to account for any more. */
    @Transactional
    public void forgetOld() {
        database.createQuery("delete from FileUse u where u.usedAt < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private FileOutcome outcome(FileLink link, Instant now) {
        if (link.revoked()) {
            return FileOutcome.REVOKED;
        }
        if (link.over(now)) {
            return FileOutcome.OVER;
        }
        LinkedFile file = link.file();
        boolean withdrawn = file.export() == null
                ? Issue.of(file.edition(), database).state() == EditionState.WITHDRAWN
                : exports.find(file.export()).filter(ExportView::ready).isEmpty();
        boolean removed = database.find(Recipient.class, link.recipient()).state() == RecipientState.INACTIVE;
        return withdrawn || removed ? FileOutcome.GONE : FileOutcome.GIVEN;
    }
}
