package org.saransh;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long imports and readings take, each beside its yardstick in the same run. Only the ratios mean something: {@code mvn
 * verify -Pbench -Dbench=registers} prints them to {@code target/bench.txt}.
 */
@Tag("registers")
@ExtendWith(TwoServers.class)
class RegistersBench {

    private static final int ROWS = Integer.getInteger("saransh.bench.rows", 100_000);
    private static final int ROUNDS = Integer.getInteger("saransh.bench.rounds", 5);
    private static final int STATES = 10;
    private static final int PAGES = 41;
    private static final String HEADING = "key,indicator,period,value,sourceTitle,publisher,evidence\n";

    private static final String INDICATOR = "key,name,unit,scope,sourceTitle,publisher,evidence\n"
            + "lithium-ion-imports-value,Imports,INR crore,cells,G,M,press\n";

    /** The table of observations as the migrations make it, and of indicators as much as it needs. */
    private static final List<String> BARE_TABLE = List.of(
            "drop table if exists bare_observation",
            "create table if not exists bare_indicator (row_key varchar(80) primary key)",
            "delete from bare_indicator",
            "insert into bare_indicator values ('lithium-ion-imports-value')",
            "create table bare_observation (row_key varchar(80) primary key, version bigint not null,"
                    + " indicator varchar(80) not null references bare_indicator (row_key), period varchar not null,"
                    + " amount numeric(24, 6) not null, source_title varchar not null, publisher varchar not null,"
                    + " source_date varchar(10), source_url varchar, evidence varchar(40) not null,"
                    + " confirmed boolean not null, notes varchar, conflicts varchar not null,"
                    + " first_known_at timestamp(6) with time zone)");

    /** The same rows by a bare JDBC batch of one table: no checks, no revisions, no chain. */
    @Test
    void import_beside_a_bare_batch() throws IOException, SQLException {
        for (LiveServer server : TwoServers.both()) {
            boolean h2 = server == TwoServers.h2();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                String prefix = "bench-" + round + "-";
                double bare = h2 ? bareH2(prefix) : bare(TwoServers.databaseUrl(), prefix);
                double imported = imported(server, table(prefix, ROWS, 0), "");
                ratios.add(imported / bare);
                BenchText.tell(
                        "import of %,d observations, %s, round %d: %.1f s beside %.1f s bare, ratio %.1f",
                        ROWS, h2 ? "H2" : "PostgreSQL", round, imported, bare, imported / bare);
            }
            BenchText.tell(
                    "import beside a bare batch, %s: median ratio %.1f",
                    h2 ? "H2" : "PostgreSQL", BenchText.median(ratios));
        }
    }

    /** A page as at five years ago beside the newest one, when every row has ten states. */
    @Test
    void a_page_as_at_five_years_ago_beside_the_newest() throws IOException {
        for (LiveServer server : TwoServers.both()) {
            for (int state = 0; state < STATES; state++) {
                imported(server, table("old-", ROWS, state), "&knownAt=" + (2012 + state) + "-06-30");
            }
            List<Double> newest = new ArrayList<>();
            List<Double> old = new ArrayList<>();
            for (int page = 0; page < PAGES; page++) {
                newest.add(seconds(() -> get(server, "/api/observations?size=50&page=" + ROWS / 100)));
                old.add(seconds(() -> get(server, "/api/observations?size=50&asAt=2017-12-31&page=" + ROWS / 100)));
            }
            BenchText.tell(
                    "page at %,d revisions, %s: newest %.1f ms, as at five years before the newest %.1f ms, ratio %.2f",
                    ROWS * STATES,
                    server == TwoServers.h2() ? "H2" : "PostgreSQL",
                    BenchText.median(newest) * 1_000,
                    BenchText.median(old) * 1_000,
                    BenchText.median(old) / BenchText.median(newest));
        }
    }

    /** A table of a million rows, some 57 MB, in a server that may use 256 MB of heap. */
    @Test
    void a_million_rows_in_256_megabytes() throws IOException {
        try (LiveServer server = new LiveServer("small")
                .memory("256m")
                .setting("saransh.reference.data", "false")
                .start()) {
            take(server, "indicators", INDICATOR.getBytes(StandardCharsets.UTF_8), "");
            double seconds = imported(server, table("m", 10 * ROWS, 0), "");
            BenchText.tell("import of %,d observations with a heap of 256 MB: %.0f s", 10 * ROWS, seconds);
        }
    }

    private static byte[] table(String prefix, int rows, int state) {
        return IntStream.range(0, rows)
                .mapToObj(number -> prefix + number + ",lithium-ion-imports-value,FY " + number % 100 + ","
                        + (number + state) + ",G,M,press")
                .collect(Collectors.joining("\n", HEADING, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static double imported(LiveServer server, byte[] table, String parameters) {
        return seconds(() -> take(server, "observations", table, parameters));
    }

    private static void take(LiveServer server, String register, byte[] table, String parameters) {
        HttpResponse<byte[]> answer = server.send(HttpRequest.newBuilder(URI.create(
                        server.address("/api/imports?register=" + register + "&mode=apply&reason=bench" + parameters)))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(table))
                .build());
        if (answer.statusCode() != 200
                || !LiveServer.json(answer).get("written").asBoolean()) {
            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private static void get(LiveServer server, String path) {
        if (server.get(path).statusCode() != 200) {
            throw new IllegalStateException(path);
        }
    }

    private static double bareH2(String prefix) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("saransh.test.folder")), "bare");
        return bare("jdbc:h2:file:" + folder.toAbsolutePath() + "/bare;WRITE_DELAY=0", prefix);
    }

    private static double bare(String url, String prefix) throws SQLException {
        try (Connection connection = url.startsWith("jdbc:h2")
                ? DriverManager.getConnection(url, "sa", "")
                : DriverManager.getConnection(url, "postgres", "")) {
            for (String statement : BARE_TABLE) {
                connection.createStatement().execute(statement);
            }
            connection.setAutoCommit(false);
            return seconds(() -> insert(connection, prefix));
        }
    }

    private static void insert(Connection connection, String prefix) {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into bare_observation values (?, 1, ?, ?, ?, 'G', 'M', null, null, 'PRESS', false, null, '[]',"
                        + " timestamp with time zone '2026-01-01 00:00:00+00')")) {
            for (int number = 0; number < ROWS; number++) {
                insert.setString(1, prefix + number);
                insert.setString(2, "lithium-ion-imports-value");
                insert.setString(3, "FY " + number % 100);
                insert.setBigDecimal(4, BigDecimal.valueOf(number));
                insert.addBatch();
                if (number % 500 == 499) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
