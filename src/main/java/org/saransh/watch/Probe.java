package org.saransh.watch;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Asks the database for its time: an answer says that it is there, and whether the clocks agree. */
@ApplicationScoped
public class Probe {

    private static final Duration MOST_SKEW = Duration.ofSeconds(5);

    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    @Inject
    Clock clock;

    /**
     * @param skew how much this server's clock is ahead of the database's; null when that is not known
     * @param words of what is wrong with the connection; null when nothing is
     */
    public record Found(boolean answers, Duration skew, String words) {

        static final Found NOTHING = new Found(false, null, "Nobody has looked yet");

        /** Whether the clocks agree, as far as is known. */
        public boolean clocksAgree() {
            return skew == null || skew.abs().compareTo(MOST_SKEW) <= 0;
        }

        /** What an operator has to see to; null when all is well. */
        String trouble() {
            if (!answers) {
                return "The database does not answer: " + words;
            }
            return clocksAgree()
                    ? null
                    : "The clock of this server is " + skew.toSeconds()
                            + " seconds ahead of that of the database: set both to the same time server";
        }
    }

    /** An answer that took long says nothing about the clock but that it lies between. */
    public Found look() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Instant before = clock.instant();
            try (ResultSet row = statement.executeQuery("select current_timestamp")) {
                row.next();
                Instant theirs = row.getObject(1, OffsetDateTime.class).toInstant();
                return new Found(true, between(before, theirs, clock.instant()), null);
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
