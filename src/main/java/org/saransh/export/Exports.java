package org.saransh.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.PageView;

/**
 * What becomes of exports; each call is one transaction. Whoever writes a file names its attempt, and is told when that one
 * does not count any more: then the export was cancelled, or another server has taken it over.
 */
@ApplicationScoped
public class Exports {

    /** Where the file of an export lies. */
    record Place(long export, int attempt, FileFormat format) {}

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Event<ExportReady> ready;

    @Inject
    @ConfigProperty(name = "saransh.export.days")
    int days;

    @Inject
    Clock clock;

    private Duration kept() {
        return Duration.ofDays(days);
    }

    ExportView view(Export export) {
        return export.view(kept(), clock.instant());
    }

    @Transactional
    public Optional<ExportView> find(long id) {
        return Optional.ofNullable(database.find(Export.class, id)).map(this::view);
    }

    @Transactional
    public List<ExportView> find(List<Long> ids) {
        return database.createQuery("select e from Export e where e.id in :ids", Export.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /**
     * The newest first.
     *
     * @param by whose; null: everybody's
     * @param page from 1
     */
    @Transactional
    public PageView<ExportView> page(String by, int page, int size) {
        TypedQuery<Long> count = database.createQuery("select count(e) from Export e" + owned(by), Long.class);
        TypedQuery<Export> rows =
                database.createQuery("select e from Export e" + owned(by) + " order by e.id desc", Export.class);
        if (by != null) {
            count.setParameter("by", by);
            rows.setParameter("by", by);
        }
        List<ExportView> items = rows.setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultStream()
                .map(this::view)
                .toList();
        return new PageView<>(items, count.getSingleResult(), page, size);
    }

    private static String owned(String by) {
        return by == null ? "" : " where e.askedBy = :by";
    }

    /** Says how many rows are written; false when the attempt does not count any more. */
    @Transactional
    public boolean advance(long id, int attempt, long rows) {
        Optional<Export> running = running(id, attempt);
        running.ifPresent(export -> export.advance(rows));
        return running.isPresent();
    }

    /** Says that the file lies in its place; false when the attempt does not count any more. */
    @Transactional
    public boolean finish(long id, int attempt, StoredFile file, long rows) {
        Optional<Export> running = running(id, attempt);
        running.ifPresent(export -> {
            export.finish(file, rows, clock.instant());
            if (export.mailed()) {
                database.flush();
                ready.fire(new ExportReady(view(export)));
            }
        });
        return running.isPresent();
    }

    @Transactional
    public void fail(long id, int attempt, String why) {
        running(id, attempt).ifPresent(export -> export.fail(why, clock.instant()));
    }

    /**
     * Lets the export wait for another attempt, or fails it after too much trouble.
     *
     * @return how often there was trouble; empty when it is not tried again
     */
    @Transactional
    public Optional<Integer> delay(long id, int attempt, String why, int mostFailures) {
        Optional<Export> running = running(id, attempt);
        running.ifPresent(export -> {
            if (export.failures() + 1 >= mostFailures) {
                export.fail(why, clock.instant());
            } else {
                export.delay(why);
            }
        });
        return running.filter(export -> export.state().open()).map(Export::failures);
    }

    private Optional<Export> running(long id, int attempt) {
        return Optional.ofNullable(database.find(Export.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(export -> export.runs(attempt));
    }

    /**
     * Cancels the export when it is not ended, and takes its file away when it is.
     *
     * @return the file that is not to be had any more; empty when there was none
     */
    @Transactional
    public Optional<Place> remove(long id) {
        Export export = database.find(Export.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (export.state().open()) {
            export.cancel(clock.instant());
            return Optional.empty();
        }
        if (export.state() != ExportState.DONE) {
            return Optional.empty();
        }
        export.vanish("Its file was deleted on request");
        return Optional.of(place(export));
    }

    /** Takes the files away that were kept long enough. */
    @Transactional
    public List<Place> expire() {
        List<Export> old = database.createQuery(
                        "select e from Export e where e.state = :done and e.endedAt < :end", Export.class)
                .setParameter("done", ExportState.DONE)
                .setParameter("end", clock.instant().minus(kept()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        old.forEach(export -> export.vanish("Its file was kept for " + days + " days and is deleted"));
        return old.stream().map(Exports::place).toList();
    }

    /** Where the file lies; empty when there is none. */
    @Transactional
    public Optional<Place> place(long id) {
        return Optional.ofNullable(database.find(Export.class, id))
                .filter(export -> export.state() == ExportState.DONE)
                .map(Exports::place);
    }

    /** The attempts whose files may lie in the folder. */
    @Transactional
    public Set<Place> places() {
        return database.createQuery("select e from Export e where e.state in :states", Export.class)
                .setParameter("states", List.of(ExportState.RUNNING, ExportState.DONE))
                .getResultStream()
                .map(Exports::place)
                .collect(Collectors.toSet());
    }

    private static Place place(Export export) {
        return new Place(export.id(), export.attempt(), export.form().format());
    }
}
