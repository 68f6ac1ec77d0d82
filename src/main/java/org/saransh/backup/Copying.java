package org.saransh.backup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.storage.ContentStore;
import org.saransh.storage.KeptContent;
import org.saransh.storage.SaranshHome;

/** Takes a copy of everything while the service runs. */
@ApplicationScoped
class Copying {

    /** Folders of the data folder that no table can replace. */
    static final List<String> FOLDERS = List.of("keys", "imports");

    static final String REPORTS = "reports";

    @Resource(name = "jdbc/copying", lookup = "jdbc/saransh", shareable = false)
    DataSource database;

    @Inject
    ContentStore store;

    @Inject
    SaranshHome home;

    @Inject
    @Any
    Instance<KeptContent> kept;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.reports")
    Optional<String> reports;

    /** Stored files are written before the rows that speak of them and are never changed, so they are read after the rows. */
    Manifest write(OutputStream target) throws IOException, SQLException {
        return write(target, kept);
    }

    Manifest write(OutputStream target, Iterable<KeptContent> kept) throws IOException, SQLException {
        try (CopyWriter copy = new CopyWriter(target);
                Snapshot snapshot = Snapshot.of(database)) {
            Instant takenAt = clock.instant();
            for (TableShape table : Tables.of(snapshot.connection())) {
                copy.rows(snapshot, table);
            }
            for (KeptContent content : kept) {
                copy.renditions(snapshot, content.query(), store);
            }
            for (String folder : FOLDERS) {
                copy.folder(folder, home.folder(folder));
            }
            Optional<Path> templates = reports.map(Path::of).filter(Files::isDirectory);
            if (templates.isPresent()) {
                copy.folder(REPORTS, templates.get());
            }
            return copy.end(
                    Tables.version(snapshot.connection()),
                    snapshot.connection().getMetaData().getDatabaseProductName() + " "
                            + snapshot.connection().getMetaData().getDatabaseProductVersion(),
                    Tables.sequences(snapshot.connection()),
                    takenAt);
        }
    }
}
