package org.saransh.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.saransh.reference.Json;

/**
 * The rows of a register as they were known at a past instant, in a temporary table of the same columns as the current ones, so
 * that the same question can be put to it. It belongs to one connection.
 */
final class PastTable<E extends RegisterRow, V extends RowView> {

    private static final int BLOCK = 1_000;

    /** The newest knowledge of each row, a block of keys at a time. */
    private static final String NEWEST = "select r.row_key, r.row_json from revision r where r.register = ?"
            + " and r.row_key > ? and r.known_at <= ? and r.id <= ? and not r.retired and not exists (select 1 from revision n"
            + " where n.register = r.register and n.row_key = r.row_key and n.known_at <= ? and n.id <= ?"
            + " and (n.known_at > r.known_at or (n.known_at = r.known_at and n.id > r.id)))"
            + " order by r.row_key fetch first " + BLOCK + " rows only";

    private final Connection database;
    private final Register<E, V> register;
    private final EntityTable<E> table;

    PastTable(Connection database, Register<E, V> register) {
        this.database = database;
        this.register = register;
        this.table = EntityTable.of(register.entity()).in(name(register.name()));
    }

    static String name(String register) {
        return "past_" + register;
    }

    /** Makes the table, empty; on some databases this ends the transaction. */
    void make() throws SQLException {
        String current = EntityTable.of(register.entity()).name();
        try (Statement statement = database.createStatement()) {
            drop(statement);
            statement.execute("create local temporary table " + table.name() + " as select * from " + current
                    + " where row_key is null");
            statement.execute("create unique index " + table.name() + "_key on " + table.name() + " (row_key)");
        }
    }

    void fill(Question question, Stop stop) throws SQLException {
        try (PreparedStatement newest = database.prepareStatement(NEWEST)) {
            String last = "";
            List<E> rows = new ArrayList<>();
            do {
                stop.demand();
                rows.clear();
                ask(newest, last, question);
                try (ResultSet found = newest.executeQuery()) {
                    while (found.next()) {
                        last = found.getString(1);
                        rows.add(register.written(null, Json.read(found.getString(2), register.viewType())));
                    }
                }
                table.insert(database, rows);
            } while (rows.size() == BLOCK);
        }
    }

    private void ask(PreparedStatement newest, String last, Question question) throws SQLException {
        newest.setString(1, register.name());
        newest.setString(2, last);
        newest.setObject(3, EntityTable.timestamp(question.known()));
        newest.setLong(4, question.revision());
        newest.setObject(5, EntityTable.timestamp(question.known()));
        newest.setLong(6, question.revision());
    }

    void drop() throws SQLException {
        try (Statement statement = database.createStatement()) {
            drop(statement);
        }
    }

    private void drop(Statement statement) throws SQLException {
        statement.execute("drop table if exists " + table.name());
    }
}
