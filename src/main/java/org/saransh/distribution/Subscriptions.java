package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/** The first recipients, their lists, and what the lists get; each call is one transaction and makes only what is not there. */
@ApplicationScoped
public class Subscriptions {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    @Transactional
    public void createList(String id, String name) {
        if (database.find(MailingList.class, id) == null) {
            database.persist(new MailingList(id, name, now()));
        }
    }

    /**
     * Puts the recipient on the list.
     *
     * @throws IllegalArgumentException when the address is none
     */
    @Transactional
    public void enrol(String list, String recipient, String name, String address) {
        if (database.find(Recipient.class, recipient) == null) {
            RecipientDraft draft = RecipientDraft.reader(recipient, name, new MailAddress(address), Language.EN);
            database.persist(new Recipient(recipient, draft, now()));
            database.flush();
        }
        if (database.find(Membership.class, Membership.key(list, recipient)) == null) {
            database.persist(new Membership(list, recipient));
        }
    }

    /** Sends the list every edition of the brief whose knowledge is not older than the start. */
    @Transactional
    public void subscribe(
            String id, String list, String brief, Language language, OutputFormat format, Instant startsAt) {
        if (database.find(Subscription.class, id) == null) {
            SubscriptionDraft draft = new SubscriptionDraft(
                    id, list, null, brief, null, List.of(language), List.of(format), false, false);
            database.persist(new Subscription(id, draft, startsAt.truncatedTo(ChronoUnit.MICROS), now()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
