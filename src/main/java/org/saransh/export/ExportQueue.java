package org.saransh.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.Problem;
import org.saransh.register.Asked;
import org.saransh.work.Work;

/**
 * The queue in which exports wait, the same for all servers; each call is one transaction.
 *
 * <p>Who joins submits one turn to the work engine. A turn serves whoever's turn it is then, so the order is decided when a
 * thread is free, not when somebody asks.
 */
@ApplicationScoped
class ExportQueue {

    /** After so many attempts the trouble is in the export, whatever ended them. */
    private static final int MOST_ATTEMPTS = 10;

    private static final String EXHAUSTED = "It was begun " + MOST_ATTEMPTS
            + " times, and each time its server ended before the file was there: ask for less at once";

    private static final Duration BUSY = Duration.ofSeconds(30);

    /**
     * Of those that wait and are in nobody's hands the one whose owner has the fewest running, then whoever was served the
     * longest ago, then the oldest.
     */
    private static final String FAIREST =
            "select e.id from export e where e.state = 'QUEUED' and e.turn is null order by"
                    + " (select count(*) from export r where r.asked_by = e.asked_by and r.state = 'RUNNING'),"
                    + " (select max(s.started_at) from export s where s.asked_by = e.asked_by) nulls first, e.id";

    /** An export in the hands of a worker. */
    record Turn(long export, int attempt, Asked asked, FileForm form, String by, String sealedPassword, long rows) {}

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    @ConfigProperty(name = "saransh.export.quota")
    int quota;

    @Inject
    @ConfigProperty(name = "saransh.export.queue")
    int most;

    @Inject
    Work work;

    @Inject
    Clock clock;

    /**
     * Lets the export wait for its turn.
     *
     * @throws org.saransh.http.ProblemException 429 when too many wait already, or too many of this person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Export join(Export export, String by) {
        lock();
        if (open(null) >= most) {
            throw Problem.busy(most + " exports wait or run already: ask again when some are done", BUSY);
        }
        if (open(by) >= quota) {
            throw Problem.busy(
                    quota + " exports of " + by
                            + " wait or run already, as many as one may have: wait for one of them or cancel it",
                    BUSY);
        }
        database.persist(export);
        database.flush();
        work.submit(ExportWork.KIND, Long.toString(export.id()));
        return export;
    }

    /** Serialises whoever joins or is taken; the row is never written. */
    private void lock() {
        database.createNativeQuery("select id from export_queue for update").getSingleResult();
    }

    private long open(String by) {
        String owner = by == null ? "" : " and e.askedBy = :by";
        var open = database.createQuery("select count(e) from Export e where e.state in :open" + owner, Long.class)
                .setParameter("open", List.of(ExportState.QUEUED, ExportState.RUNNING));
        return (by == null ? open : open.setParameter("by", by)).getSingleResult();
    }

    /**
     * Begins the next attempt for this turn: at the export that it holds, which a killed server may have left, or at the one
     * whose turn it is.
     */
    @Transactional
    public Optional<Turn> next(long turn) {
        lock();
        Optional<Export> next = held(turn).or(this::fairest);
        while (next.filter(export -> export.attempt() >= MOST_ATTEMPTS).isPresent()) {
            next.get().fail(EXHAUSTED, clock.instant());
            database.flush();
            next = held(turn).or(this::fairest);
        }
        next.ifPresent(export -> export.begin(turn, clock.instant()));
        return next.map(ExportQueue::turn);
    }

    private static Turn turn(Export export) {
        return new Turn(
                export.id(),
                export.attempt(),
                export.asked(),
                export.form(),
                export.by(),
                export.sealedPassword(),
                export.rowsTotal());
    }

    private Optional<Export> held(long turn) {
        return database.createQuery("select e.id from Export e where e.turn = :turn and e.state in :open", Long.class)
                .setParameter("turn", turn)
                .setParameter("open", List.of(ExportState.QUEUED, ExportState.RUNNING))
                .getResultStream()
                .findFirst()
                .flatMap(this::stillOpen);
    }

    private Optional<Export> fairest() {
        List<?> ids = database.createNativeQuery(FAIREST).getResultList();
        return ids.stream()
                .map(id -> stillOpen(((Number) id).longValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Locks the row, and looks whether nobody has cancelled it in the meantime. */
    private Optional<Export> stillOpen(long id) {
        Export export = database.find(Export.class, id, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(export).filter(found -> found.state().open());
    }

    /** Submits a turn for every export that is not ended; there is one already unless somebody meddled with the tables. */
    @Transactional
    public void restoreTurns() {
        database.createQuery("select e from Export e where e.state in :open", Export.class)
                .setParameter("open", List.of(ExportState.QUEUED, ExportState.RUNNING))
                .getResultStream()
                .forEach(export -> work.submit(
                        ExportWork.KIND, Long.toString(export.turn() == null ? export.id() : export.turn())));
    }
}
