package org.saransh.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.reference.Clocks;
import org.saransh.reference.IndianState;
import org.saransh.register.EntityTag;

/** The holiday calendars; each call is one transaction. */
@ApplicationScoped
public class Calendars {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    @Transactional
    public List<CalendarView> all() {
        return database
                .createQuery("select c from HolidayCalendar c order by c.id", HolidayCalendar.class)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    public Optional<CalendarView> find(String id) {
        return Optional.ofNullable(database.find(HolidayCalendar.class, id)).map(this::view);
    }

    /** On which days people work, by the calendar of that id; null: on every day. */
    @Transactional
    public WorkingDays working(String id) {
        return id == null
                ? WorkingDays.EVERY_DAY
                : database.find(HolidayCalendar.class, id).working();
    }

    /** @throws org.saransh.http.ProblemException 409 when there is one of that id, 422 when the State has one */
    @Transactional
    public CalendarView create(CalendarDraft draft) {
        if (database.find(HolidayCalendar.class, draft.id()) != null) {
            throw Problem.conflict("There is a calendar " + draft.id() + " already: change it with PUT");
        }
        demandFree(draft);
        HolidayCalendar calendar = new HolidayCalendar(draft);
        database.persist(calendar);
        database.flush();
        return view(calendar);
    }

    /** @throws org.saransh.http.ProblemException 404, 412 when it was changed since, 422, 428 */
    @Transactional
    public CalendarView replace(String id, String ifMatch, CalendarDraft draft) {
        demandFree(draft);
        return change(id, ifMatch, calendar -> calendar.become(draft));
    }

    /** As a form or program writes it. */
    @Transactional
    public CalendarView create(JsonNode body) {
        return create(CalendarDraft.read(body, null));
    }

    /** As a form or program writes it: the whole calendar as it is to be. */
    @Transactional
    public CalendarView replace(String id, String ifMatch, JsonNode body) {
        return replace(id, ifMatch, CalendarDraft.read(body, id));
    }

    /**
     * Takes in a file of holidays.
     *
     * @param type {@code text/csv} or {@code text/calendar}
     */
    @Transactional
    public CalendarView observe(String id, String ifMatch, String type, InputStream file, boolean instead) {
        return observe(id, ifMatch, HolidayFile.read(type, file), instead);
    }

    /**
     * Takes in the holidays of a file.
     *
     * @param instead whether those it had before are dropped
     */
    @Transactional
    public CalendarView observe(String id, String ifMatch, List<Holiday> holidays, boolean instead) {
        return change(id, ifMatch, calendar -> {
            calendar.observe(holidays, instead);
            CalendarDraft.demandRoom(calendar.size());
        });
    }

    /** @throws org.saransh.http.ProblemException 404, 409 when a schedule uses it, 412, 428 */
    @Transactional
    public void delete(String id, String ifMatch) {
        HolidayCalendar calendar = held(id, ifMatch);
        List<String> users = database.createQuery(
                        "select s.id from Schedule s where s.calendar = :calendar and s.retired = false order by s.id",
                        String.class)
                .setParameter("calendar", id)
                .getResultList();
        if (!users.isEmpty()) {
            throw Problem.conflict(
                    "The calendar " + id + " is used by the schedules " + users + ": give them another calendar first");
        }
        database.createQuery("update Schedule s set s.calendar = null where s.calendar = :calendar")
                .setParameter("calendar", id)
                .executeUpdate();
        database.remove(calendar);
    }

    /** The schedules that follow it are looked at by the next planning. */
    private CalendarView change(String id, String ifMatch, Consumer<HolidayCalendar> change) {
        HolidayCalendar calendar = held(id, ifMatch);
        change.accept(calendar);
        database.flush();
        database.createQuery("update Schedule s set s.nextDue = s.plannedUntil where s.calendar = :calendar")
                .setParameter("calendar", id)
                .executeUpdate();
        return view(calendar);
    }

    private HolidayCalendar held(String id, String ifMatch) {
        HolidayCalendar calendar = database.find(HolidayCalendar.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (calendar == null) {
            throw unknown(id);
        }
        EntityTag.demand(ifMatch, view(calendar).tag(), "The calendar " + id);
        return calendar;
    }

    static RuntimeException unknown(String id) {
        return Problem.notFound("There is no calendar " + id + ": /api/calendars lists those there are");
    }

    private void demandFree(CalendarDraft draft) {
        IndianState state = draft.state();
        if (state == null) {
            return;
        }
        database.createQuery("select c.id from HolidayCalendar c where c.state = :state and c.id <> :id", String.class)
                .setParameter("state", state)
                .setParameter("id", draft.id())
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.faults(List.of(new Fault(
                            "state", state.name(), "has the calendar " + other + " already", "a State without one")));
                });
    }

    private CalendarView view(HolidayCalendar calendar) {
        return calendar.view(LocalDate.now(clock.withZone(Clocks.INDIA)));
    }
}
