package org.saransh.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the rows of a copy into empty tables of the same version, all of them or none. */
final class RowLoader {

    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 4 << 20;
    private static final int LONGEST_TEXT = 512 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxDocumentLength(-1)
                    .build())
            .build();

    private final Connection connection;
    private final CopyFile copy;

    RowLoader(Connection connection, CopyFile copy) {
        this.connection = connection;
        this.copy = copy;
    }

    void load(Instant now) throws SQLException, IOException {
        Manifest manifest = copy.manifest();
        List<TableShape> shapes = matching(manifest);
        connection.setAutoCommit(false);
        try {
            empty(shapes);
            Map<String, Manifest.Part> parts =
                    manifest.tables().stream().collect(Collectors.toMap(Manifest.Part::table, Function.identity()));
            for (TableShape shape : shapes) {
                Manifest.Part part = parts.get(shape.name());
                long loaded = load(inOrderOf(part, shape));
                if (loaded != part.rows() || Tables.count(connection, shape.name()) != part.rows()) {
                    throw new UnusableCopy("The table " + shape.name() + " got " + loaded
                            + " rows, and the manifest speaks of " + part.rows() + ": nothing was restored");
                }
            }
            sign(manifest, now);
            connection.commit();
        } catch (SQLException | IOException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private List<TableShape> matching(Manifest manifest) throws SQLException {
        List<TableShape> shapes = Tables.of(connection);
        List<String> here = shapes.stream().map(TableShape::name).sorted().toList();
        List<String> there =
                manifest.tables().stream().map(Manifest.Part::table).sorted().toList();
        if (!here.equals(there)) {
            throw new UnusableCopy("The backup has the tables " + there + ", and version " + manifest.schema()
                    + " of the database has " + here + ": give an empty database");
        }
        return shapes;
    }

    private static TableShape inOrderOf(Manifest.Part part, TableShape shape) {
        Map<String, TableShape.Column> known =
                shape.columns().stream().collect(Collectors.toMap(TableShape.Column::name, Function.identity()));
        List<TableShape.Column> columns = new ArrayList<>();
        for (String name : part.columns()) {
            if (!known.containsKey(name)) {
                throw new UnusableCopy(
                        "The table " + shape.name() + " has no column " + name + ": the backup is of another program");
            }
            columns.add(known.get(name));
        }
        return new TableShape(shape.name(), columns, shape.key(), shape.refersTo());
    }

    /** Migrations put some rows into new tables. */
    private void empty(List<TableShape> shapes) throws SQLException {
        List<TableShape> last = new ArrayList<>(shapes);
        Collections.reverse(last);
        try (Statement statement = connection.createStatement()) {
            for (TableShape shape : last) {
                statement.executeUpdate("delete from " + shape.name());
            }
        }
    }

    private long load(TableShape shape) throws SQLException, IOException {
        long count = 0;
        int waiting = 0;
        int bytes = 0;
        try (PreparedStatement insert = connection.prepareStatement(shape.insert());
                InputStream part = copy.part(Manifest.ROWS + shape.name() + ".jsonl");
                JsonParser json = JSON.createParser(part)) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
                for (int column = 0; column < shape.columns().size(); column++) {
                    json.nextToken();
                    bytes += shape.columns().get(column).kind().bind(insert, column + 1, json);
                }
                if (json.nextToken() != JsonToken.END_ARRAY) {
                    throw new UnusableCopy("A row of " + shape.name() + " has too many values: nothing was restored");
                }
                insert.addBatch();
                count++;
                if (++waiting == MOST_ROWS || bytes > MOST_BYTES) {
                    insert.executeBatch();
                    waiting = 0;
                    bytes = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        } catch (BatchUpdateException refused) {
            throw new UnusableCopy(
                    "The table " + shape.name() + " refuses a row of the backup: " + refused.getMessage(), refused);
        }
        return count;
    }

    private void sign(Manifest manifest, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into restoration (copy_id, taken_at, restored_at, row_count) values (?, ?, ?, ?)")) {
            insert.setString(1, manifest.id());
            insert.setObject(2, manifest.takenAt().atOffset(ZoneOffset.UTC));
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setLong(4, manifest.rows());
            insert.executeUpdate();
        }
    }
}
