package org.saransh.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.saransh.reference.Json;

/** Appends to the log of revisions, and checks that nobody has touched it. */
@ApplicationScoped
public class RevisionLog {

    private static final String CHAIN = "revision";
    private static final int BATCH = 1_000;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Revisions revisions;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    Revision append(String register, RowView row, Knowledge knowledge, boolean retired) {
        ChainHead head = head();
        Revision revision = revision(head, register, row, knowledge, retired);
        learn(List.of(revision)).forEach(known -> {
            database.flush();
            database.detach(known);
        });
        database.detach(revision);
        return revision;
    }

    /** Appends one revision per row. */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(String register, List<? extends RowView> rows, Knowledge knowledge) {
        ChainHead head = head();
        learn(rows.stream()
                .map(row -> revision(head, register, row, knowledge, false))
                .toList());
        database.flush();
    }

    /** Notes since when the rows are known. */
    private Collection<KnownRow> learn(List<Revision> revisions) {
        List<String> keys = revisions.stream()
                .map(revision -> KnownRow.key(revision.register(), revision.rowKey()))
                .toList();
        Map<String, KnownRow> known = new HashMap<>();
        if (!keys.isEmpty()) {
            database.createQuery("select k from KnownRow k where k.entryKey in :keys", KnownRow.class)
                    .setParameter("keys", keys)
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList()
                    .forEach(row -> known.put(row.entryKey(), row));
        }
        for (Revision revision : revisions) {
            String key = KnownRow.key(revision.register(), revision.rowKey());
            KnownRow row = known.get(key);
            if (row == null) {
                row = new KnownRow(revision);
                database.persist(row);
                known.put(key, row);
            }
            row.learn(revision);
        }
        return known.values();
    }

    private ChainHead head() {
        return database.find(ChainHead.class, CHAIN, LockModeType.PESSIMISTIC_WRITE);
    }

    private Revision revision(ChainHead head, String register, RowView row, Knowledge knowledge, boolean retired) {
        Revision revision = new Revision(
                head.lastId() + 1,
                register,
                row.key(),
                knowledge,
                clock.instant(),
                retired,
                Json.write(row),
                head.hash());
        database.persist(revision);
        head.advance(revision);
        return revision;
    }

    /** The newest knowledge of the row; empty when nothing is on record. */
    @Transactional
    Optional<Revision> newest(String register, String key) {
        Optional<Revision> newest = database.createQuery(
                        "select r from Revision r where r.register = :register and r.rowKey = :rowKey"
                                + " order by r.knownAt desc, r.id desc",
                        Revision.class)
                .setParameter("register", register)
                .setParameter("rowKey", key)
                .setFlushMode(FlushModeType.COMMIT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        newest.ifPresent(database::detach);
        return newest;
    }

    /**
     * Waits for every revision under way and returns the instant by which all so far are recorded. Until the transaction
     * ends nobody can record another, so a reading made in it can be repeated at any time with that instant.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant cutOff() {
        head();
        return clock.instant();
    }

    /** Whether nothing was ever recorded. Until the transaction ends, nobody else can record either. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean empty() {
        return head().lastId() == 0;
    }

    /** The number of the first revision that was changed, removed or put in between; empty when the chain is whole. */
    @Transactional
    public OptionalLong firstBroken() {
        ChainHead head = database.find(ChainHead.class, CHAIN);
        String hash = "";
        for (long after = 0; after < head.lastId(); after += BATCH) {
            long expected = after;
            List<Revision> batch = revisions.between(after, Math.min(after + BATCH, head.lastId()));
            for (Revision revision : batch) {
                expected++;
                if (revision.id() != expected || !revision.follows(hash)) {
                    return OptionalLong.of(expected);
                }
                hash = revision.hash();
            }
            if (expected < Math.min(after + BATCH, head.lastId())) {
                return OptionalLong.of(expected + 1);
            }
        }
        return hash.equals(head.hash()) ? OptionalLong.empty() : OptionalLong.of(head.lastId() + 1);
    }
}
