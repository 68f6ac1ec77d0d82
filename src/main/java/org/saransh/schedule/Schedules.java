package org.saransh.schedule;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.saransh.work.Work;

/** The schedules and their occurrences; each call is one transaction. */
@ApplicationScoped
public class Schedules {

    private static final int SHOWN = 200;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    ScheduleRows schedules;

    @Inject
    Occurrences occurrences;

    @Inject
    Work work;

    @Inject
    Clock clock;

    /** Makes a weekly schedule, unless there is one of that id. */
    @Transactional
    public void create(String id, String brief, DayOfWeek day, LocalTime time, ZoneId zone) {
        if (database.find(Schedule.class, id) == null) {
            database.persist(new Schedule(id, brief, day, time, zone, clock.instant()));
        }
    }

    @Transactional
    public List<ScheduleView> all() {
        Instant now = clock.instant();
        return schedules.inOrder().stream().map(schedule -> schedule.view(now)).toList();
    }

    @Transactional
    public Optional<ScheduleView> find(String id) {
        return schedules.findById(id).map(schedule -> schedule.view(clock.instant()));
    }

    /** The next due instants. */
    @Transactional
    public List<Instant> next(String id, int count) {
        Weekly weekly = schedules.findById(id).orElseThrow().weekly();
        return java.util.stream.Stream.iterate(weekly.after(clock.instant()), weekly::after)
                .limit(count)
                .toList();
    }

    /** Plans an occurrence that is due now. */
    @Transactional
    public OccurrenceView runNow(String id) {
        Instant now = clock.instant();
        return plan(Occurrence.planned(id, now, now)).view();
    }

    /** Plans what has become due: the last instant of each schedule is run, those before it are kept as missed. */
    @Transactional
    public void planDue() {
        Instant now = clock.instant();
        for (Schedule listed : schedules.inOrder()) {
            Schedule schedule = database.find(Schedule.class, listed.id(), LockModeType.PESSIMISTIC_WRITE);
            List<Instant> due = schedule.plan(now);
            for (int i = 0; i < due.size() - 1; i++) {
                database.persist(Occurrence.missed(schedule.id(), due.get(i), now));
            }
            if (!due.isEmpty()) {
                plan(Occurrence.planned(schedule.id(), due.get(due.size() - 1), now));
            }
        }
    }

    private Occurrence plan(Occurrence occurrence) {
        database.persist(occurrence);
        database.flush();
        work.submit(OccurrenceWork.KIND, Long.toString(occurrence.id()));
        return occurrence;
    }

    /** The brief that the occurrence has to publish, and its instant; empty when it has ended. */
    @Transactional
    Optional<Order> begin(long id) {
        Occurrence occurrence = database.find(Occurrence.class, id);
        if (occurrence.ended()) {
            return Optional.empty();
        }
        occurrence.run();
        Schedule schedule = database.find(Schedule.class, occurrence.schedule());
        return Optional.of(new Order(schedule.brief(), occurrence.due(), occurrence.edition()));
    }

    /** @param edition that it has drafted already; null when it has none */
    record Order(String brief, Instant asAt, Long edition) {}

    @Transactional
    void drafted(long id, long edition) {
        database.find(Occurrence.class, id).draft(edition);
    }

    @Transactional
    void published(long id, long edition) {
        database.find(Occurrence.class, id).publish(edition, clock.instant());
    }

    @Transactional
    void failed(long id, String reason) {
        database.find(Occurrence.class, id).fail(reason, clock.instant());
    }

    /** The occurrences with the newest due instants. */
    @Transactional
    public List<OccurrenceView> occurrences() {
        return occurrences.newest(Limit.of(SHOWN)).stream()
                .map(Occurrence::view)
                .toList();
    }
}
