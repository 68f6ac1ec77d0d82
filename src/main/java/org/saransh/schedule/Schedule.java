package org.saransh.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.saransh.reference.Json;

/** When a brief is made, and how far that is planned. {@link Planning} writes what is planned beside this entity. */
@Entity
@Table(name = "schedule")
public class Schedule {

    @Id
    private String id;

    private String brief;

    private String zone;

    private String definition;

    @Column(name = "calendar_id")
    private String calendar;

    private boolean paused;

    private boolean retired;

    @Column(name = "missed_count")
    private long missed;

    @Column(name = "planned_until")
    private Instant plannedUntil;

    /** When the planner has to look at it; null: never again. */
    @Column(name = "next_due")
    private Instant nextDue;

    private long version;

    protected Schedule() {}

    Schedule(String id, ScheduleDefinition definition, Instant now) {
        this.id = id;
        define(definition, now);
    }

    String id() {
        return id;
    }

    ScheduleDefinition definition() {
        return Json.read(definition, ScheduleDefinition.class);
    }

    boolean paused() {
        return paused;
    }

    boolean retired() {
        return retired;
    }

    /** From now on it is due as the definition says; what was due before has been planned. */
    void define(ScheduleDefinition wanted, Instant now) {
        definition = Json.write(wanted);
        brief = wanted.brief();
        zone = wanted.zone();
        calendar = wanted.calendar();
        plannedUntil = now;
        nextDue = now;
        version++;
    }

    void pause() {
        version += paused ? 0 : 1;
        paused = true;
    }

    /** What was due in between is planned as the policy for missed instants says. */
    void resume() {
        version += paused ? 1 : 0;
        paused = false;
        nextDue = plannedUntil;
    }

    /** It is never due again; its occurrences stay. */
    void retire() {
        retired = true;
        nextDue = null;
        version++;
    }

    void miss() {
        missed++;
    }

    String tag() {
        return "\"" + version + "\"";
    }

    ScheduleView view(Timetable timetable, Instant now) {
        ScheduleDefinition schedule = definition();
        return new ScheduleView(
                id,
                schedule,
                ScheduleWords.of(schedule),
                paused,
                paused ? null : timetable.after(now).orElse(null),
                plannedUntil,
                missed,
                tag());
    }
}
