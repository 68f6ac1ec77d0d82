package org.saransh.register;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.saransh.http.Fault;
import org.saransh.reference.Json;

/** Rows of all registers in a real database, with their log, written without a server. */
final class KnownRows {

    static final Instant NOW = Instant.parse("2026-06-30T06:00:00Z");

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Map<String, String> SOURCE =
            Map.of("sourceTitle", "Notice", "publisher", "Ministry of Mines", "evidence", "OFFICIAL_TEXT");
    private static final List<String> REGISTERS = List.of(
            "mineral.Minerals",
            "auction.Tranches",
            "auction.Blocks",
            "auction.Offerings",
            "auction.Milestones",
            "partnership.Partnerships",
            "partnership.Engagements",
            "indicator.Indicators",
            "indicator.Observations");

    private final DataSource database;
    private final Map<String, Register<?, ?>> registers = new TreeMap<>();
    private final Readings readings = new Readings();
    private final Map<String, RowView> views = new TreeMap<>();
    private Instant now = NOW;
    private long revisions;
    private String hash = "";

    private KnownRows(DataSource database) {
        this.database = database;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        REGISTERS.stream().map(KnownRows::register).forEach(register -> registers.put(register.name(), register));
        readings.source = database;
        readings.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        readings.catalog = new RegisterCatalog() {
            @Override
            public List<Register<?, ?>> all() {
                return List.copyOf(KnownRows.this.registers.values());
            }
        };
    }

    private static Register<?, ?> register(String name) {
        try {
            Constructor<?> constructor = Class.forName("org.saransh." + name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Register<?, ?>) constructor.newInstance();
        } catch (ReflectiveOperationException notMade) {
            throw new IllegalStateException(notMade);
        }
    }

    /** Rows of registers may come in any order. */
    private static final Map<String, String> UNCHECKED = Map.of("options", "-c session_replication_role=replica");

    static KnownRows onH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:rows" + DATABASES.incrementAndGet()
                + ";DB_CLOSE_DELAY=-1;INIT=set referential_integrity false");
        return new KnownRows(database);
    }

    static KnownRows on(EmbeddedPostgres server) throws SQLException {
        String name = "rows" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0 encoding 'UTF8' locale 'C'");
        }
        return new KnownRows(server.getDatabase("postgres", name, UNCHECKED));
    }

    /** Takes out everything, the log as well. */
    KnownRows clear() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Register<?, ?> register : registers.values()) {
                statement.execute(
                        "delete from " + EntityTable.of(register.entity()).name());
            }
            statement.execute("delete from revision");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        revisions = 0;
        hash = "";
        return on("2024-01-01");
    }

    Readings readings() {
        return readings;
    }

    DataSource database() {
        return database;
    }

    /** From now on, rows become known at the instant. */
    KnownRows on(String day) {
        now = Instant.parse(day + "T06:00:00Z");
        return this;
    }

    /** Puts in the row, or changes it, with a notice as its source; the first cell is its key. */
    KnownRows row(String register, String key, String... cells) {
        Map<String, String> row = new TreeMap<>(SOURCE);
        row.put("key", key);
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        write(registers.get(register), row);
        return this;
    }

    private <E extends RegisterRow, V extends RowView> void write(Register<E, V> register, Map<String, String> cells) {
        List<Fault> faults = new ArrayList<>();
        V view = register.reader()
                .read(cells, faults)
                .orElseThrow(() -> new IllegalArgumentException(faults.toString()));
        views.put(register.name() + "/" + view.key(), view);
        try (Connection connection = database.getConnection()) {
            delete(connection, register, view.key());
            EntityTable.of(register.entity())
                    .insert(connection, List.of(register.written(null, view)), FirstKnown.COLUMN, now);
            log(connection, register.name(), view.key(), Json.write(view), false);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The row as it was put in last. */
    <V extends RowView> V view(Class<V> type, String register, String key) {
        return type.cast(views.get(register + "/" + key));
    }

    /** Takes the row out. */
    KnownRows retire(String register, String key) {
        try (Connection connection = database.getConnection()) {
            delete(connection, registers.get(register), key);
            log(connection, register, key, "{}", true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return this;
    }

    private static void delete(Connection connection, Register<?, ?> register, String key) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from " + EntityTable.of(register.entity()).name() + " where row_key = ?")) {
            delete.setString(1, key);
            delete.executeUpdate();
        }
    }

    private void log(Connection connection, String register, String key, String json, boolean retired)
            throws SQLException {
        Knowledge knowledge = new Knowledge("A. Rao", now, "test");
        Revision revision = new Revision(++revisions, register, key, knowledge, now, retired, json, hash);
        hash = revision.hash();
        EntityTable.of(Revision.class).insert(connection, List.of(revision));
        try (Statement head = connection.createStatement()) {
            head.executeUpdate("update chain_head set last_id = " + revisions + ", hash = '" + hash + "'");
        }
    }

    /** All rows of the answer, each with its cells as text. */
    List<List<String>> answer(Asked asked) {
        return answer(readings.question(asked));
    }

    List<List<String>> answer(Question question) {
        List<List<String>> rows = new ArrayList<>();
        try (Reading reading = readings.open(question)) {
            List<AnswerColumn> columns = question.answer();
            while (reading.next()) {
                List<String> cells = new ArrayList<>();
                for (int place = 0; place < columns.size(); place++) {
                    cells.add(cell(reading, place, columns.get(place).type()));
                }
                rows.add(cells);
            }
            long count = readings.count(question);
            if (rows.size() != count) {
                throw new AssertionError(count + " rows were promised, " + rows.size() + " came");
            }
        }
        return rows;
    }

    private static String cell(Cells cells, int place, ColumnType type) {
        Object cell =
                switch (type) {
                    case NUMBER, PERCENT_OFFER ->
                        cells.number(place) == null
                                ? null
                                : cells.number(place).stripTrailingZeros().toPlainString();
                    case COUNT -> cells.whole(place) == Cells.NONE ? null : cells.whole(place);
                    case YES_NO -> cells.yes(place);
                    default -> cells.text(place);
                };
        return cell == null ? "" : cell.toString();
    }
}
