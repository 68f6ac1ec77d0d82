package org.saransh.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One due instant of a schedule: planned, run, and then published, failed or missed. */
@Entity
@Table(name = "occurrence")
public class Occurrence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "occurrence_id")
    @SequenceGenerator(name = "occurrence_id", sequenceName = "occurrence_id", allocationSize = 1)
    private long id;

    @Column(name = "schedule_id")
    private String schedule;

    @Column(name = "due_at")
    private Instant due;

    @Enumerated(EnumType.STRING)
    private OccurrenceState state;

    private String reason;

    @Column(name = "edition_id")
    private Long edition;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Occurrence() {}

    private Occurrence(String schedule, Instant due, OccurrenceState state, Instant now) {
        this.schedule = schedule;
        this.due = due;
        this.state = state;
        this.plannedAt = now;
    }

    static Occurrence planned(String schedule, Instant due, Instant now) {
        return new Occurrence(schedule, due, OccurrenceState.PLANNED, now);
    }

    static Occurrence missed(String schedule, Instant due, Instant now) {
        Occurrence missed = new Occurrence(schedule, due, OccurrenceState.MISSED, now);
        missed.reason = "No server was up when it was due, and a later one was due before any came up";
        missed.endedAt = now;
        return missed;
    }

    long id() {
        return id;
    }

    String schedule() {
        return schedule;
    }

    Instant due() {
        return due;
    }

    boolean ended() {
        return endedAt != null;
    }

    void run() {
        state = OccurrenceState.RUNNING;
    }

    Long edition() {
        return edition;
    }

    void draft(long drafted) {
        edition = drafted;
    }

    void publish(long published, Instant now) {
        state = OccurrenceState.PUBLISHED;
        edition = published;
        endedAt = now;
    }

    void fail(String why, Instant now) {
        state = OccurrenceState.FAILED;
        reason = why;
        endedAt = now;
    }

    OccurrenceView view() {
        return new OccurrenceView(id, schedule, due, state, reason, edition, plannedAt, endedAt);
    }
}
