package org.saransh.register;

import java.sql.SQLException;
import java.sql.Statement;

/** By which another thread ends a reading, whether it waits for the database or is between two rows. */
public final class Stop {

    private Statement running;
    private volatile boolean asked;

    /** The reading ends as soon as the database lets go of its statement; whoever reads gets an exception. */
    public synchronized void ask() {
        asked = true;
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException notCancelled) {
                throw new IllegalStateException("The database does not end what it does", notCancelled);
            }
        }
    }

    public boolean asked() {
        return asked;
    }

    /** The statement is cancelled from now on when somebody asks. */
    synchronized <S extends Statement> S during(S statement) {
        demand();
        running = statement;
        return statement;
    }

    synchronized void over() {
        running = null;
    }

    /** @throws IllegalStateException when somebody asked */
    void demand() {
        if (asked) {
            throw new IllegalStateException("The reading was stopped");
        }
    }
}
