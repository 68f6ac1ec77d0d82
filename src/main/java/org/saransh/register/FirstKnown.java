package org.saransh.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Since when each current row is known, so that the database finds a page as at an instant without looking through the log.
 * Rows that were ever retired have no such instant: there are few, and the log tells what became of them.
 */
@ApplicationScoped
class FirstKnown {

    static final String COLUMN = "first_known_at";

    @Resource(lookup = "jdbc/saransh")
    DataSource source;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    /** Takes in a revision of the row, which may be older knowledge than all before. */
    void learn(Class<? extends RegisterRow> entity, Revision revision) {
        if (database.find(RetiredRow.class, RetiredRow.key(revision.register(), revision.rowKey())) == null) {
            update(
                    "update " + EntityTable.of(entity).name() + " set " + COLUMN + " = ? where row_key = ? and ("
                            + COLUMN + " is null or " + COLUMN + " > ?)",
                    List.of(revision.rowKey()),
                    revision.knownAt());
        }
    }

    /** Takes in older knowledge of rows, some of which may not be there. */
    void learn(Class<? extends RegisterRow> entity, Collection<String> keys, Instant knownAt) {
        update(
                "update " + EntityTable.of(entity).name() + " set " + COLUMN + " = ? where row_key = ? and " + COLUMN
                        + " > ?",
                keys,
                knownAt);
    }

    private void update(String statement, Collection<String> keys, Instant knownAt) {
        if (keys.isEmpty()) {
            return;
        }
        database.flush();
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (String key : keys) {
                update.setObject(1, EntityTable.timestamp(knownAt));
                update.setString(2, key);
                update.setObject(3, EntityTable.timestamp(knownAt));
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("It cannot be noted since when rows are known", failed);
        }
    }

    void retire(String register, String key) {
        if (database.find(RetiredRow.class, RetiredRow.key(register, key)) == null) {
            database.persist(new RetiredRow(register, key));
        }
    }

    /** The keys of all rows of the register that were ever retired. */
    Set<String> retired(String register) {
        return Set.copyOf(
                database.createQuery("select r.rowKey from RetiredRow r where r.register = :register", String.class)
                        .setParameter("register", register)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList());
    }
}
