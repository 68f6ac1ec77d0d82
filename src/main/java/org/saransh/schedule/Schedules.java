package org.saransh.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.saransh.http.Problem;
import org.saransh.register.EntityTag;
import org.saransh.work.Work;

/** The schedules; each call is one transaction. */
@ApplicationScoped
public class Schedules {

    /** So many are looked at before the planner looks again which are due. */
    private static final int MOST = 5_000;

    private static final String SCHEDULE = "schedule";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Resource(lookup = "jdbc/saransh")
    DataSource source;

    @Inject
    Definitions definitions;

    @Inject
    Work work;

    @Inject
    Clock clock;

    /** Makes a weekly schedule, unless there is one of that id. */
    @Transactional
    public void create(String id, String title, String brief, DayOfWeek day, LocalTime time, ZoneId zone) {
        if (database.find(Schedule.class, id) == null) {
            database.persist(
                    new Schedule(id, ScheduleDefinition.weekly(title, brief, day, time, zone), clock.instant()));
        }
    }

    /** @throws org.saransh.http.ProblemException 409 when there is or was one of that id */
    @Transactional
    public ScheduleView create(String id, ScheduleDefinition definition) {
        if (database.find(Schedule.class, id) != null) {
            throw Problem.conflict("There is or was a schedule " + id + ": change it with PUT, or choose another id");
        }
        Schedule schedule = new Schedule(id, definition, clock.instant());
        database.persist(schedule);
        database.flush();
        return view(schedule);
    }

    @Transactional
    public List<ScheduleView> all() {
        return database
                .createQuery("select s from Schedule s where s.retired = false order by s.id", Schedule.class)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    public Optional<ScheduleView> find(String id) {
        return Optional.ofNullable(database.find(Schedule.class, id))
                .filter(schedule -> !schedule.retired())
                .map(this::view);
    }

    /** @throws org.saransh.http.ProblemException 404, 412 when it was changed since, 428 */
    @Transactional
    public ScheduleView replace(String id, String ifMatch, ScheduleDefinition definition) {
        return change(id, ifMatch, schedule -> schedule.define(definition, clock.instant()));
    }

    /** @throws org.saransh.http.ProblemException 404, 412 when it was changed since, 428 */
    @Transactional
    public void retire(String id, String ifMatch) {
        change(id, ifMatch, Schedule::retire);
    }

    private ScheduleView change(String id, String ifMatch, Consumer<Schedule> change) {
        planning(planning -> planning.settle(id, clock.instant()));
        Schedule schedule = held(id);
        EntityTag.demand(ifMatch, schedule.tag(), "The schedule " + id);
        change.accept(schedule);
        database.flush();
        return view(schedule);
    }

    /**
     * When a schedule that is not saved would be due.
     *
     * @param body {@code {"schedule": {…}}}; title and owner may be missing
     * @throws org.saransh.http.ProblemException 422 with every fault
     */
    public SchedulePreview preview(JsonNode body, int count) {
        ScheduleDefinition definition = definitions.read(body, SCHEDULE, true);
        return SchedulePreview.of(definition, definitions.timetable(definition).next(clock.instant(), count));
    }

    /**
     * The definition in {@code {"schedule": {…}}}.
     *
     * @throws org.saransh.http.ProblemException 422 with every fault
     */
    public ScheduleDefinition read(JsonNode body) {
        return definitions.read(body, SCHEDULE, false);
    }

    /** The due instants of a schedule after the first and not after the last, whether or not it is paused. */
    @Transactional
    public List<SchedulePreview.Date> dates(String id, Instant first, Instant last) {
        ScheduleDefinition definition = known(id).definition();
        return SchedulePreview.of(definition, definitions.timetable(definition).between(first, last))
                .next();
    }

    /** Nothing is planned until it is resumed; what is planned already is made. */
    @Transactional
    public ScheduleView pause(String id) {
        if (!known(id).paused()) {
            planning(planning -> planning.settle(id, clock.instant()));
        }
        Schedule schedule = held(id);
        schedule.pause();
        database.flush();
        return view(schedule);
    }

    @Transactional
    public ScheduleView resume(String id) {
        Schedule schedule = held(id);
        if (schedule.paused()) {
            schedule.resume();
        }
        database.flush();
        return view(schedule);
    }

    /** The next due instants, whether or not it is paused. */
    @Transactional
    public List<Timetable.Due> next(String id, int count) {
        return definitions.timetable(known(id).definition()).next(clock.instant(), count);
    }

    /** Plans an occurrence that is due now. */
    @Transactional
    public OccurrenceView runNow(String id) {
        Instant now = clock.instant();
        Occurrence occurrence = Occurrence.planned(known(id).id(), now, now);
        database.persist(occurrence);
        database.flush();
        work.submit(OccurrenceWork.KIND, Long.toString(occurrence.id()));
        return occurrence.view(List.of());
    }

    /** The schedules that the planner has to look at. */
    @Transactional
    public List<String> due() {
        try (Connection connection = source.getConnection()) {
            return Planning.due(connection, clock.instant(), MOST);
        } catch (SQLException failed) {
            throw new IllegalStateException("The schedules that are due cannot be read", failed);
        }
    }

    /** Plans what has become due of one schedule. */
    @Transactional
    public void plan(String id) {
        planning(planning -> planning.plan(id, clock.instant()));
    }

    /** Something done on the connection of this transaction. */
    private interface Planned {
        void by(Planning planning) throws SQLException;
    }

    private void planning(Planned planned) {
        try (Connection connection = source.getConnection()) {
            planned.by(new Planning(
                    connection,
                    definitions::timetable,
                    occurrence -> work.submit(OccurrenceWork.KIND, Long.toString(occurrence))));
        } catch (SQLException failed) {
            throw new IllegalStateException("A schedule cannot be planned", failed);
        }
    }

    private Schedule known(String id) {
        Schedule schedule = database.find(Schedule.class, id);
        if (schedule == null || schedule.retired()) {
            throw Problem.notFound("There is no schedule " + id + ": /api/schedules lists those there are");
        }
        return schedule;
    }

    /** As it is in the database now, and kept so until the transaction ends. */
    private Schedule held(String id) {
        Schedule schedule = known(id);
        database.refresh(schedule, LockModeType.PESSIMISTIC_WRITE);
        return schedule;
    }

    private ScheduleView view(Schedule schedule) {
        return schedule.view(definitions.timetable(schedule.definition()), clock.instant());
    }
}
