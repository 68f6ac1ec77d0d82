package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.brief.EditionWithdrawn;
import org.saransh.brief.Language;
import org.saransh.export.ExportReady;
import org.saransh.export.ExportView;
import org.saransh.work.Work;

/** Writes deliveries together with what they tell of, and sees to it that their runs are queued; each call is one transaction. */
@ApplicationScoped
class Outbox {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    MailSettings settings;

    @Inject
    Work work;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.mail.parallel")
    int runs;

    /** Writes the deliveries and queues their runs in the current transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Collection<Delivery> deliveries) {
        Set<String> queued = new LinkedHashSet<>();
        for (Delivery delivery : deliveries) {
            database.persist(delivery);
            queued.add(delivery.join(runs, settings.domain()));
        }
        database.flush();
        queued.forEach(run -> work.submit(MailRun.KIND, run));
    }

    /** Writes the messages that an export is ready in the transaction that says so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(@Observes ExportReady event) {
        ExportView export = event.export();
        Map<String, Recipient> readers = new TreeMap<>();
        if (export.mailTo() != null) {
            readers.put(export.mailTo(), database.find(Recipient.class, export.mailTo()));
        }
        if (export.mailList() != null) {
            on(export.mailList()).forEach(reader -> readers.put(reader.id(), reader));
        }
        Instant now = clock.instant();
        put(readers.values().stream()
                .map(reader -> new Delivery(
                        export.id(), Language.of(export.language()).orElse(reader.language()), reader, now))
                .toList());
    }

    private List<Recipient> on(String list) {
        return database.createQuery(
                        "select r from Recipient r where r.state = :active and exists (select m from Membership m"
                                + " where m.list = :list and m.recipient = r.id)",
                        Recipient.class)
                .setParameter("active", RecipientState.ACTIVE)
                .setParameter("list", list)
                .getResultList();
    }

    /** Queues every run that has something to do and is not queued, as when its entry in the queue was lost. */
    @Transactional
    public void queueRuns() {
        database.createQuery(
                        "select distinct d.run from Delivery d where d.state in :open or d.state = :sending",
                        String.class)
                .setParameter("open", DeliveryState.OPEN)
                .setParameter("sending", DeliveryState.SENDING)
                .getResultList()
                .forEach(run -> work.submit(MailRun.KIND, run));
    }

    /** Keeps back what waits to be sent of an edition that was withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepBack(@Observes EditionWithdrawn event) {
        Instant now = clock.instant();
        database.createQuery("select d from Delivery d where d.edition = :edition and d.state in :open", Delivery.class)
                .setParameter("edition", event.edition())
                .setParameter("open", DeliveryState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(delivery -> delivery.hold("The edition was withdrawn: " + event.reason(), now));
    }
}
