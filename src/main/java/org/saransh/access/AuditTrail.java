package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.saransh.http.Audited;
import org.saransh.storage.HashChain;

/** Who did what. Records are only ever added, in a transaction of their own, so that a refusal is kept as well. */
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
        String hash = "";
        for (long after = 0; after < head.lastId(); after += BATCH) {
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

    private List<AuditRecord> between(long after, long last) {
        return database.createQuery(
                        "select r from AuditRecord r where r.id > :after and r.id <= :last order by r.id",
                        AuditRecord.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList();
    }
}
