package org.saransh.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.Problem;
import org.saransh.storage.SaranshHome;
import org.saransh.work.Work;

/** The backups, the newest first. */
@ApplicationScoped
public class Backups {

    private static final String FOLDER = "backups";
    private static final String UNFINISHED = ".part";
    private static final String NEWEST_FIRST = "select b from Backup b order by b.id desc";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Work work;

    @Inject
    SaranshHome home;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.backup.keep")
    int keep;

    /**
     * What this database was made from.
     *
     * @param takenAt when the copy was taken
     * @param findings of the check; null until it has ended
     */
    public record Origin(Instant takenAt, Instant restoredAt, String findings) {}

    /**
     * Has a backup written soon.
     *
     * @throws org.saransh.http.ProblemException 409 while another one is open
     */
    @Transactional
    public BackupView ask(String by) {
        List<Backup> open = inState(BackupState.OPEN);
        if (!open.isEmpty()) {
            throw Problem.conflict("Backup " + open.get(0).id() + " is being written: watch it at /api/backups/"
                    + open.get(0).id());
        }
        Backup asked = new Backup(by, clock.instant());
        database.persist(asked);
        work.submit(BackupWork.KIND, Long.toString(asked.id()));
        return asked.view();
    }

    @Transactional
    public List<BackupView> all() {
        return database.createQuery(NEWEST_FIRST, Backup.class).getResultList().stream()
                .map(Backup::view)
                .toList();
    }

    @Transactional
    public Optional<BackupView> find(long id) {
        return Optional.ofNullable(database.find(Backup.class, id)).map(Backup::view);
    }

    @Transactional
    public List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (Object row : database.createQuery("select r from Restoration r order by r.restoredAt desc")
                .getResultList()) {
            origins.add(((Restoration) row).origin());
        }
        return origins;
    }

    /**
     * Gives a file that is whole its name, unless another server was faster: whoever was given up may have gone on writing.
     *
     * @param whole the file under a name of no meaning
     */
    @Transactional
    public void finish(long id, Path whole, Manifest manifest, long size, String sha256) throws IOException {
        Backup backup = database.find(Backup.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (backup != null && backup.state() == BackupState.OPEN) {
            backup.finish(manifest, size, sha256, clock.instant());
            database.flush();
            Files.move(whole, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Transactional
    public void fail(long id, String why) {
        Backup backup = database.find(Backup.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (backup != null && backup.state() == BackupState.OPEN) {
            backup.fail(why, clock.instant());
        }
    }

    /** Forgets a backup and deletes its file. */
    @Transactional
    public void remove(long id) {
        database.remove(database.find(Backup.class, id));
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException notDeleted) {
            throw new UncheckedIOException("The file " + file(id) + " cannot be deleted", notDeleted);
        }
    }

    /** Keeps the newest ones only, as many failures, and no file that was left unfinished a day ago. */
    @Transactional
    public void thin() {
        Instant before = clock.instant().minus(Duration.ofDays(1));
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(home.folder(FOLDER), "*" + UNFINISHED)) {
            for (Path file : unfinished) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException notSwept) {
            throw new UncheckedIOException("What was left unfinished cannot be deleted", notSwept);
        }
        for (BackupState ended : List.of(BackupState.DONE, BackupState.FAILED)) {
            inState(ended).stream().skip(keep).forEach(old -> remove(old.id()));
        }
    }

    private List<Backup> inState(BackupState state) {
        return database.createQuery("select b from Backup b where b.state = :state order by b.id desc", Backup.class)
                .setParameter("state", state)
                .getResultList();
    }

    Path file(long id) {
        return home.folder(FOLDER).resolve("saransh-" + id + ".zip");
    }

    /** Where one attempt at it is written. */
    Path unfinished(long id) {
        return home.folder(FOLDER).resolve("saransh-" + id + "-" + UUID.randomUUID() + UNFINISHED);
    }
}
