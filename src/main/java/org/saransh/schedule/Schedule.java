package org.saransh.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When a brief is made. */
@Entity
@Table(name = "schedule")
public class Schedule {

    @Id
    private String id;

    private String brief;

    @Column(name = "week_day")
    private String weekDay;

    @Column(name = "time_of_day")
    private String timeOfDay;

    private String zone;

    @Column(name = "planned_until")
    private Instant plannedUntil;

    protected Schedule() {}

    Schedule(String id, String brief, DayOfWeek day, LocalTime time, ZoneId zone, Instant now) {
        this.id = id;
        this.brief = brief;
        this.weekDay = day.name();
        this.timeOfDay = time.toString();
        this.zone = zone.getId();
        this.plannedUntil = now;
    }

    String id() {
        return id;
    }

    String brief() {
        return brief;
    }

    Weekly weekly() {
        return new Weekly(DayOfWeek.valueOf(weekDay), LocalTime.parse(timeOfDay), ZoneId.of(zone));
    }

    /** The instants that have come since the last planning, which this call counts as planned. */
    List<Instant> plan(Instant now) {
        List<Instant> due = weekly().between(plannedUntil, now);
        if (!due.isEmpty()) {
            plannedUntil = due.get(due.size() - 1);
        }
        return due;
    }

    ScheduleView view(Instant now) {
        return new ScheduleView(id, brief, weekDay, timeOfDay, zone, weekly().after(now));
    }
}
