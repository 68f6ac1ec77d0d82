package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saransh.http.Fault;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.reference.OneLine;

/** Where recipients are written one by one; each call is one transaction. */
@ApplicationScoped
class RecipientDesk {

    private static final int MOST_NAMESAKES = 10_000;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Recipients recipients;

    @Inject
    Clock clock;

    /**
     * By their ids.
     *
     * @param text of the name or address; null: any
     * @param state null: any
     * @param list on which they are; null: any or none
     */
    @Transactional
    public PageView<RecipientView> page(String text, RecipientState state, String list, Pages pages) {
        String wanted = " from Recipient r where 1 = 1"
                + (text == null
                        ? ""
                        : " and (lower(r.name) like :text escape '!' or r.addressKey like :text escape '!')")
                + (state == null ? "" : " and r.state = :state")
                + (list == null
                        ? ""
                        : " and exists (select m from Membership m where m.recipient = r.id and m.list = :list)");
        TypedQuery<Long> count = database.createQuery("select count(r)" + wanted, Long.class);
        TypedQuery<Recipient> rows = database.createQuery("select r" + wanted + " order by r.id", Recipient.class);
        for (TypedQuery<?> query : List.of(count, rows)) {
            if (text != null) {
                query.setParameter("text", "%" + literal(text) + "%");
            }
            if (state != null) {
                query.setParameter("state", state);
            }
            if (list != null) {
                query.setParameter("list", list);
            }
        }
        return pages.of(count, rows, Recipient::view);
    }

    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    @Transactional
    public Optional<Tagged<RecipientView>> find(String id) {
        return recipients.findById(id).map(one -> Tagged.of(one.view()));
    }

    /** @throws org.saransh.http.ProblemException 409 when the id or address is somebody's already */
    @Transactional
    public Tagged<RecipientView> create(RecipientDraft draft) {
        demandFree(draft, null);
        if (draft.id() != null && database.find(Recipient.class, draft.id()) != null) {
            throw Problem.conflict("There is a recipient " + draft.id() + " already: change it with PUT");
        }
        Recipient recipient = new Recipient(draft.id() == null ? id(draft.name()) : draft.id(), draft, now());
        database.persist(recipient);
        database.flush();
        return Tagged.of(recipient.view());
    }

    /** @throws org.saransh.http.ProblemException 404, 409 when the address is somebody else's, 412, 422, 428 */
    @Transactional
    public Tagged<RecipientView> replace(String id, String ifMatch, RecipientDraft draft) {
        Recipient recipient = held(id);
        Tagged.of(recipient.view()).demand(ifMatch, "the recipient " + id);
        if (draft.id() != null && !draft.id().equals(id)) {
            throw Problem.faults(
                    List.of(new Fault("id", draft.id(), "is not that of the address", "an id never changes: " + id)));
        }
        demandFree(draft, id);
        recipient.become(draft, now());
        database.flush();
        return Tagged.of(recipient.view());
    }

    /** Removes him; he is only made inactive when something was sent to him, or he wants no more of something. */
    @Transactional
    public void remove(String id, String ifMatch) {
        Recipient recipient = held(id);
        Tagged.of(recipient.view()).demand(ifMatch, "the recipient " + id);
        database.createQuery("delete from Membership m where m.recipient = :id")
                .setParameter("id", id)
                .executeUpdate();
        database.createQuery("update Subscription s set s.endedAt = :now where s.recipient = :id and s.endedAt is null")
                .setParameter("now", now())
                .setParameter("id", id)
                .executeUpdate();
        if (named("Delivery", id) || named("Subscription", id) || named("OptOut", id) || named("FileLink", id)) {
            recipient.retire(now());
        } else {
            database.remove(recipient);
        }
    }

    private boolean named(String by, String id) {
        return database.createQuery("select count(x) from " + by + " x where x.recipient = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /**
     * Sends him nothing from now on.
     *
     * @param why in words; whoever made him a recipient reads them
     */
    @Transactional
    public void suspend(String id, String why) {
        held(id).suspend(why, now());
    }

    private Recipient held(String id) {
        Recipient recipient = database.find(Recipient.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (recipient == null) {
            throw unknown(id);
        }
        return recipient;
    }

    static RuntimeException unknown(String id) {
        return Problem.notFound(
                "There is no recipient " + OneLine.shown(id) + ": /api/recipients lists those there are");
    }

    private void demandFree(RecipientDraft draft, String except) {
        recipients
                .at(draft.address().key())
                .filter(other -> !other.id().equals(except))
                .ifPresent(other -> {
                    throw Problem.conflict("The address " + draft.address().text() + " is that of the recipient "
                            + other.id() + (other.state() == RecipientState.ACTIVE ? "" : ", who is " + other.state())
                            + ": change that one with PUT /api/recipients/" + other.id());
                });
    }

    /** An id that nobody has. */
    String id(String name) {
        String slug = PlainText.slug(name, "reader");
        for (int number = 1; number < MOST_NAMESAKES; number++) {
            String id = number == 1 ? slug : slug + "-" + number;
            if (database.find(Recipient.class, id) == null) {
                return id;
            }
        }
        throw Problem.conflict("There are too many recipients called " + name + ": send an id");
    }

    /** In the precision of the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
