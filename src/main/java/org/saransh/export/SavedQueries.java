package org.saransh.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.saransh.http.Identity;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** The saved queries; each call is one transaction. */
@ApplicationScoped
public class SavedQueries {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * Which queries.
     *
     * @param owner whose; null: everybody's
     * @param role with which they are shared; null: any, or none
     * @param reader who asks, and sees his own, those shared with a role of his, and as an administrator all
     */
    public record Wanted(String owner, Role role, Identity reader) {}

    @Transactional
    public QueryView keep(QueryDraft draft, String by) {
        SavedQuery saved = new SavedQuery(by);
        database.persist(saved);
        database.flush();
        return renew(saved, draft, by);
    }

    private QueryView renew(SavedQuery saved, QueryDraft draft, String by) {
        SavedQueryVersion version = saved.become(draft, by, clock.instant());
        database.persist(version);
        database.flush();
        return version.view(saved);
    }

    /** @param ifMatch the tag of the version that is to be replaced */
    @Transactional
    public QueryView change(long id, String ifMatch, QueryDraft draft, String by) {
        return renew(demandTag(id, ifMatch), draft, by);
    }

    @Transactional
    public void remove(long id, String ifMatch) {
        demandTag(id, ifMatch).remove(clock.instant());
    }

    private SavedQuery demandTag(long id, String ifMatch) {
        SavedQuery saved = there(database.find(SavedQuery.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        if (ifMatch == null) {
            throw Problem.unconditional(
                    "Say which version you read: send the ETag that GET /api/queries/" + id + " gives as If-Match");
        }
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(tag(saved.version()))) {
            throw Problem.stale("The query " + id + " was changed since you read it: read it again, and repeat your"
                    + " change on what it is now");
        }
        return saved;
    }

    /** The tag of a version, by which it is replaced or removed. */
    public static String tag(int version) {
        return "\"" + version + '"';
    }

    private static SavedQuery there(SavedQuery saved, long id) {
        if (saved == null) {
            throw unknown(id);
        }
        if (saved.removed()) {
            throw Problem.gone("The query " + id + " was removed; its versions can still be read at /api/queries/" + id
                    + "/versions");
        }
        return saved;
    }

    static RuntimeException unknown(long id) {
        return Problem.notFound("There is no query " + id + ": /api/queries lists those there are for you");
    }

    @Transactional
    public QueryView latest(long id) {
        SavedQuery saved = there(database.find(SavedQuery.class, id), id);
        return version(id, saved.version());
    }

    /** Its last version; empty when it was removed, or there never was one. */
    @Transactional
    public Optional<QueryView> find(long id) {
        return Optional.ofNullable(database.find(SavedQuery.class, id))
                .filter(saved -> !saved.removed())
                .map(saved -> version(id, saved.version()));
    }

    @Transactional
    public QueryView version(long id, int number) {
        SavedQueryVersion version = database.find(SavedQueryVersion.class, SavedQueryVersion.key(id, number));
        if (version == null) {
            throw Problem.notFound(
                    "There is no version " + number + " of a query " + id + ": /api/queries lists those there are");
        }
        return version.view(database.find(SavedQuery.class, id));
    }

    /** The oldest first. */
    @Transactional
    public List<QueryView> versions(long id) {
        SavedQuery saved = database.find(SavedQuery.class, id);
        if (saved == null) {
            throw unknown(id);
        }
        return database.createQuery(
                        "select v from SavedQueryVersion v where v.query = :id order by v.number",
                        SavedQueryVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .map(version -> version.view(saved))
                .toList();
    }

    /**
     * By their names.
     *
     * @param page from 1
     */
    @Transactional
    public PageView<QueryView> page(Wanted which, int page, int size) {
        String owner = which.owner();
        Role role = which.role();
        boolean all = which.reader().may(Role.ADMINISTRATOR);
        List<Role> own =
                Arrays.stream(Role.values()).filter(which.reader()::may).toList();
        String wanted = " from SavedQuery q where q.removedAt is null" + (owner == null ? "" : " and q.owner = :owner")
                + (role == null ? "" : " and q.sharedWith = :role")
                + (all ? "" : " and (q.owner = :reader or q.sharedWith in :own)");
        TypedQuery<Long> count = database.createQuery("select count(q)" + wanted, Long.class);
        TypedQuery<SavedQuery> rows =
                database.createQuery("select q" + wanted + " order by q.name, q.id", SavedQuery.class);
        for (TypedQuery<?> query : List.of(count, rows)) {
            if (owner != null) {
                query.setParameter("owner", owner);
            }
            if (role != null) {
                query.setParameter("role", role);
            }
            if (!all) {
                query.setParameter("reader", which.reader().name());
                query.setParameter("own", own);
            }
        }
        List<QueryView> items = rows.setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultStream()
                .map(saved -> version(saved.id(), saved.version()))
                .toList();
        return new PageView<>(items, count.getSingleResult(), page, size);
    }
}
