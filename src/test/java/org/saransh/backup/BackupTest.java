package org.saransh.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saransh.storage.Migrations;
import org.saransh.storage.Sha256;

/** Copies between real databases of both kinds. */
class BackupTest {

    private static EmbeddedPostgres server;

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
    void rows_files_and_numbers_go_from_h2_to_postgresql_and_back_unchanged() throws Exception {
        Installation first = h2("first").filled();
        Manifest written = first.copyTo(folder.resolve("first.zip"));
        Installation moved = postgres("moved").restored(folder.resolve("first.zip"));
        Manifest again = moved.copyTo(folder.resolve("moved.zip"));
        Installation back = h2("back").restored(folder.resolve("moved.zip"));
        Manifest last = back.copyTo(folder.resolve("back.zip"));

        assertThat(written.rows()).isGreaterThan(80);
        assertThat(rows(again)).isEqualTo(rows(written));
        assertThat(rows(last)).isEqualTo(rows(written));
        assertThat(again.files()).isEqualTo(written.files()).containsKey("files/keys/links.keys");
        assertThat(moved.holdsRendition()).isTrue();
        assertThat(moved.number("select nextval('edition_id')")).isEqualTo(41);
        assertThat(back.number("select next value for edition_id")).isGreaterThanOrEqualTo(41);
        assertThat(Files.readString(moved.folder().resolve("keys/links.keys"))).isEqualTo("k1 secret\n");
    }

    /** What a copy says of the tables, except that one tells where the rows came from. */
    private static List<String> rows(Manifest manifest) {
        return manifest.tables().stream()
                .filter(part -> !part.table().equals("restoration"))
                .map(part -> part.table() + " " + part.rows() + " " + part.sha256())
                .sorted()
                .toList();
    }

    @Test
    void all_rows_are_those_of_one_instant_while_others_write() throws Exception {
        for (Installation busy :
                List.of(h2("busy").filled(), postgres("busy-too").filled())) {
            AtomicBoolean end = new AtomicBoolean();
            ExecutorService writers = Executors.newFixedThreadPool(2);
            List<Future<Integer>> written = List.of(
                    writers.submit(() -> write(busy, "left", end)), writers.submit(() -> write(busy, "right", end)));
            try {
                for (int round = 0; round < 3; round++) {
                    Path file = folder.resolve("busy-" + busy.postgres() + round + ".zip");
                    long before = busy.number("select count(*) from sign_in_tries");
                    busy.copyTo(file);
                    Installation elsewhere = postgres("elsewhere" + round).restored(file);
                    long tries = elsewhere.number("select count(*) from sign_in_tries");
                    assertThat(tries).isGreaterThanOrEqualTo(before);
                    assertThat(elsewhere.number("select count(*) from known_address where known_key <> 'x'"))
                            .isEqualTo(tries);
                }
            } finally {
                end.set(true);
                writers.shutdown();
            }
            for (Future<Integer> one : written) {
                assertThat(one.get()).isPositive();
            }
        }
    }

    /** One row into the last and one into an early table, each time together. */
    private static int write(Installation installation, String name, AtomicBoolean end) throws SQLException {
        int count = 0;
        try (Connection connection = installation.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!end.get()) {
                String key = "'" + name + count++ + "'";
                statement.execute("insert into sign_in_tries values (" + key + ", current_timestamp, 1)");
                statement.execute("insert into known_address values (" + key + ", current_timestamp)");
                connection.commit();
            }
        }
        return count;
    }

    /** More with {@code saransh.backup.rows}. */
    @Test
    void many_long_rows_are_copied_and_restored_one_after_another() throws Exception {
        int count = Integer.getInteger("saransh.backup.rows", 20_000);
        Installation large = h2("large").filled();
        large.run("insert into revision (id, register, row_key, known_at, recorded_at, recorded_by, reason, retired,"
                + " row_json, previous_hash, hash) select x, 'minerals', 'row-' || x, current_timestamp, current_timestamp,"
                + " 'load', 'new', false, repeat('{\"text\": \"' || x || '\"}', 40), '', '' from system_range(1, "
                + count
                + ")");
        large.copyTo(folder.resolve("large.zip"));
        Installation moved = postgres("large").restored(folder.resolve("large.zip"));
        assertThat(moved.number("select count(*) from revision")).isEqualTo(count);
        Installation back = h2("large-again");
        moved.copyTo(folder.resolve("again.zip"));
        back.restored(folder.resolve("again.zip"));
        assertThat(back.number("select count(distinct row_json) from revision where id <= 1000"))
                .isEqualTo(1_000);
    }

    @Test
    void a_copy_of_an_older_program_is_restored_in_its_version_and_then_migrated() throws Exception {
        Manifest manifest = h2("older").filled("46").copyTo(folder.resolve("older.zip"));
        assertThat(manifest.schema()).isEqualTo("46");
        Installation newer = postgres("newer").restored(folder.resolve("older.zip"));
        assertThat(newer.number("select cast(max(version) as integer) from flyway_schema_history"))
                .isEqualTo(46);
        new Migrations(newer.database()).run();
        assertThat(newer.number("select cut_id from audit_head")).isZero();
        assertThat(newer.number("select count(*) from rendition")).isEqualTo(40);
    }

    @Test
    void a_stored_file_that_is_damaged_is_named_and_all_else_is_copied() throws Exception {
        Installation broken = h2("broken").filled();
        String name = Sha256.of("a rendition");
        Files.writeString(
                broken.folder()
                        .resolve("renditions")
                        .resolve(name.substring(0, 2))
                        .resolve(name),
                "touched");
        Manifest manifest = broken.copyTo(folder.resolve("broken.zip"));
        assertThat(manifest.lost()).containsExactly(name);
        Installation elsewhere = postgres("unbroken").restored(folder.resolve("broken.zip"));
        assertThat(elsewhere.number("select count(*) from rendition")).isEqualTo(40);
    }

    @Test
    void what_is_there_is_never_overwritten() throws Exception {
        Path file = folder.resolve("copy.zip");
        h2("source").filled().copyTo(file);
        Installation full = postgres("full").filled();
        full.run("delete from rendition");
        assertThatThrownBy(() -> full.restored(file))
                .hasMessageContaining("saransh.restore: The database is not empty");
        assertThat(full.number("select count(*) from rendition")).isZero();

        Installation done = postgres("done").restored(file);
        done.run("delete from rendition");
        done.restored(file);
        assertThat(done.number("select count(*) from rendition"))
                .as("the same setting at the next start")
                .isZero();
    }

    @Test
    void a_damaged_or_foreign_copy_is_refused_by_name_and_nothing_is_written() throws Exception {
        Path file = folder.resolve("good.zip");
        h2("origin").filled().copyTo(file);
        refused(changed(file, "rows/mineral.jsonl", text -> text.replace("Lithium", "Lithiun")), "rows/mineral.jsonl");
        refused(changed(file, "files/keys/links.keys", text -> text + " "), "files/keys/links.keys");
        refused(changed(file, "rows/block.jsonl", text -> null), "rows/block.jsonl is missing");
        refused(changed(file, "renditions/", text -> "other"), "is damaged: renditions/");
        refused(changed(file, "renditions/", text -> null), "holds 0 stored files");
        refused(changed(file, "manifest.json", text -> text.replace("\"form\":1", "\"form\":2")), "has the form 2");
        refused(changed(file, "manifest.json", text -> text.substring(9)), "manifest.json is not as it was written");
        refused(
                changed(file, "manifest.json", text -> text.replaceAll("\"schema\":\"\\d+\"", "\"schema\":\"999\"")),
                "use the program that wrote it, or a newer one");
        byte[] bytes = Files.readAllBytes(file);
        refused(
                Files.write(folder.resolve("short.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2)),
                "its end is missing");
        refused(folder.resolve("nowhere.zip"), "no file that can be read");
        refused(Files.writeString(folder.resolve("text.zip"), "hello"), "no whole backup");
    }

    private void refused(Path file, String words) throws SQLException {
        Installation empty = h2("empty" + System.nanoTime());
        assertThatThrownBy(() -> empty.restored(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(words);
        assertThat(empty.number("select count(*) from information_schema.tables where table_schema = 'PUBLIC'"))
                .isZero();
        assertThat(empty.folder().resolve("renditions")).doesNotExist();
    }

    /** The copy with the first such part changed; null takes it out. */
    private Path changed(Path copy, String name, UnaryOperator<String> change) throws IOException {
        Path changed = folder.resolve("changed-" + System.nanoTime() + ".zip");
        try (ZipFile from = new ZipFile(copy.toFile());
                OutputStream file = Files.newOutputStream(changed);
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry : from.stream().toList()) {
                try (InputStream bytes = from.getInputStream(entry)) {
                    String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                    String content = entry.getName().startsWith(name) ? change.apply(text) : text;
                    if (content != null) {
                        to.putNextEntry(new ZipEntry(entry.getName()));
                        to.write(content.getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return changed;
    }

    private Installation h2(String name) {
        return Installation.onH2(folder.resolve(name));
    }

    private Installation postgres(String name) throws SQLException {
        return Installation.on(server, folder.resolve(name));
    }
}
