package org.saransh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.register.Change;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;
import org.saransh.storage.SaranshHome;
import org.saransh.watch.Space;

/** Takes tables in for whoever sends them; a table that was only checked can be kept, to be written as it is. */
@ApplicationScoped
public class ImportDesk {

    private static final Semaphore AT_A_TIME = new Semaphore(2);
    private static final int CHUNK = 64 * 1024;

    /** A checked table waits so long for whoever sent it. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    Imports imports;

    @Inject
    RegisterCatalog catalog;

    @Inject
    SaranshHome home;

    @Inject
    Caller caller;

    @Inject
    Space space;

    @Inject
    ImportCounts counts;

    @Inject
    Clock clock;

    /**
     * What is to become of a table.
     *
     * @param apply whether it is written, or only checked
     * @param partial whether good rows are written although others are refused
     */
    public record Order(boolean apply, boolean partial, Change change) {

        String mode() {
            return apply ? "apply" : "check";
        }
    }

    /** @throws org.saransh.http.ProblemException 400 when there is no such register */
    public Register<?, ?> register(String name) {
        return catalog.named(name == null ? "" : name)
                .orElseThrow(() -> Problem.badRequest("register is '" + name + "': name one of "
                        + catalog.all().stream().map(Register::name).toList()));
    }

    /**
     * Takes in a table.
     *
     * @throws org.saransh.http.ProblemException 413, 422 when it is no table of the register, 429
     */
    public ImportView take(Register<?, ?> register, Order order, InputStream table) {
        return take(register, order, table, false);
    }

    /** Says what would become of every row, and keeps the table for {@link #apply}. */
    public ImportView check(Register<?, ?> register, Change change, InputStream table) {
        return take(register, new Order(false, false, change), table, true);
    }

    private ImportView take(Register<?, ?> register, Order order, InputStream table, boolean keep) {
        order.change().knowledge(clock.instant());
        demandUnlimited();
        space.demand();
        demandTurn();
        Path upload = null;
        try {
            upload = stored(table);
            ImportView view = taken(register, order, upload);
            if (keep) {
                sweep();
                Files.move(upload, waiting(view.id()), StandardCopyOption.REPLACE_EXISTING);
            }
            return view;
        } catch (IOException notKept) {
            throw new UncheckedIOException("A checked table cannot be kept in saransh.home", notKept);
        } finally {
            AT_A_TIME.release();
            delete(upload);
        }
    }

    private void demandUnlimited() {
        caller.requireWithin(caller.limits().none(), "A table, whose rows may be about anything,");
    }

    private static void demandTurn() {
        if (!AT_A_TIME.tryAcquire()) {
            throw Problem.busy("Two tables are being read already: try again in a minute");
        }
    }

    private ImportView taken(Register<?, ?> register, Order order, Path upload) {
        caller.note(order.mode() + " a table of " + register.name() + ": "
                + order.change().reason());
        try {
            ImportView view = imports.take(register, upload, order);
            counts.add(outcome(order, view));
            return view;
        } catch (UnreadableTable refused) {
            counts.add(ImportCounts.Outcome.UNREADABLE);
            throw Problem.unprocessable(refused.getMessage() + ". Nothing was written");
        }
    }

    private static ImportCounts.Outcome outcome(Order order, ImportView view) {
        if (!order.apply()) {
            return ImportCounts.Outcome.CHECKED;
        }
        return view.written() ? ImportCounts.Outcome.WRITTEN : ImportCounts.Outcome.REFUSED;
    }

    /** Whether the table that was checked is still there to be written. */
    public boolean waits(long id) {
        return Files.isRegularFile(waiting(id));
    }

    /**
     * Writes the table that was checked, all rows or none.
     *
     * @throws org.saransh.http.ProblemException 404, 410 when the table is not kept any more, 429
     */
    public ImportView apply(long id, Change change) {
        change.knowledge(clock.instant());
        demandUnlimited();
        ImportView checked = known(id);
        demandTurn();
        try {
            if (!waits(id)) {
                throw Problem.gone("The table of import " + id + " is not kept any more: send it again");
            }
            ImportView applied = taken(register(checked.register()), new Order(true, false, change), waiting(id));
            if (applied.written()) {
                delete(waiting(id));
            }
            return applied;
        } finally {
            AT_A_TIME.release();
        }
    }

    /** The newest imports. */
    public List<ImportView> newest() {
        return imports.newest();
    }

    /** @throws org.saransh.http.ProblemException 404 */
    public ImportView known(long id) {
        return imports.find(id)
                .orElseThrow(() -> Problem.notFound("There is no import " + id + ": /api/imports lists the newest"));
    }

    /** The verdict on every row, or the refused rows; empty when it is not kept any more. */
    public Optional<Path> file(long id, String name) {
        return Optional.of(imports.file(id, name)).filter(Files::isRegularFile);
    }

    private Path waiting(long id) {
        return home.folder("uploads").resolve("import-" + id + ".table");
    }

    private Path stored(InputStream body) {
        try {
            Path upload = Files.createTempFile(home.folder("uploads"), "table", ".part");
            try (OutputStream file = Files.newOutputStream(upload)) {
                byte[] chunk = new byte[CHUNK];
                long all = 0;
                for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                    all += read;
                    if (all > Limits.BYTES) {
                        delete(upload);
                        throw Problem.tooLarge("A table has at most " + Limits.BYTES / 1024 / 1024
                                + " MB: send it in parts. Nothing was written");
                    }
                    file.write(chunk, 0, read);
                }
            }
            return upload;
        } catch (IOException notStored) {
            throw new UncheckedIOException(
                    "An upload cannot be stored: check the space left in saransh.home", notStored);
        }
    }

    /** Deletes the tables that nobody came back for. */
    private void sweep() throws IOException {
        Instant old = clock.instant().minus(KEPT);
        try (Stream<Path> tables = Files.list(home.folder("uploads"))) {
            for (Path table :
                    tables.filter(file -> file.toString().endsWith(".table")).toList()) {
                if (Files.getLastModifiedTime(table).compareTo(FileTime.from(old)) < 0) {
                    Files.deleteIfExists(table);
                }
            }
        }
    }

    private static void delete(Path upload) {
        try {
            if (upload != null) {
                Files.deleteIfExists(upload);
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException("The upload " + upload + " cannot be deleted", notDeleted);
        }
    }
}
