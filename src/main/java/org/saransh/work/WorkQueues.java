package org.saransh.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** How long the queues are, for people who look after the service. */
@ApplicationScoped
public class WorkQueues {

    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    @Inject
    Clock clock;

    /**
     * One queue.
     *
     * @param length pieces of work in it, those included that come again and again
     * @param due how many of them could be done now
     * @param oldest since when the longest due of them waits; null when none does
     * @param failing how many did not succeed the last time
     * @param servers the names of those that are at work on it now
     */
    public record Queue(Lane lane, long length, long due, Instant oldest, long failing, Set<String> servers) {}

    public List<Queue> all() {
        List<Queue> queues = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (Lane lane : Lane.values()) {
                queues.add(queue(connection, lane));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The queues cannot be read", failed);
        }
        return queues;
    }

    private Queue queue(Connection connection, Lane lane) throws SQLException {
        Set<String> servers = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select distinct picked_by from " + lane.table() + " where picked = true");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                servers.add(rows.getString(1));
            }
        }
        try (PreparedStatement select =
                connection.prepareStatement("select count(*), count(case when picked = false and"
                        + " execution_time <= ? then 1 end), min(case when picked = false and execution_time <= ? then"
                        + " execution_time end), count(case when consecutive_failures > 0 then 1 end) from "
                        + lane.table())) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            select.setObject(1, now);
            select.setObject(2, now);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                OffsetDateTime oldest = row.getObject(3, OffsetDateTime.class);
                return new Queue(
                        lane,
                        row.getLong(1),
                        row.getLong(2),
                        oldest == null ? null : oldest.toInstant(),
                        row.getLong(4),
                        servers);
            }
        }
    }
}
