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
import java.util.List;

/**
 * One due instant of a schedule: planned, held while its registers are stale, run, perhaps waiting for approval, and then
 * published, failed or missed. Whoever runs it has the number of the attempt, and writes only while that is the last one.
 */
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

    /** Of an occurrence that makes one edition. */
    @Column(name = "edition_id")
    private Long edition;

    /** Of an occurrence that has a query answered. */
    @Column(name = "export_id")
    private Long export;

    private int attempt;

    /** Null: the due instant. */
    @Column(name = "as_at")
    private Instant asAt;

    @Column(name = "held_until")
    private Instant heldUntil;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "release_reason")
    private String releaseReason;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Occurrence() {}

    static Occurrence planned(String schedule, Instant due, Instant now) {
        Occurrence planned = new Occurrence();
        planned.schedule = schedule;
        planned.due = due;
        planned.state = OccurrenceState.PLANNED;
        planned.plannedAt = now;
        return planned;
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

    OccurrenceState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    Instant asAt() {
        return asAt == null ? due : asAt;
    }

    Instant heldUntil() {
        return heldUntil;
    }

    boolean released() {
        return releasedBy != null;
    }

    boolean ended() {
        return endedAt != null;
    }

    boolean runs(int byAttempt) {
        return state == OccurrenceState.RUNNING && attempt == byAttempt;
    }

    /** Begins another attempt; those before may write no more. */
    void run() {
        state = OccurrenceState.RUNNING;
        attempt++;
    }

    /** @param until null: as it was */
    void hold(String why, Instant until) {
        state = OccurrenceState.HELD;
        reason = why;
        heldUntil = until == null ? heldUntil : until;
    }

    /** What it waited for has come: it shows what is known now. */
    void freshen(Instant now) {
        reason = null;
        asAt = now;
    }

    void release(String by, String why, Instant now) {
        state = OccurrenceState.PLANNED;
        releasedBy = by;
        releaseReason = why;
        asAt = now;
    }

    void draft(long drafted) {
        edition = drafted;
    }

    Long export() {
        return export;
    }

    void order(long ordered) {
        export = ordered;
    }

    void await() {
        state = OccurrenceState.AWAITING_APPROVAL;
    }

    /** @param why null when it was published as a whole */
    void end(OccurrenceState as, String why, Instant now) {
        state = as;
        reason = why;
        endedAt = now;
    }

    OccurrenceView view(List<OccurrenceEdition.View> editions) {
        return new OccurrenceView(
                id,
                schedule,
                due,
                asAt(),
                state,
                reason,
                edition,
                export,
                editions,
                attempt,
                heldUntil,
                releasedBy,
                releaseReason,
                plannedAt,
                endedAt);
    }
}
