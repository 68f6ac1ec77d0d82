package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.brief.OutputFormat;
import org.saransh.distribution.FileUse.FileUseView;
import org.saransh.distribution.KeyRing.Purpose;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** Addresses that do something for whoever has them, without signing in. */
@ApplicationScoped
public class Links {

    private static final int MOST_USES = 1000;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    LinkKeys keys;

    @Inject
    MailSettings settings;

    @Inject
    LinkUses uses;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.link.days")
    int days;

    /** The address of one file for one recipient: the one that he was given already, or a new one. */
    @Transactional
    public String file(LinkedFile file, String recipient) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.createQuery(
                        "select l from FileLink l where l.recipient = :recipient and "
                                + (file.export() == null ? "l.edition = :id" : "l.export = :id")
                                + " order by l.id desc",
                        FileLink.class)
                .setParameter("recipient", recipient)
                .setParameter("id", file.export() == null ? file.edition() : file.export())
                .getResultStream()
                .filter(link -> link.file().equals(file))
                .limit(1)
                .filter(link -> !link.revoked() && !link.over(now))
                .flatMap(link -> address(link).stream())
                .findFirst()
                .orElseGet(() -> {
                    FileLink link = new FileLink(file, recipient, keys.ring().current(), now, Duration.ofDays(days));
                    database.persist(link);
                    database.flush();
                    return address(link).orElseThrow();
                });
    }

    /** The address of a file of the delivery. */
    @Transactional
    public String file(DeliveryView delivery, OutputFormat format) {
        return file(LinkedFile.of(delivery.edition(), delivery.language(), format), delivery.recipient());
    }

    /** The address of the file of the export that the delivery is about. */
    @Transactional
    public String export(DeliveryView delivery) {
        return file(LinkedFile.of(delivery.export()), delivery.recipient());
    }

    private Optional<String> address(FileLink link) {
        return keys.ring()
                .signWith(link.key(), Purpose.FILE, link.words())
                .map(token -> settings.publicUrl() + "/files/" + token);
    }

    /** The address at which the recipient ends what the subscription brings him. */
    public String unsubscribe(String recipient, String subscription) {
        return settings.publicUrl() + "/unsubscribe/" + keys.ring().sign(Purpose.UNSUBSCRIBE, recipient, subscription);
    }

    /** Where its recipient ends what brings him such messages; null when no subscription does. */
    String unsubscribe(DeliveryView delivery) {
        return delivery.subscription() == null ? null : unsubscribe(delivery.recipient(), delivery.subscription());
    }

    /** The address at which somebody confirms that he wants to subscribe. */
    String confirm(long signUp, Instant expiresAt) {
        return settings.publicUrl() + "/subscribe/confirm/"
                + keys.ring().sign(Purpose.CONFIRM, Long.toString(signUp), Long.toString(expiresAt.getEpochSecond()));
    }

    /**
     * What the token leads to; every use of a link that was once given out is put on record.
     *
     * @param client address of the machine that asks
     * @return empty when it leads to nothing, is over or was revoked
     */
    public Optional<LinkedFile> open(String token, String client) {
        return keys.ring()
                .read(Purpose.FILE, token)
                .flatMap(words -> uses.record(words, client))
                .map(FileLink::file);
    }

    /**
     * The newest first.
     *
     * @param edition null: of all
     */
    @Transactional
    public PageView<FileLinkView> page(Long edition, String recipient, int page, int size) {
        String wanted = " from FileLink l where 1 = 1" + (edition == null ? "" : " and l.edition = :edition")
                + (recipient == null ? "" : " and l.recipient = :recipient");
        TypedQuery<Long> count = database.createQuery("select count(l)" + wanted, Long.class);
        TypedQuery<FileLink> rows = database.createQuery("select l" + wanted + " order by l.id desc", FileLink.class);
        for (TypedQuery<?> query : List.of(count, rows)) {
            if (edition != null) {
                query.setParameter("edition", edition);
            }
            if (recipient != null) {
                query.setParameter("recipient", recipient);
            }
        }
        return new Pages(page, size).of(count, rows, this::view);
    }

    private FileLinkView view(FileLink link) {
        return link.view(database.createQuery("select count(u) from FileUse u where u.link = :link", Long.class)
                .setParameter("link", link.id())
                .getSingleResult());
    }

    @Transactional
    public Optional<FileLinkView> find(long id) {
        return Optional.ofNullable(database.find(FileLink.class, id)).map(this::view);
    }

    /** The newest uses first. */
    @Transactional
    public List<FileUseView> uses(long id) {
        return database.createQuery("select u from FileUse u where u.link = :link order by u.id desc", FileUse.class)
                .setParameter("link", id)
                .setMaxResults(MOST_USES)
                .getResultStream()
                .map(FileUse::view)
                .toList();
    }

    /**
     * Ends a link at once.
     *
     * @param by who ends it
     * @throws org.saransh.http.ProblemException 404
     */
    @Transactional
    public void revoke(long id, String by) {
        FileLink link = database.find(FileLink.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (link == null) {
            throw unknown(id);
        }
        link.revoke(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    static RuntimeException unknown(long id) {
        return Problem.notFound("There is no link " + id + ": /api/links?edition= lists those of an edition");
    }
}
