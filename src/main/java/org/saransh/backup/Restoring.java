package org.saransh.backup;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.storage.ContentStore;
import org.saransh.storage.Migrations;
import org.saransh.storage.SaranshHome;
import org.saransh.storage.Schema;
import org.saransh.storage.WholeFile;

/**
 * Fills an empty database and data folder from a copy, before anything else starts. A start that was killed meanwhile is
 * repeated by the next; once all rows are there, the same setting changes nothing any more.
 */
@ApplicationScoped
class Restoring {

    private static final Logger LOG = System.getLogger(Restoring.class.getName());

    /** Tables into which a migration or a mere start puts rows. */
    private static final Set<String> NEVER_EMPTY = Set.of(
            "chain_head",
            "audit_head",
            "set_up",
            "mail_alert",
            "export_queue",
            "holiday_calendar",
            "scheduled_tasks",
            "scheduled_exports",
            "scheduled_mail");

    @Resource(name = "jdbc/restoring", lookup = "jdbc/saransh", shareable = false)
    DataSource database;

    @Inject
    ContentStore store;

    @Inject
    SaranshHome home;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.restore")
    Optional<String> source;

    @Inject
    @ConfigProperty(name = "saransh.reports")
    Optional<String> reports;

    void begin(@Observes @Priority(Schema.FIRST - 50) Startup start) {
        if (source.isPresent()) {
            restore();
        }
    }

    void restore() {
        try (CopyFile copy = CopyFile.open(Path.of(source.get()));
                Connection connection = database.getConnection()) {
            if (isDone(connection, copy.manifest())) {
                LOG.log(Level.INFO, "saransh.restore: {0} was restored already; take the setting away", source.get());
                return;
            }
            demandEmpty(connection);
            restore(connection, copy);
        } catch (IOException | SQLException | UnusableCopy failed) {
            throw new IllegalStateException("saransh.restore: " + failed.getMessage(), failed);
        }
    }

    private void restore(Connection connection, CopyFile copy) throws IOException, SQLException {
        Manifest manifest = copy.manifest();
        Migrations migrations = new Migrations(database);
        if (version(manifest.schema()) > version(migrations.newest())) {
            throw new UnusableCopy("The backup is of version " + manifest.schema() + " of the tables, and this program"
                    + " knows them up to version " + migrations.newest()
                    + ": use the program that wrote it, or a newer one");
        }
        LOG.log(
                Level.INFO,
                "saransh.restore: checking {0}, taken {1} of {2}",
                source.get(),
                manifest.takenAt(),
                manifest.database());
        copy.check();
        migrations.runUntil(manifest.schema());
        String here = Tables.version(connection);
        if (!here.equals(manifest.schema())) {
            throw new UnusableCopy("The tables are of version " + here + " already, and the backup is of version "
                    + manifest.schema() + ": give an empty database");
        }
        for (String rendition : copy.renditions()) {
            try (InputStream bytes = copy.part(Manifest.RENDITIONS + rendition)) {
                store.put(bytes.readAllBytes());
            }
        }
        Path templates = templates();
        for (String file : manifest.files().keySet()) {
            unpack(copy, file, templates);
        }
        continueNumbers(connection, manifest.sequences());
        new RowLoader(connection, copy).load(clock.instant());
        LOG.log(
                Level.INFO,
                "saransh.restore: {0} rows in {1} tables, {2} stored files, {3} others",
                manifest.rows(),
                manifest.tables().size(),
                manifest.renditions(),
                manifest.files().size());
    }

    private static int version(String schema) {
        return Integer.parseInt(schema);
    }

    private static boolean isDone(Connection connection, Manifest manifest) throws SQLException {
        if (!tables(connection).contains("restoration")) {
            return false;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from restoration where copy_id = ?")) {
            select.setString(1, manifest.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return Tables.of(connection).stream().map(TableShape::name).toList();
    }

    private void demandEmpty(Connection connection) throws SQLException {
        for (String table : tables(connection)) {
            if (!NEVER_EMPTY.contains(table) && Tables.count(connection, table) > 0) {
                throw new UnusableCopy("The database is not empty: " + table
                        + " has rows. A backup is restored into an empty database and an empty saransh.home, so that"
                        + " nothing is lost; or take the setting away to start with what is there");
            }
        }
    }

    private void unpack(CopyFile copy, String name, Path templates) throws IOException {
        Path inside = Path.of(name.substring(Manifest.FILES.length()));
        String folder = inside.getName(0).toString();
        Path root = folder.equals(Copying.REPORTS) ? templates : home.folder(folder);
        Path place = root.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!place.startsWith(root) || !(Copying.FOLDERS.contains(folder) || folder.equals(Copying.REPORTS))) {
            throw new UnusableCopy("The backup holds a file outside of all folders: " + name);
        }
        Files.createDirectories(place.getParent());
        try (InputStream bytes = copy.part(name)) {
            WholeFile.writeForOwner(place, bytes::transferTo);
        }
    }

    /** The folder that the settings name, unless it holds some already. */
    private Path templates() throws IOException {
        Path named = reports.map(Path::of).orElse(null);
        return named == null || holdsFiles(named) ? home.folder("restored").resolve(Copying.REPORTS) : named;
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.findAny().isPresent();
        }
    }

    private static void continueNumbers(Connection connection, Map<String, Long> sequences) throws SQLException {
        List<String> here = new ArrayList<>(Tables.sequences(connection).keySet());
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                if (here.contains(sequence.getKey())) {
                    statement.execute("alter sequence " + sequence.getKey() + " restart with " + sequence.getValue());
                }
            }
        }
    }
}
