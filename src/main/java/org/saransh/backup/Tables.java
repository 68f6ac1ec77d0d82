package org.saransh.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables and sequences of a database, as it tells them itself: a new one is copied without being named anywhere. */
final class Tables {

    /** What is true of one installation alone: its copies, and who is signed in. */
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "backup", "account_session");

    private Tables() {}

    /** All that are copied, each after those that its rows refer to. */
    static List<TableShape> of(Connection connection) throws SQLException {
        Map<String, TableShape> shapes = new TreeMap<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet tables = about.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String stored = tables.getString("TABLE_NAME");
                String name = small(stored);
                if (!LEFT_OUT.contains(name)) {
                    shapes.put(name, shape(connection, about, stored));
                }
            }
        }
        return inOrder(shapes);
    }

    private static TableShape shape(Connection connection, DatabaseMetaData about, String stored) throws SQLException {
        List<TableShape.Column> columns = new ArrayList<>();
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        try (ResultSet found = about.getColumns(catalog, schema, stored.replace("_", "\\_"), "%")) {
            while (found.next()) {
                columns.add(new TableShape.Column(
                        small(found.getString("COLUMN_NAME")),
                        ColumnKind.of(found.getInt("DATA_TYPE"), found.getString("TYPE_NAME"))));
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet found = about.getPrimaryKeys(catalog, schema, stored)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), small(found.getString("COLUMN_NAME")));
            }
        }
        Set<String> refersTo = new TreeSet<>();
        try (ResultSet found = about.getImportedKeys(catalog, schema, stored)) {
            while (found.next()) {
                refersTo.add(small(found.getString("PKTABLE_NAME")));
            }
        }
        refersTo.remove(small(stored));
        return new TableShape(small(stored), columns, List.copyOf(key.values()), List.copyOf(refersTo));
    }

    private static List<TableShape> inOrder(Map<String, TableShape> shapes) {
        Map<String, TableShape> ordered = new LinkedHashMap<>();
        while (ordered.size() < shapes.size()) {
            int before = ordered.size();
            for (TableShape shape : shapes.values()) {
                if (ordered.keySet().containsAll(shape.refersTo())) {
                    ordered.putIfAbsent(shape.name(), shape);
                }
            }
            if (ordered.size() == before) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + shapes.keySet());
            }
        }
        return List.copyOf(ordered.values());
    }

    /** Name → the next value, or a greater one. */
    static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        boolean postgres = postgres(connection);
        String query = postgres
                ? "select sequencename, 0 from pg_sequences where schemaname = ?"
                : "select sequence_name, base_value from information_schema.sequences where sequence_schema = ?";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, connection.getSchema());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sequences.put(small(rows.getString(1)), rows.getLong(2));
                }
            }
        }
        if (postgres) {
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                sequence.setValue(number(
                        connection,
                        "select case when is_called then last_value + 1 else last_value end from "
                                + sequence.getKey()));
            }
        }
        return sequences;
    }

    static boolean postgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** The version of the last migration that has run; empty: none has. */
    static String version(Connection connection) throws SQLException {
        try (ResultSet history = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "flyway_schema_history", null)) {
            if (!history.next()) {
                return "";
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select \"version\" from \"flyway_schema_history\""
                        + " where \"version\" is not null and \"success\" order by \"installed_rank\" desc"
                        + " fetch first 1 rows only")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    static long count(Connection connection, String table) throws SQLException {
        return number(connection, "select count(*) from " + table);
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
