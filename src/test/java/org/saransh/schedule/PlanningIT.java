package org.saransh.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.saransh.reference.Clocks;

/** Planners that run at the same time on one database, each with connections and transactions of its own. */
class PlanningIT {

    private static final MigrationVersion DEFINITIONS = MigrationVersion.fromVersion("26");
    private static final int PLANNERS = 4;
    private static final int SCHEDULES = 1_000;
    private static final Instant DUE = Instant.parse("2026-11-30T02:30:00Z");
    private static final Instant NOW = DUE.plusSeconds(2);
    private static final Duration LONGEST_LAG = Duration.ofSeconds(30);

    private static EmbeddedPostgres server;
    private static DataSource database;
    private static DataSource h2;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        database = server.getPostgresDatabase();
        JdbcDataSource embedded = new JdbcDataSource();
        embedded.setURL("jdbc:h2:mem:planning;DB_CLOSE_DELAY=-1");
        h2 = embedded;
        for (DataSource each : List.of(h2, database)) {
            migrate(each);
        }
    }

    /** From the tables of before, with a schedule and an occurrence in them. */
    private static void migrate(DataSource in) throws SQLException {
        MigrationVersion before = Arrays.stream(
                        flyway(in, MigrationVersion.LATEST).info().pending())
                .map(MigrationInfo::getVersion)
                .filter(version -> version.compareTo(DEFINITIONS) < 0)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        flyway(in, before).migrate();
        run(
                in,
                "insert into schedule (id, brief, week_day, time_of_day, zone, planned_until)"
                        + " values ('weekly', 'weekly', 'MONDAY', '08:00', 'Asia/Kolkata', '2026-11-23T02:30:00Z')");
        run(
                in,
                "insert into occurrence (id, schedule_id, due_at, state, planned_at, ended_at) values"
                        + " (0, 'weekly', '2026-11-16T02:30:00Z', 'MISSED', current_timestamp, current_timestamp)");
        flyway(in, MigrationVersion.LATEST).migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Flyway flyway(DataSource in, MigrationVersion to) {
        return Flyway.configure()
                .dataSource(in)
                .locations("classpath:db/migration")
                .target(to)
                .load();
    }

    private static void run(DataSource in, String sql) throws SQLException {
        try (Connection connection = in.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        return count(database, sql);
    }

    private static long count(DataSource in, String sql) throws SQLException {
        try (Connection connection = in.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void schedule(String id, Instant until) throws SQLException {
        ScheduleDefinition mondays =
                ScheduleDefinition.weekly(id, "weekly", DayOfWeek.MONDAY, LocalTime.of(8, 0), Clocks.INDIA);
        try (Connection connection = database.getConnection()) {
            PlanningTest.insert(connection, id, mondays, until);
        }
    }

    /** Plans all that is due, as a server does; the work is queued on the connection that plans. */
    private static void plan(DataSource in, Instant now) throws SQLException {
        try (Connection connection = in.getConnection()) {
            connection.setAutoCommit(false);
            SchedulerClient work = SchedulerClient.Builder.create(new OneConnection(connection))
                    .build();
            Planning planning = new Planning(
                    connection,
                    schedule -> schedule.timetable(WorkingDays.EVERY_DAY),
                    occurrence -> work.scheduleIfNotExists(TaskDescriptor.of(OccurrenceWork.KIND)
                            .instance(Long.toString(occurrence))
                            .scheduledTo(now)));
            for (String id : Planning.due(connection, now, 5_000)) {
                planning.plan(id, now);
                connection.commit();
            }
        }
    }

    @Test
    void a_weekly_schedule_from_before_definitions_is_planned_as_it_was() throws SQLException {
        for (DataSource each : List.of(h2, database)) {
            assertThat(count(each, "select missed_count from schedule where id = 'weekly'"))
                    .isEqualTo(1);
            plan(each, NOW);
            assertThat(count(
                            each,
                            "select count(*) from occurrence where schedule_id = 'weekly' and state = 'PLANNED'"
                                    + " and due_at = '" + DUE + "'"))
                    .isEqualTo(1);
            assertThat(count(
                            each,
                            "select count(*) from schedule where id = 'weekly' and planned_until = '" + DUE
                                    + "' and next_due = '2026-12-07T02:30:00Z'"))
                    .isEqualTo(1);
            assertThat(count(each, "select count(*) from scheduled_tasks where task_name = 'occurrence'"))
                    .isPositive();
        }
    }

    @Test
    void a_thousand_due_schedules_and_four_planners_make_a_thousand_occurrences() throws Exception {
        for (int i = 0; i < SCHEDULES; i++) {
            schedule("many-" + i, DUE.minus(Duration.ofDays(1)));
        }
        ExecutorService planners = Executors.newFixedThreadPool(PLANNERS);
        CyclicBarrier barrier = new CyclicBarrier(PLANNERS);
        Set<Long> threads = Collections.newSetFromMap(new ConcurrentHashMap<>());
        long start = System.nanoTime();
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < PLANNERS; i++) {
            runs.add(planners.submit(() -> {
                barrier.await();
                plan(database, NOW);
                threads.add(Thread.currentThread().getId());
                return null;
            }));
        }
        for (Future<?> run : runs) {
            run.get();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        planners.shutdown();
        assertThat(threads).as("no deadlock has reached a planner").hasSize(PLANNERS);
        assertThat(took).as("all are planned").isLessThan(LONGEST_LAG);
        assertThat(count("select count(*) from occurrence where schedule_id like 'many-%'"))
                .isEqualTo(SCHEDULES);
        assertThat(count("select count(distinct schedule_id) from occurrence where schedule_id like 'many-%' and due_at"
                        + " = '"
                        + DUE + "'"))
                .isEqualTo(SCHEDULES);
        assertThat(count("select count(*) from occurrence o where schedule_id like 'many-%' and not exists"
                        + " (select 1 from scheduled_tasks t where t.task_name = 'occurrence' and"
                        + " t.task_instance = cast(o.id as varchar))"))
                .as("occurrences without work")
                .isZero();
        assertThat(count("select count(*) from schedule where id like 'many-%' and next_due <> '2026-12-07T02:30:00Z'"))
                .isZero();
    }

    /** Hands out the connection of a transaction, and leaves it open, as the server's data source does. */
    private static final class OneConnection extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        private final transient Connection shared;

        OneConnection(Connection connection) {
            this.shared = connection;
        }

        @Override
        public Connection getConnection() {
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    OneConnection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "close", "commit", "rollback", "setAutoCommit" -> null;
                        default -> method.invoke(shared, arguments);
                    });
        }
    }
}
