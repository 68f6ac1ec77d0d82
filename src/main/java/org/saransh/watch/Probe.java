package org.saransh.watch;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.saransh.reference.Clocks;
import org.saransh.storage.Schema;

/**
 * Asks the database for its time: an answer says that it is there, and whether the clocks agree. By each answer this server's time
 * is put right.
 */
@ApplicationScoped
public class Probe {

    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    @Inject
    Clocks clocks;

    /**
     * @param skew how much this server's clock is ahead of the database's; null when that is not known
     * @param words of what is wrong with the connection; null when nothing is
     */
    public record Found(boolean answers, Duration skew, String words) {

        static final Found NOTHING = new Found(false, null, "Nobody has looked yet");

        /** Whether the clocks agree, as far as is known. */
        public boolean clocksAgree() {
            return skew == null || skew.abs().compareTo(Clocks.MOST_SKEW) <= 0;
        }

        /** What an operator has to see to; null when all is well. */
        String trouble() {
            if (!answers) {
                return "The database does not answer: " + words;
            }
            return clocksAgree()
                    ? null
                    : "The clock of this server is " + skew.toSeconds()
                            + " seconds ahead of that of the database, whose time it goes by: set both to the same time server";
        }
    }

    /** Before anything is planned or written. */
    void begin(@Observes @Priority(Schema.FIRST + 1) Startup start) {
        look();
    }

    /** An answer that took long says nothing about the clock but that it lies between. */
    public Found look() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Instant before = clocks.machine();
            try (ResultSet row = statement.executeQuery("select current_timestamp")) {
                row.next();
                Instant theirs = row.getObject(1, OffsetDateTime.class).toInstant();
                Duration skew = between(before, theirs, clocks.machine());
                clocks.agree(skew);
                return new Found(true, skew, null);
            }
        } catch (SQLException down) {
            return new Found(false, null, down.getMessage());
        }
    }

    static Duration between(Instant before, Instant theirs, Instant after) {
        if (theirs.isBefore(before)) {
            return Duration.between(theirs, before);
        }
        return theirs.isAfter(after) ? Duration.between(theirs, after) : Duration.ZERO;
    }
}
