package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/** Recipients, their lists, and what the lists get; each call is one transaction and makes only what is not there. */
@ApplicationScoped
public class Subscriptions {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    SubscriptionRows rows;

    @Transactional
    public void createList(String id, String name) {
        if (database.find(MailingList.class, id) == null) {
            database.persist(new MailingList(id, name));
        }
    }

    /** Puts the recipient on the list. */
    @Transactional
    public void enrol(String list, String recipient, String name, String address) {
        if (database.find(Recipient.class, recipient) == null) {
            database.persist(new Recipient(recipient, name, address));
            database.flush();
        }
        if (database.find(Membership.class, list + "/" + recipient) == null) {
            database.persist(new Membership(list, recipient));
        }
    }

    /** Sends the list every edition of the brief whose knowledge is not older than the start. */
    @Transactional
    public void subscribe(
            String id, String list, String brief, Language language, OutputFormat format, Instant startsAt) {
        if (database.find(Subscription.class, id) == null) {
            database.persist(new Subscription(id, list, brief, language, format, startsAt));
        }
    }

    @Transactional
    public List<SubscriptionView> all() {
        return rows.inOrder().stream().map(Subscription::view).toList();
    }
}
