package org.saransh.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.saransh.reference.Json;

/**
 * Turns what has become due into occurrences, on a connection whose transaction the caller ends. The row of a schedule is locked
 * meanwhile, so any number of planners can work at the same time; one leaves to another what that one has in hand.
 */
final class Planning {

    private static final String SELECT = "select definition, planned_until, paused from schedule where id = ?"
            + " and retired = false and next_due <= ? for update";

    private final Connection connection;
    private final Function<ScheduleDefinition, Timetable> timetables;
    private final LongConsumer work;

    /** @param work is given the occurrences that are to be made */
    Planning(Connection connection, Function<ScheduleDefinition, Timetable> timetables, LongConsumer work) {
        this.connection = connection;
        this.timetables = timetables;
        this.work = work;
    }

    /** The schedules that somebody has to look at, the longest due first. */
    static List<String> due(Connection connection, Instant now, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from schedule where paused = false"
                + " and retired = false and next_due <= ? order by next_due, id fetch first " + most + " rows only")) {
            select.setObject(1, at(now));
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    /** Plans what is due by now, unless another planner is at it or the schedule is paused. */
    void plan(String id, Instant now) throws SQLException {
        plan(id, now, " skip locked", false);
    }

    /** Waits for any other planner and then plans what is due by now; what came during a pause is missed. */
    void settle(String id, Instant now) throws SQLException {
        plan(id, now, "", true);
    }

    private void plan(String id, Instant now, String locking, boolean pausedToo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + locking)) {
            select.setString(1, id);
            select.setObject(2, at(now));
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && (pausedToo || !row.getBoolean(3))) {
                    plan(
                            id,
                            Json.read(row.getString(1), ScheduleDefinition.class),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getBoolean(3),
                            now);
                }
            }
        }
    }

    private void plan(String id, ScheduleDefinition schedule, Instant until, boolean paused, Instant now)
            throws SQLException {
        Timetable timetable = timetables.apply(schedule);
        List<Instant> due =
                timetable.between(until, now).stream().map(Timetable.Due::at).toList();
        Plan plan = paused ? new Plan(List.of(), due) : Plan.of(due, schedule.missed(), schedule.window(), now);
        int missed = 0;
        for (Instant instant : plan.missed()) {
            missed += insert(id, instant, OccurrenceState.MISSED, missed(schedule, paused), now) == 0 ? 0 : 1;
        }
        for (Instant instant : plan.run()) {
            long occurrence = insert(id, instant, OccurrenceState.PLANNED, null, now);
            if (occurrence != 0) {
                work.accept(occurrence);
            }
        }
        Instant planned = due.isEmpty() ? until : due.get(due.size() - 1);
        Instant next = timetable.after(planned).orElse(null);
        try (PreparedStatement update = connection.prepareStatement("update schedule set planned_until = ?,"
                + " next_due = ?, missed_count = missed_count + ? where id = ?")) {
            update.setObject(1, at(planned));
            update.setObject(2, next == null ? null : at(next), Types.TIMESTAMP_WITH_TIMEZONE);
            update.setInt(3, missed);
            update.setString(4, id);
            update.executeUpdate();
        }
    }

    private static String missed(ScheduleDefinition schedule, boolean paused) {
        return paused
                ? "The schedule was paused when it was due, and changed before it was resumed"
                : "It was not planned in time, and is left out by the policy " + schedule.missed()
                        + (schedule.windowHours() == null ? "" : " within " + schedule.windowHours() + " hours");
    }

    /** The number of the new occurrence; 0 when there is one of that instant. */
    private long insert(String schedule, Instant due, OccurrenceState state, String reason, Instant now)
            throws SQLException {
        long id = number();
        try (PreparedStatement insert = connection.prepareStatement("insert into occurrence (id, schedule_id, due_at,"
                + " state, reason, planned_at, ended_at, attempt) select cast(? as bigint), s.id, cast(? as timestamp(6)"
                + " with time zone), ?, cast(? as varchar), cast(? as timestamp(6) with time zone), cast(? as timestamp(6)"
                + " with time zone), 0 from schedule s where s.id = ? and not exists (select 1 from occurrence o where"
                + " o.schedule_id = ? and o.due_at = ?)")) {
            insert.setLong(1, id);
            insert.setObject(2, at(due));
            insert.setString(3, state.name());
            insert.setString(4, reason);
            insert.setObject(5, at(now));
            insert.setObject(6, state == OccurrenceState.MISSED ? at(now) : null, Types.TIMESTAMP_WITH_TIMEZONE);
            insert.setString(7, schedule);
            insert.setString(8, schedule);
            insert.setObject(9, at(due));
            return insert.executeUpdate() == 0 ? 0 : id;
        }
    }

    private long number() throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (PreparedStatement next = connection.prepareStatement(
                        postgres ? "select nextval('occurrence_id')" : "values next value for occurrence_id");
                ResultSet row = next.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
