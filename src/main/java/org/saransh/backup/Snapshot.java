package org.saransh.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A connection that sees all tables as they were at one instant, whatever others write meanwhile; rows come one by one. */
final class Snapshot implements AutoCloseable {

    private static final int FETCHED = 200;

    private final Connection connection;
    private final boolean postgres;

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = Tables.postgres(connection);
    }

    static Snapshot of(DataSource database) throws SQLException {
        Snapshot snapshot = new Snapshot(database.getConnection());
        try {
            snapshot.begin();
            return snapshot;
        } catch (SQLException | RuntimeException notBegun) {
            snapshot.close();
            throw notBegun;
        }
    }

    private void begin() throws SQLException {
        if (!postgres) {
            execute("set session characteristics as transaction isolation level snapshot");
            execute("set lazy_query_execution true");
        }
        connection.setAutoCommit(false);
        if (postgres) {
            execute("set transaction isolation level repeatable read, read only");
        }
        Tables.count(connection, "restoration");
    }

    Connection connection() {
        return connection;
    }

    Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(FETCHED);
        return statement;
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            if (!postgres) {
                execute("set lazy_query_execution false");
                execute("set session characteristics as transaction isolation level read committed");
            }
        }
    }
}
