package org.saransh.backup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.saransh.storage.ContentStore;
import org.saransh.storage.KeptContent;
import org.saransh.storage.Migrations;
import org.saransh.storage.Sha256;
import org.saransh.storage.StoreIn;

/** A database and a data folder, without a server. */
record Installation(DataSource database, Path folder) {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static Installation onH2(Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + folder.resolve("database").toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
        return new Installation(database, folder);
    }

    static Installation on(EmbeddedPostgres server, Path folder) throws SQLException {
        String name = "installation" + NUMBERS.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0 encoding 'UTF8' locale 'C'");
        }
        return new Installation(server.getDatabase("postgres", name), folder);
    }

    ContentStore store() {
        return StoreIn.folder(folder);
    }

    /** Rows with all that may go wrong on the way: marks, lines, letters of two scripts, nothing at all, the finest fraction. */
    Installation filled() throws SQLException, IOException {
        return filled("latest");
    }

    Installation filled(String version) throws SQLException, IOException {
        new Migrations(database).runUntil(version);
        String stored = store().put("a rendition".getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/links.keys"), "k1 secret\n");
        run("insert into known_address values ('x', timestamp with time zone '2024-02-29 23:59:59.123456+05:30')");
        run("insert into mineral (row_key, version, name, critical_2023, part_d, part_d_entry, off_atomic_list_2023,"
                + " source_title, publisher, evidence, confirmed, notes, conflicts)"
                + " values ('lithium', 3, 'Lithium', true, false, null, false, 'लिथियम \"राजपत्र\"\\', 'it''s', 'PRESS', true,"
                + " 'two\nlines\tand 𝒳', '[]')");
        run("insert into tranche (row_key, version, exploration_licences, estimated_value_crore, states, status,"
                + " source_title, publisher, evidence, confirmed, conflicts)"
                + " values ('i', 1, false, 45000.50, '', 'OPEN', '', '', 'PRESS', false, '[]')");
        run("insert into block (row_key, version, name, minerals, source_title, publisher, evidence, confirmed,"
                + " conflicts) values ('b', 1, 'B', '', '', '', 'PRESS', false, '[]')");
        run("insert into offering (row_key, version, block, tranche, outcome, final_price_offer, milestones,"
                + " source_title, publisher, evidence, confirmed, conflicts)"
                + " values ('i-b', 1, 'b', 'i', 'AUCTIONED', 120.1234, '', '', '', 'PRESS', false, '[]')");
        run("insert into holiday values ('india', date '2026-01-26', 'गणतंत्र दिवस')");
        run("insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                + " values ('t', '1', cast('abc' as " + (postgres() ? "bytea" : "varbinary")
                + "), current_timestamp, false, 1)");
        for (int id = 1; id <= 40; id++) {
            edition(id, stored);
        }
        run("alter sequence edition_id restart with 41");
        return this;
    }

    /** Each follows the one before. */
    private void edition(int id, String stored) throws SQLException {
        run("insert into edition (id, brief, edition_year, edition_number, as_at, recorded_at, since, state, digest,"
                + " digest_sha256, drafted_at, previous_edition) values (" + id + ", 'weekly', 2024, " + id
                + ", current_timestamp, current_timestamp, current_timestamp, 'PUBLISHED', '{}', '" + id
                + "', current_timestamp, " + (id == 1 ? "null" : id - 1) + ")");
        run("insert into rendition (rendition_key, edition_id, language, format, sha256, byte_count) values ('" + id
                + ".en.pdf', " + id + ", 'EN', 'PDF', '" + stored + "', 11)");
    }

    boolean postgres() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Tables.postgres(connection);
        }
    }

    Manifest copyTo(Path file) throws IOException, SQLException {
        Copying copying = new Copying();
        copying.database = database;
        copying.store = store();
        copying.home = StoreIn.home(folder);
        copying.clock = Clock.systemUTC();
        copying.reports = Optional.empty();
        KeptContent kept = () -> "select distinct sha256 from rendition order by sha256";
        try (OutputStream target = Files.newOutputStream(file)) {
            return copying.write(target, List.of(kept));
        }
    }

    Installation restored(Path file) {
        Restoring restoring = new Restoring();
        restoring.database = database;
        restoring.store = store();
        restoring.home = StoreIn.home(folder);
        restoring.clock = Clock.systemUTC();
        restoring.source = Optional.of(file.toString());
        restoring.reports = Optional.empty();
        restoring.restore();
        return this;
    }

    void run(String command) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            statement.execute();
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    boolean holdsRendition() {
        return store().holds(Sha256.of("a rendition"));
    }
}
