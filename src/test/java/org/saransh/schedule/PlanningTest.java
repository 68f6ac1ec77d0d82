package org.saransh.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saransh.reference.Json;
import org.saransh.storage.EntitiesIn;

class PlanningTest {

    private static final String BOTH = "org.saransh.storage.EntitiesIn#both";
    private static final Instant MONDAY = Instant.parse("2026-11-30T02:30:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    /** What a planner did. */
    private final List<Long> work = new ArrayList<>();

    private EntitiesIn database;

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_is_due_is_looked_at_in_its_order_unless_it_is_paused_or_retired(EntitiesIn in) throws SQLException {
        begin(in);
        schedule("later", mondays(CatchUp.ALL), MONDAY.plusSeconds(1));
        schedule("second", mondays(CatchUp.ALL), MONDAY);
        schedule("first", mondays(CatchUp.ALL), MONDAY.minusSeconds(1));
        schedule("third", mondays(CatchUp.ALL), MONDAY);
        schedule("paused", mondays(CatchUp.ALL), MONDAY);
        schedule("retired", mondays(CatchUp.ALL), MONDAY);
        run("update schedule set paused = true where id = 'paused'");
        run("update schedule set retired = true where id = 'retired'");
        assertThat(due(MONDAY, 9)).containsExactly("first", "second", "third");
        assertThat(due(MONDAY, 2)).containsExactly("first", "second");
        for (String id : List.of("later", "paused", "retired")) {
            plan(id, MONDAY);
            assertThat(occurrences(id)).as(id).isEmpty();
        }
        settle("retired", MONDAY);
        assertThat(occurrences("retired")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_came_in_time_is_planned_once_and_the_schedule_waits_for_the_next(EntitiesIn in) throws SQLException {
        begin(in);
        schedule("weekly", mondays(CatchUp.SKIP), MONDAY.minus(WEEK).plusSeconds(1));
        Instant now = MONDAY.plusSeconds(2);
        plan("weekly", now);
        assertThat(occurrences("weekly")).containsExactly("PLANNED " + MONDAY + " null planned " + now + " ended null");
        assertThat(work).hasSize(1).containsExactlyElementsOf(numbers("weekly"));
        assertThat(state("weekly")).isEqualTo("until " + MONDAY + " next " + MONDAY.plus(WEEK) + " missed 0");
        plan("weekly", now);
        plan("weekly", MONDAY.plus(WEEK).minusSeconds(1));
        assertThat(occurrences("weekly")).as("once").hasSize(1);
        plan("weekly", MONDAY.plus(WEEK));
        assertThat(occurrences("weekly")).hasSize(2);
        assertThat(work).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_came_while_nobody_planned_is_run_or_missed_by_policy_and_counted(EntitiesIn in) throws SQLException {
        begin(in);
        Instant now = MONDAY.plus(Duration.ofHours(3));
        for (CatchUp policy : CatchUp.values()) {
            schedule(policy.name(), mondays(policy), MONDAY.minus(Duration.ofDays(22)));
            plan(policy.name(), now);
        }
        String reason = " It was not planned in time, and is left out by the policy ";
        String missed = " planned " + now + " ended " + now;
        assertThat(occurrences("ALL")).hasSize(4).allMatch(one -> one.startsWith("PLANNED"));
        assertThat(occurrences("LATEST"))
                .containsExactly(
                        "MISSED " + MONDAY.minus(WEEK.multipliedBy(3)) + reason + "LATEST" + missed,
                        "MISSED " + MONDAY.minus(WEEK.multipliedBy(2)) + reason + "LATEST" + missed,
                        "MISSED " + MONDAY.minus(WEEK) + reason + "LATEST" + missed,
                        "PLANNED " + MONDAY + " null planned " + now + " ended null");
        assertThat(occurrences("SKIP")).hasSize(4).allMatch(one -> one.startsWith("MISSED"));
        assertThat(state("ALL")).endsWith("missed 0");
        assertThat(state("LATEST")).endsWith("missed 3");
        assertThat(state("SKIP")).isEqualTo("until " + MONDAY + " next " + MONDAY.plus(WEEK) + " missed 4");
        assertThat(work).hasSize(5);
        schedule("window", definition(CatchUp.ALL, 24, null), MONDAY.minus(Duration.ofDays(8)));
        plan("window", now);
        assertThat(occurrences("window").get(0)).contains("by the policy ALL within 24 hours planned");
        assertThat(state("window")).endsWith("missed 1");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_came_during_a_pause_is_missed_whatever_the_policy(EntitiesIn in) throws SQLException {
        begin(in);
        schedule("weekly", mondays(CatchUp.ALL), MONDAY.minus(Duration.ofDays(8)));
        run("update schedule set paused = true where id = 'weekly'");
        settle("weekly", MONDAY);
        assertThat(occurrences("weekly"))
                .hasSize(2)
                .allMatch(one -> one.startsWith("MISSED")
                        && one.contains("The schedule was paused when it was due, and changed before it was resumed"));
        assertThat(work).isEmpty();
        assertThat(state("weekly")).isEqualTo("until " + MONDAY + " next " + MONDAY.plus(WEEK) + " missed 2");
        run("update schedule set paused = false where id = 'weekly'");
        settle("weekly", MONDAY.plus(WEEK));
        assertThat(occurrences("weekly").get(2)).startsWith("PLANNED");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_instant_of_which_there_is_an_occurrence_gets_no_second_one_and_is_not_counted(EntitiesIn in)
            throws SQLException {
        begin(in);
        schedule("weekly", mondays(CatchUp.LATEST), MONDAY.minus(Duration.ofDays(8)));
        plan("weekly", MONDAY);
        run("update schedule set planned_until = '" + MONDAY.minus(Duration.ofDays(15)) + "', next_due = '"
                + MONDAY.minus(Duration.ofDays(14)) + "' where id = 'weekly'");
        plan("weekly", MONDAY);
        assertThat(occurrences("weekly")).as("one that was not known before").hasSize(3);
        assertThat(state("weekly")).endsWith("missed 2");
        assertThat(work).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_schedule_that_has_ended_is_never_due_again(EntitiesIn in) throws SQLException {
        begin(in);
        schedule("ending", definition(CatchUp.ALL, null, LocalDate.parse("2026-12-01")), MONDAY.minusSeconds(1));
        plan("ending", MONDAY);
        assertThat(occurrences("ending")).hasSize(1);
        assertThat(state("ending")).isEqualTo("until " + MONDAY + " next null missed 0");
        assertThat(due(MONDAY.plus(WEEK), 9)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_is_planned_in_a_transaction_that_fails_is_planned_again(EntitiesIn in) throws SQLException {
        begin(in);
        schedule("weekly", mondays(CatchUp.ALL), MONDAY.minusSeconds(1));
        try (Connection connection = in.connection()) {
            connection.setAutoCommit(false);
            planning(connection).plan("weekly", MONDAY);
            connection.rollback();
        }
        assertThat(occurrences("weekly")).isEmpty();
        plan("weekly", MONDAY);
        assertThat(occurrences("weekly")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_planner_leaves_to_another_what_that_one_has_in_hand(EntitiesIn in) throws SQLException {
        begin(in);
        schedule("weekly", mondays(CatchUp.ALL), MONDAY.minusSeconds(1));
        try (Connection other = in.connection()) {
            other.setAutoCommit(false);
            planning(other).plan("weekly", MONDAY);
            plan("weekly", MONDAY);
            assertThat(occurrences("weekly")).as("not yet to be seen").isEmpty();
            other.commit();
        }
        assertThat(occurrences("weekly")).hasSize(1);
    }

    private void begin(EntitiesIn in) throws SQLException {
        database = in;
        run("delete from occurrence");
        run("delete from schedule");
    }

    private static ScheduleDefinition mondays(CatchUp policy) {
        return definition(policy, null, null);
    }

    private static ScheduleDefinition definition(CatchUp policy, Integer windowHours, LocalDate ends) {
        return new ScheduleDefinition(
                "Mondays",
                "weekly",
                Map.of(),
                null,
                RuleForm.weekly(DayOfWeek.MONDAY),
                "08:00",
                "Asia/Kolkata",
                null,
                ends,
                null,
                HolidayPolicy.NONE,
                policy,
                windowHours,
                Map.of(),
                null,
                null,
                null,
                false,
                null);
    }

    private void schedule(String id, ScheduleDefinition definition, Instant until) throws SQLException {
        try (Connection connection = database.connection()) {
            insert(connection, id, definition, until);
        }
    }

    /** Puts the schedule in as one that was planned until the instant, and is to be looked at since. */
    static void insert(Connection connection, String id, ScheduleDefinition definition, Instant until)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into schedule (id, brief, zone,"
                + " planned_until, next_due, definition) values (?, 'weekly', 'Asia/Kolkata', ?, ?, ?)")) {
            OffsetDateTime at = until.atOffset(ZoneOffset.UTC);
            insert.setString(1, id);
            insert.setObject(2, at);
            insert.setObject(3, at);
            insert.setString(4, Json.write(definition));
            insert.executeUpdate();
        }
    }

    private Planning planning(Connection connection) {
        return new Planning(connection, schedule -> schedule.timetable(WorkingDays.EVERY_DAY), work::add);
    }

    private void plan(String id, Instant now) throws SQLException {
        try (Connection connection = database.connection()) {
            planning(connection).plan(id, now);
        }
    }

    private void settle(String id, Instant now) throws SQLException {
        try (Connection connection = database.connection()) {
            planning(connection).settle(id, now);
        }
    }

    private List<String> due(Instant now, int most) throws SQLException {
        try (Connection connection = database.connection()) {
            return Planning.due(connection, now, most);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Long> numbers(String schedule) throws SQLException {
        return rows(
                "select id from occurrence where schedule_id = '" + schedule + "' order by due_at",
                row -> row.getLong(1));
    }

    private List<String> occurrences(String schedule) throws SQLException {
        return rows(
                "select state, due_at, reason, planned_at, ended_at from occurrence where schedule_id = '" + schedule
                        + "' order by due_at",
                row -> row.getString(1) + " " + instant(row, 2) + " " + row.getString(3) + " planned " + instant(row, 4)
                        + " ended " + instant(row, 5));
    }

    private String state(String schedule) throws SQLException {
        return rows(
                        "select planned_until, next_due, missed_count from schedule where id = '" + schedule + "'",
                        row -> "until " + instant(row, 1) + " next " + instant(row, 2) + " missed " + row.getInt(3))
                .get(0);
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Row<T> reading) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.read(rows));
            }
            return read;
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
