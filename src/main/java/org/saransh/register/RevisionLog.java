package org.saransh.register;

import jakarta.annotation.Resource;
import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.saransh.reference.Json;
import org.saransh.storage.HashChain;

/** Appends to the log of revisions, and checks that nobody has touched it. */
@ApplicationScoped
public class RevisionLog implements HashChain {

    private static final String CHAIN = "revision";
    private static final int BATCH = 1_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final EntityTable<Revision> TABLE = EntityTable.of(Revision.class);

    /** A row to be logged, in its JSON form. */
    record Entry(String key, String json) {}

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Resource(lookup = "jdbc/saransh")
    DataSource source;

    @Inject
    Revisions revisions;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    Revision append(String register, RowView row, Knowledge knowledge, boolean retired) {
        ChainHead head = head();
        Entry entry = new Entry(row.key(), Json.write(row));
        Revision revision = revision(head, register, entry, knowledge, clock.instant(), retired);
        database.persist(revision);
        database.flush();
        database.detach(revision);
        return revision;
    }

    /**
     * Appends one revision per entry.
     *
     * @param now what {@link #cutOff} said in this transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(String register, List<Entry> entries, Knowledge knowledge, Instant now) {
        ChainHead head = head();
        List<Revision> appended = entries.stream()
                .map(entry -> revision(head, register, entry, knowledge, now, false))
                .toList();
        try (Connection connection = source.getConnection()) {
            TABLE.insert(connection, appended);
        } catch (SQLException failed) {
            throw new IllegalStateException("Revisions of " + register + " cannot be appended", failed);
        }
        database.flush();
    }

    /** Which of the rows have a revision that became known after the instant. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> knownLater(String register, List<String> keys, Instant knownAt) {
        try (Connection connection = source.getConnection()) {
            return Set.copyOf(KeyQuery.keys(
                    connection,
                    // With = any(?) H2 would go through the whole register.
                    "select k.row_key from unnest(cast(? as varchar array)) k(row_key) where exists (select 1 from"
                            + " revision r where r.register = ? and r.row_key = k.row_key and r.known_at > ?)",
                    keys,
                    register,
                    EntityTable.timestamp(knownAt)));
        } catch (SQLException failed) {
            throw new IllegalStateException("The log cannot be asked about rows of " + register, failed);
        }
    }

    private ChainHead head() {
        return database.find(ChainHead.class, CHAIN, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Revision revision(
            ChainHead head, String register, Entry row, Knowledge knowledge, Instant now, boolean retired) {
        Revision revision =
                new Revision(head.lastId() + 1, register, row.key(), knowledge, now, retired, row.json(), head.hash());
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

    /**
     * The number of a revision before which nothing was recorded later than the instant. Numbers grow with time, but the
     * clocks of several servers may differ a little.
     */
    @Transactional
    long recordedBy(Instant instant) {
        Instant surely = instant.minus(CLOCKS_DIFFER);
        long low = 0;
        long high = database.find(ChainHead.class, CHAIN).lastId();
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (revisions.recordedAt(middle).filter(at -> !at.isAfter(surely)).isPresent()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** When a row of the register was last written or confirmed here; empty when none ever was. */
    @Transactional
    public Optional<Instant> lastRecorded(String register) {
        return revisions.lastRecorded(register, Limit.of(1)).stream().findFirst();
    }

    /** Whether nothing was ever recorded. Until the transaction ends, nobody else can record either. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean empty() {
        return head().lastId() == 0;
    }

    @Override
    public String chain() {
        return CHAIN;
    }

    @Override
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
