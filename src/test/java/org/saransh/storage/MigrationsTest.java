package org.saransh.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Migrations of tables that hold rows, on both databases, and of ones that are killed in between: at some statements, or at each
 * with {@code saransh.migrations=all}.
 */
class MigrationsTest {

    /** The first version with a table for each step from a row to a message. */
    private static final String FIRST = "09";

    private static final int SAMPLES = 3;

    /** Versions after this one run beside the program before them. */
    private static final int LAST_OF_ONE_SERVER = 39;

    private static EmbeddedPostgres server;
    private static int numbers;

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void rows_of_the_first_version_are_intact_today() throws SQLException, IOException {
        for (String url : List.of(h2(), postgres())) {
            Map<String, List<String>> before = filled(url);
            new Migrations(MigratingProcess.database(url)).run();
            assertIntact(url, before);
            assertThat(one(url, "select languages || formats from subscription"))
                    .isEqualTo("ENPDF");
            assertThat(one(url, "select count(distinct address_key) from recipient"))
                    .isEqualTo("2");
            assertThat(one(url, "select missed_count from schedule")).isEqualTo("1");
            assertThat(one(url, "select count(*) from mineral where first_known_at is not null"))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_migration_that_is_killed_at_any_statement_goes_on_at_the_next_start() throws Exception {
        for (boolean onH2 : List.of(true, false)) {
            String whole = onH2 ? h2() : postgres();
            filled(whole);
            int statements = MigratingProcess.migrate(MigratingProcess.database(whole), -1);
            assertThat(statements).isGreaterThan(100);
            for (int at : chosen(statements)) {
                String url = onH2 ? h2() : postgres();
                Map<String, List<String>> before = filled(url);
                assertThat(killed(url, at)).as("statement " + at).isEqualTo(MigratingProcess.KILLED);
                new Migrations(MigratingProcess.database(url)).run();
                assertIntact(url, before);
                assertThat(shape(url))
                        .as("killed at statement " + at + " on " + url)
                        .isEqualTo(shape(whole));
            }
        }
    }

    private static List<Integer> chosen(int statements) {
        return "all".equals(System.getProperty("saransh.migrations"))
                ? IntStream.rangeClosed(1, statements).boxed().toList()
                : IntStream.rangeClosed(1, SAMPLES)
                        .mapToObj(sample -> sample * statements / (SAMPLES + 1))
                        .toList();
    }

    private static int killed(String url, int at) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MigratingProcess.class.getName(),
                        url,
                        Integer.toString(at))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** During a rolling restart the program before reads and writes the tables of the new one. */
    @Test
    void no_migration_takes_from_the_program_before_it_what_it_uses() throws IOException {
        Pattern breaking = Pattern.compile(
                "DROP (TABLE|COLUMN|SEQUENCE)|RENAME |SET NOT NULL"
                        + "|ADD COLUMN (IF NOT EXISTS )?\\S+ (?![^;]*\\bDEFAULT\\b)[^;]*NOT NULL"
                        + "|SET DATA TYPE (?!varchar)",
                Pattern.CASE_INSENSITIVE);
        assertThat(breaking.matcher("ALTER TABLE a ADD COLUMN IF NOT EXISTS b bigint NOT NULL")
                        .find())
                .isTrue();
        assertThat(breaking.matcher("ALTER TABLE a ADD COLUMN IF NOT EXISTS b bigint DEFAULT 0 NOT NULL")
                        .find())
                .isFalse();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                if (Integer.parseInt(name.substring(1, 3)) > LAST_OF_ONE_SERVER) {
                    breaking.matcher(Files.readString(file))
                            .results()
                            .forEach(match -> found.add(name + ": " + match.group()));
                }
            }
        }
        assertThat(found)
                .as("a release adds what may be absent; the next but one takes away: docs/operate/upgrade.md")
                .isEmpty();
    }

    private Map<String, List<String>> filled(String url) throws SQLException, IOException {
        new Migrations(MigratingProcess.database(url)).runUntil(FIRST);
        try (InputStream rows = getClass().getResourceAsStream("/migrations/version-" + FIRST + ".sql");
                Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String insert : new String(rows.readAllBytes(), StandardCharsets.UTF_8).split(";\n")) {
                statement.execute(insert);
            }
        }
        return rows(url, columns(url));
    }

    /** Each column that is still there holds for each row what it held. */
    private static void assertIntact(String url, Map<String, List<String>> before) throws SQLException {
        Map<String, List<String>> today = columns(url);
        Map<String, List<String>> then = new LinkedHashMap<>();
        before.keySet().forEach(column -> {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            if (today.getOrDefault(table, List.of()).contains(name)) {
                then.computeIfAbsent(table, none -> new ArrayList<>()).add(name);
            }
        });
        Map<String, List<String>> after = rows(url, then);
        assertThat(before).containsAllEntriesOf(after);
        assertThat(before.size() - after.size())
                .as("columns of the first version that are no more")
                .isEqualTo(2);
    }

    /** table.column → its values in order. */
    private static Map<String, List<String>> rows(String url, Map<String, List<String>> columns) throws SQLException {
        Map<String, List<String>> values = new TreeMap<>();
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                for (String column : table.getValue()) {
                    List<String> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery(
                            "select cast(" + column + " as varchar) from " + table.getKey() + " order by 1")) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                    values.put(table.getKey() + "." + column, found);
                }
            }
        }
        return values;
    }

    private static Map<String, List<String>> columns(String url) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        for (String column : shape(url)) {
            String[] words = column.split(" ");
            if (words[0].equals("column") && !words[1].equals("flyway_schema_history")) {
                columns.computeIfAbsent(words[1], none -> new ArrayList<>()).add(words[2]);
            }
        }
        return columns;
    }

    /** Every column, key and index. */
    private static List<String> shape(String url) throws SQLException {
        List<String> shape = new ArrayList<>();
        try (Connection connection = connect(url)) {
            String schema = connection.getSchema();
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                try (ResultSet found = connection.getMetaData().getColumns(null, schema, table, "%")) {
                    while (found.next()) {
                        if (found.getString("TABLE_NAME").equals(table)) {
                            shape.add("column " + table + " " + found.getString("COLUMN_NAME") + " "
                                    + found.getString("TYPE_NAME") + " " + found.getString("COLUMN_SIZE") + " "
                                    + found.getString("IS_NULLABLE"));
                        }
                    }
                }
                try (ResultSet found = connection.getMetaData().getIndexInfo(null, schema, table, false, true)) {
                    while (found.next()) {
                        shape.add("index of " + table + " " + found.getString("COLUMN_NAME") + " "
                                + found.getString("ORDINAL_POSITION") + " " + found.getBoolean("NON_UNIQUE"));
                    }
                }
            }
        }
        return shape.stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static String one(String url, String query) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }

    private String h2() {
        return "jdbc:h2:file:" + folder.resolve("h2-" + numbers++).toAbsolutePath() + ";WRITE_DELAY=0";
    }

    private static String postgres() {
        String name = "migrated" + numbers++;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0 encoding 'UTF8' locale 'C'");
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
        return server.getJdbcUrl("postgres", name);
    }
}
