package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.saransh.http.Fault;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.reference.OneLine;

/** Where lists and who is on them are written; each call is one transaction. */
@ApplicationScoped
class ListDesk {

    private static final String STANDING = " from MailingList l where l.removedAt is null";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    @Transactional
    public PageView<ListView> page(Pages pages) {
        return pages.of(
                database.createQuery("select count(l)" + STANDING, Long.class),
                database.createQuery("select l" + STANDING + " order by l.id", MailingList.class),
                MailingList::view);
    }

    @Transactional
    public Optional<Tagged<ListView>> find(String id) {
        return Optional.ofNullable(database.find(MailingList.class, id))
                .filter(list -> !list.removed())
                .map(list -> Tagged.of(list.view()));
    }

    /** @throws org.saransh.http.ProblemException 409 when there is or was one of that id */
    @Transactional
    public Tagged<ListView> create(ListDraft draft) {
        String id = draft.id() == null ? PlainText.slug(draft.name(), "list") : draft.id();
        if (database.find(MailingList.class, id) != null) {
            throw Problem.conflict("There is a list " + id + " already, or there was: choose another id");
        }
        MailingList list = new MailingList(id, draft.name(), now());
        database.persist(list);
        database.flush();
        return Tagged.of(list.view());
    }

    /** @throws org.saransh.http.ProblemException 404, 412, 422, 428 */
    @Transactional
    public Tagged<ListView> rename(String id, String ifMatch, ListDraft draft) {
        MailingList list = held(id);
        Tagged.of(list.view()).demand(ifMatch, "the list " + id);
        if (draft.id() != null && !draft.id().equals(id)) {
            throw Problem.faults(
                    List.of(new Fault("id", draft.id(), "is not that of the address", "an id never changes: " + id)));
        }
        list.rename(draft.name(), now());
        database.flush();
        return Tagged.of(list.view());
    }

    /** @throws org.saransh.http.ProblemException 404, 409 while it gets something, 412, 428 */
    @Transactional
    public void remove(String id, String ifMatch) {
        MailingList list = held(id);
        Tagged.of(list.view()).demand(ifMatch, "the list " + id);
        List<String> subscriptions = database.createQuery(
                        "select s.id from Subscription s where s.list = :id and s.endedAt is null order by s.id",
                        String.class)
                .setParameter("id", id)
                .getResultList();
        if (!subscriptions.isEmpty()) {
            throw Problem.conflict("The list " + id + " has subscriptions: end them first, " + subscriptions);
        }
        database.createQuery("delete from Membership m where m.list = :id")
                .setParameter("id", id)
                .executeUpdate();
        list.remove(now());
    }

    /** Puts the recipient on the list; once is enough. */
    @Transactional
    public void add(String id, String recipient) {
        held(id);
        Recipient added = database.find(Recipient.class, recipient);
        if (added == null) {
            throw RecipientDesk.unknown(recipient);
        }
        if (added.state() == RecipientState.INACTIVE) {
            throw Problem.conflict("The recipient " + recipient + " was removed: make him active first with PUT");
        }
        if (database.find(Membership.class, Membership.key(id, recipient)) == null) {
            database.persist(new Membership(id, recipient));
        }
    }

    /** @throws org.saransh.http.ProblemException 404 when he is not on it */
    @Transactional
    public void drop(String id, String recipient) {
        held(id);
        Membership membership = database.find(Membership.class, Membership.key(id, recipient));
        if (membership == null) {
            throw Problem.notFound("The recipient " + OneLine.shown(recipient) + " is not on the list " + id);
        }
        database.remove(membership);
    }

    private MailingList held(String id) {
        MailingList list = database.find(MailingList.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (list == null || list.removed()) {
            throw unknown(id);
        }
        return list;
    }

    static RuntimeException unknown(String id) {
        return Problem.notFound("There is no list " + OneLine.shown(id) + ": /api/lists lists those there are");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
