package org.saransh.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One state of the database, as a question wants it, on a connection of its own. When nothing was recorded since, the current
 * rows are those that were known then; otherwise the registers are built up as they were, in temporary tables.
 */
final class Snapshot implements AutoCloseable {

    private static final int ROWS_AT_A_TIME = 2_000;

    /** What makes a cursor and a lasting view of the data, and what undoes it; the databases differ. */
    private enum Kind {
        H2(
                List.of(
                        "set session characteristics as transaction isolation level snapshot",
                        "set lazy_query_execution 1"),
                List.of(
                        "set lazy_query_execution 0",
                        "set session characteristics as transaction isolation level read committed")),
        POSTGRESQL(List.of("set transaction isolation level repeatable read"), List.of());

        private final List<String> first;
        private final List<String> last;

        Kind(List<String> first, List<String> last) {
            this.first = first;
            this.last = last;
        }

        static Kind of(Connection connection) throws SQLException {
            return connection.getMetaData().getDatabaseProductName().equals("H2") ? H2 : POSTGRESQL;
        }
    }

    private final Connection connection;
    private final Kind kind;
    private final Map<String, Register<?, ?>> registers;
    private final Stop stop;
    private final List<PastTable<?, ?>> past = new ArrayList<>();

    /** @param registers those that the answer rests on, by their names */
    Snapshot(Connection connection, Map<String, Register<?, ?>> registers, Stop stop) throws SQLException {
        this.connection = connection;
        this.kind = Kind.of(connection);
        this.registers = registers;
        this.stop = stop;
    }

    /** Shows what the question wants to know from now on. */
    void show(Question question) throws SQLException {
        begin();
        if (!changedSince(question)) {
            return;
        }
        end();
        for (Register<?, ?> register : registers.values()) {
            PastTable<?, ?> table = new PastTable<>(connection, register);
            past.add(table);
            table.make();
        }
        begin();
        for (PastTable<?, ?> table : past) {
            table.fill(question, stop);
        }
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
        for (String statement : kind.first) {
            execute(statement);
        }
    }

    private void end() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** Whether the current rows may say more than the question wants to know. */
    private boolean changedSince(Question question) throws SQLException {
        return anyRevision("id > ?", question.revision())
                || !recordedBefore(question) && anyRevision("known_at > ?", EntityTable.timestamp(question.known()));
    }

    private boolean anyRevision(String condition, Object value) throws SQLException {
        String names = registers.keySet().stream().map(name -> "?").collect(Collectors.joining(", "));
        List<Object> parameters = new ArrayList<>(registers.keySet());
        parameters.add(value);
        try (PreparedStatement asked = connection.prepareStatement("select 1 from revision where register in (" + names
                        + ") and " + condition + " fetch first 1 rows only");
                ResultSet found = answer(asked, parameters)) {
            return found.next();
        }
    }

    /** Whether the last revision that counts was recorded by the instant; then nothing that counts became known later. */
    private boolean recordedBefore(Question question) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("select recorded_at from revision where id = ?");
                ResultSet last = answer(asked, List.of(question.revision()))) {
            return !last.next()
                    || !last.getObject(1, OffsetDateTime.class).toInstant().isAfter(question.known());
        }
    }

    /** The table in which the rows of the register lie. */
    String table(String register) {
        return past.isEmpty() ? EntityTable.of(registers.get(register).entity()).name() : PastTable.name(register);
    }

    /** Ready to be answered row by row, until somebody stops the reading. */
    PreparedStatement prepare(String statement) throws SQLException {
        PreparedStatement prepared =
                connection.prepareStatement(statement, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        prepared.setFetchSize(ROWS_AT_A_TIME);
        return stop.during(prepared);
    }

    /** @throws IllegalStateException when somebody stopped the reading */
    void demandGoingOn() {
        stop.demand();
    }

    static ResultSet answer(PreparedStatement prepared, List<?> parameters) throws SQLException {
        for (int place = 0; place < parameters.size(); place++) {
            prepared.setObject(place + 1, parameters.get(place));
        }
        return prepared.executeQuery();
    }

    /** Gives the connection back as it was. */
    @Override
    public void close() throws SQLException {
        stop.over();
        try (connection) {
            end();
            for (PastTable<?, ?> table : past) {
                table.drop();
            }
            for (String statement : kind.last) {
                execute(statement);
            }
        }
    }
}
