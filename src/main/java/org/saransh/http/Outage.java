package org.saransh.http;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells whether a failure means that the database is away, so that the same request succeeds once it is back. */
final class Outage {

    /** SQLSTATE: connection exception, and what PostgreSQL says while it stops or starts. */
    private static final String NO_CONNECTION = "08";

    private static final Set<String> COMES_OR_GOES = Set.of("57P01", "57P02", "57P03", "53300");

    private Outage() {}

    static boolean is(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException sql && ofConnection(sql));
    }

    /** Whether the database was told to commit, and did not say that it had: perhaps everything is written down, perhaps nothing. */
    static boolean leavesDoubt(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause ->
                        cause instanceof HeuristicMixedException || cause instanceof HeuristicRollbackException);
    }

    private static boolean ofConnection(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state != null && (state.startsWith(NO_CONNECTION) || COMES_OR_GOES.contains(state));
    }
}
