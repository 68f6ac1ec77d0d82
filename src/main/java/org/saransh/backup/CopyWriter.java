package org.saransh.backup;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.saransh.reference.Json;
import org.saransh.storage.ContentStore;
import org.saransh.storage.Sha256;

/** Writes a copy part by part: the rows of each table, the stored files, the manifest. Nothing of it is held in memory. */
final class CopyWriter implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final ZipOutputStream zip;
    private final List<Manifest.Part> tables = new ArrayList<>();
    private final Map<String, String> files = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();
    private long renditions;

    CopyWriter(OutputStream target) {
        zip = new ZipOutputStream(new BufferedOutputStream(target, 1 << 16), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void rows(Snapshot snapshot, TableShape table) throws SQLException, IOException {
        MessageDigest sha256 = Sha256.digest();
        zip.putNextEntry(new ZipEntry(Manifest.ROWS + table.name() + ".jsonl"));
        long count = 0;
        try (Statement statement = snapshot.statement();
                ResultSet rows = statement.executeQuery(table.select());
                JsonGenerator json =
                        JSON.createGenerator(new DigestOutputStream(new Open(zip), sha256), JsonEncoding.UTF8)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            while (rows.next()) {
                json.writeStartArray();
                for (int column = 0; column < table.columns().size(); column++) {
                    table.columns().get(column).kind().write(rows, column + 1, json);
                }
                json.writeEndArray();
                count++;
            }
        }
        zip.closeEntry();
        tables.add(new Manifest.Part(
                table.name(),
                table.columns().stream().map(TableShape.Column::name).toList(),
                count,
                HexFormat.of().formatHex(sha256.digest())));
    }

    /** A file that is damaged keeps nobody from copying all others. */
    void renditions(Snapshot snapshot, String query, ContentStore store) throws SQLException, IOException {
        try (Statement statement = snapshot.statement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String sha256 = rows.getString(1);
                byte[] content = content(store, sha256);
                if (content.length == 0) {
                    lost.add(sha256);
                } else {
                    zip.putNextEntry(new ZipEntry(Manifest.RENDITIONS + sha256));
                    zip.write(content);
                    zip.closeEntry();
                    renditions++;
                }
            }
        }
    }

    private static byte[] content(ContentStore store, String sha256) {
        try {
            return store.get(sha256);
        } catch (IllegalStateException | UncheckedIOException lost) {
            return new byte[0];
        }
    }

    /** All files below the folder, except unfinished ones. */
    void folder(String name, Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder)) {
            found = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
        for (Path file : found) {
            String path = Manifest.FILES + name + "/"
                    + folder.relativize(file).toString().replace('\\', '/');
            MessageDigest sha256 = Sha256.digest();
            zip.putNextEntry(new ZipEntry(path));
            try (InputStream bytes = Files.newInputStream(file);
                    OutputStream part = new DigestOutputStream(new Open(zip), sha256)) {
                bytes.transferTo(part);
            }
            zip.closeEntry();
            files.put(path, HexFormat.of().formatHex(sha256.digest()));
        }
    }

    Manifest end(String schema, String database, Map<String, Long> sequences, Instant takenAt) throws IOException {
        Manifest manifest = new Manifest(
                Manifest.FORM,
                UUID.randomUUID().toString(),
                takenAt,
                schema,
                database,
                List.copyOf(tables),
                sequences,
                renditions,
                List.copyOf(lost),
                files);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(Json.write(manifest).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return manifest;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stays open when a part of the file ends. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
