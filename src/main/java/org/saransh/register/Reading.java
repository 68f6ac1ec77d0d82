package org.saransh.register;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * The answer to a question, read row by row from one state of the database. It holds a connection until it is closed.
 *
 * <p>A failing database ends it with an {@link IllegalStateException}.
 */
public final class Reading implements RowFlow, AutoCloseable {

    private final Question question;
    private final Snapshot snapshot;
    private final QuestionSql sql;
    private final int unconfirmedPlace;
    private Extent extent;
    private long unconfirmed;
    private PreparedStatement asked;
    private ResultSet rows;

    /** @param extent null: not known yet */
    Reading(Question question, Snapshot snapshot, QuestionSql sql, Extent extent) {
        this.question = question;
        this.snapshot = snapshot;
        this.sql = sql;
        this.extent = extent;
        unconfirmedPlace = question.answer().size() + 1;
    }

    private String complete(String statement) {
        return sql.complete(statement, snapshot::table);
    }

    public Question question() {
        return question;
    }

    /** The answer as a whole, to be asked before the first row. */
    public Extent extent() {
        if (extent == null) {
            survey();
        }
        return extent;
    }

    /**
     * The same, looked at anew.
     *
     * @return how many unconfirmed rows of the register the whole answer rests on
     */
    public long survey() {
        try (PreparedStatement facts = snapshot.prepare(complete(sql.facts()));
                ResultSet found = Snapshot.answer(facts, sql.parameters())) {
            found.next();
            Set<String> partialDates = new HashSet<>();
            int place = 3;
            for (AnswerColumn column : question.answer()) {
                if (column.type() == ColumnType.DATE && found.getLong(place++) > 0) {
                    partialDates.add(column.name());
                }
            }
            extent = new Extent(found.getLong(1), partialDates);
            return found.getLong(2);
        } catch (SQLException failed) {
            throw notRead(failed);
        }
    }

    /** How many unconfirmed rows of the register the rows rest on that were read so far. */
    public long unconfirmed() {
        return unconfirmed;
    }

    @Override
    public boolean next() {
        snapshot.demandGoingOn();
        try {
            if (rows == null) {
                asked = snapshot.prepare(complete(sql.rows()));
                rows = Snapshot.answer(asked, sql.parameters());
            }
            if (!rows.next()) {
                return false;
            }
            unconfirmed += rows.getLong(unconfirmedPlace);
            return true;
        } catch (SQLException failed) {
            throw notRead(failed);
        }
    }

    @Override
    public String text(int place) {
        try {
            return rows.getString(place + 1);
        } catch (SQLException failed) {
            throw notRead(failed);
        }
    }

    @Override
    public BigDecimal number(int place) {
        try {
            return rows.getBigDecimal(place + 1);
        } catch (SQLException failed) {
            throw notRead(failed);
        }
    }

    @Override
    public long whole(int place) {
        try {
            long number = rows.getLong(place + 1);
            return rows.wasNull() ? NONE : number;
        } catch (SQLException failed) {
            throw notRead(failed);
        }
    }

    @Override
    public Boolean yes(int place) {
        try {
            boolean yes = rows.getBoolean(place + 1);
            return rows.wasNull() ? null : yes;
        } catch (SQLException failed) {
            throw notRead(failed);
        }
    }

    private RuntimeException notRead(SQLException failed) {
        return new IllegalStateException("The rows of " + question.dataset().name() + " cannot be read", failed);
    }

    @Override
    public void close() {
        PreparedStatement statement = asked;
        ResultSet answer = rows;
        rows = null;
        asked = null;
        try (snapshot;
                statement;
                answer) {
            // Closed in the order in which they depend on each other.
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The reading of " + question.dataset().name() + " cannot be ended", failed);
        }
    }
}
