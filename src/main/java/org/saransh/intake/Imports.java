package org.saransh.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.saransh.register.Register;
import org.saransh.register.RegisterRow;
import org.saransh.register.RowBatch;
import org.saransh.register.RowView;
import org.saransh.storage.SaranshHome;

/** Takes tables in, each in one transaction, and remembers what became of them. */
@ApplicationScoped
class Imports {

    private static final int SHOWN = 100;
    private static final int LONGEST_SECONDS = 30 * 60;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    UserTransaction transaction;

    @Inject
    Instance<RowBatch> batches;

    @Resource
    ManagedExecutorService executor;

    @Inject
    SaranshHome home;

    @Inject
    Clock clock;

    /**
     * Takes in the table.
     *
     * @throws UnreadableTable when the file is no table of this register; then nothing is written
     */
    <E extends RegisterRow, V extends RowView> ImportView take(
            Register<E, V> register, Path file, ImportDesk.Order order) {
        long id = nextId();
        Path folder = folder(id);
        boolean kept = false;
        try {
            transaction.setTransactionTimeout(LONGEST_SECONDS);
            transaction.begin();
            ImportView view = judged(register, file, order, id, folder);
            if (view.written()) {
                database.persist(new ImportReport(view));
                transaction.commit();
            } else {
                transaction.rollback();
                transaction.begin();
                database.persist(new ImportReport(view));
                transaction.commit();
            }
            kept = true;
            return view;
        } catch (HeuristicMixedException | HeuristicRollbackException doubted) {
            kept = true;
            throw new IllegalStateException("Nobody knows whether import " + id + " was completed", doubted);
        } catch (NotSupportedException | SystemException | RollbackException failed) {
            throw new IllegalStateException("Import " + id + " could not be completed; nothing was written", failed);
        } finally {
            end();
            if (!kept) {
                ReportFiles.delete(folder);
            }
        }
    }

    private <E extends RegisterRow, V extends RowView> ImportView judged(
            Register<E, V> register, Path file, ImportDesk.Order order, long id, Path folder) {
        RowBatch batch = batches.get();
        TableImport<E, V> table = new TableImport<>(
                register, batch, folder, order.change().knowledge(clock.instant()), order.apply(), order.partial());
        try {
            new ReadAhead<ReadRows.Some<E, V>>().run(executor, next -> read(register, file, next), table::take);
        } finally {
            table.finish();
            batches.destroy(batch);
        }
        ImportView.Counts counts = table.counts();
        boolean written = order.apply() && table.stands() && counts.added() + counts.changed() > 0;
        return new ImportView(
                id,
                register.name(),
                order.mode(),
                written,
                counts,
                table.ignoredColumns(),
                table.shown(),
                message(order, counts, written),
                order.change().by().strip(),
                clock.instant(),
                "/api/imports/" + id + "/" + ReportFiles.VERDICTS,
                counts.refused() == 0 ? null : "/api/imports/" + id + "/" + ReportFiles.REFUSED);
    }

    private static <E extends RegisterRow, V extends RowView> void read(
            Register<E, V> register, Path file, Consumer<ReadRows.Some<E, V>> next) {
        ReadRows<E, V> rows = new ReadRows<>(register, next);
        TableFile.read(file, rows);
        rows.finish();
    }

    private static String message(ImportDesk.Order order, ImportView.Counts counts, boolean written) {
        String rows = counts.added() + " new, " + counts.changed() + " changed, " + counts.same() + " the same, "
                + counts.refused() + " refused";
        if (!order.apply()) {
            return "Nothing was written, as asked: " + rows + ". Send the table with mode=apply to write it";
        }
        if (written) {
            return "Written: " + rows + (counts.refused() == 0 ? "" : ". Mend the refused rows and send them again");
        }
        return counts.refused() == 0
                ? "Nothing had to be written: " + rows
                : "Nothing was written: " + rows + ". Mend them, or send the table with partial=true";
    }

    private void end() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            transaction.setTransactionTimeout(0);
        } catch (SystemException failed) {
            throw new IllegalStateException("A transaction cannot be ended", failed);
        }
    }

    private long nextId() {
        return ((Number) database.createNativeQuery("select nextval('import_id')")
                        .getSingleResult())
                .longValue();
    }

    private Path folder(long id) {
        try {
            return Files.createDirectories(home.folder("imports").resolve(Long.toString(id)));
        } catch (IOException notMade) {
            throw new UncheckedIOException("The folder of import " + id + " cannot be made", notMade);
        }
    }

    /** The newest imports. */
    @Transactional
    public List<ImportView> newest() {
        return database.createQuery("select r from ImportReport r order by r.id desc", ImportReport.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(ImportReport::view)
                .toList();
    }

    @Transactional
    public Optional<ImportView> find(long id) {
        return Optional.ofNullable(database.find(ImportReport.class, id)).map(ImportReport::view);
    }

    /** One of the two files of a report. */
    Path file(long id, String name) {
        return home.folder("imports").resolve(Long.toString(id)).resolve(name);
    }
}
