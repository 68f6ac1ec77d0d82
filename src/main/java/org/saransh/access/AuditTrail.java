package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.saransh.http.Audited;
import org.saransh.storage.HashChain;

/** Who did what. Records are only ever added, and the oldest let go where a setting says so, in a transaction of their own, so that a refusal is kept as well. */
@ApplicationScoped
class AuditTrail implements HashChain {

    private static final int BATCH = 1_000;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void append(Audited audited) {
        AuditHead head = database.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        AuditRecord added = new AuditRecord(
                head.lastId() + 1, audited, clock.instant().truncatedTo(ChronoUnit.MICROS), head.hash());
        head.advance(added);
        database.persist(added);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void hear(@Observes Audited audited) {
        append(audited);
    }

    @Override
    public String chain() {
        return "audit";
    }

    @Override
    @Transactional
    public OptionalLong firstBroken() {
        AuditHead head = database.find(AuditHead.class, AuditHead.ONLY);
        String hash = head.cutHash();
        for (long after = head.cutId(); after < head.lastId(); after += BATCH) {
            long last = Math.min(after + BATCH, head.lastId());
            long expected = after;
            for (AuditRecord one : between(after, last)) {
                expected++;
                if (one.id() != expected || !one.follows(hash)) {
                    return OptionalLong.of(expected);
                }
                hash = one.hash();
            }
            if (expected < last) {
                return OptionalLong.of(expected + 1);
            }
            database.clear();
        }
        return hash.equals(head.hash()) ? OptionalLong.empty() : OptionalLong.of(head.lastId() + 1);
    }

    /** Lets go the records up to the first that is not older, and returns how many. The newest always stays. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long cut(Instant before) {
        AuditHead head = database.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        long kept = database.createQuery(
                        "select min(r.id) from AuditRecord r where r.recordedAt >= :before", Long.class)
                .setParameter("before", before)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(head.lastId());
        AuditRecord newestGone = kept <= head.cutId() + 1 ? null : database.find(AuditRecord.class, kept - 1);
        if (newestGone == null) {
            return 0;
        }
        head.cut(newestGone);
        return database.createQuery("delete from AuditRecord r where r.id < :kept")
                .setParameter("kept", kept)
                .executeUpdate();
    }

    private List<AuditRecord> between(long after, long last) {
        return database.createQuery(
                        "select r from AuditRecord r where r.id > :after and r.id <= :last order by r.id",
                        AuditRecord.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList();
    }
}
