package org.saransh.brief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * That a draft needs a second person. It waits from its drafting on; at half time and an hour before the deadline the approvers
 * are reminded, and at the deadline it is held until somebody releases it for another spell.
 */
@Entity
@Table(name = "edition_approval")
class EditionApproval {

    private static final Duration LAST_CALL = Duration.ofHours(1);

    @Id
    @Column(name = "edition_id")
    private long edition;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ApprovalState state = ApprovalState.WAITING;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "remind_at")
    private Instant remindAt;

    private Instant deadline;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String note;

    protected EditionApproval() {}

    EditionApproval(long edition, Duration within, Instant now) {
        this.edition = edition;
        wait(within, now);
    }

    private void wait(Duration within, Instant now) {
        state = ApprovalState.WAITING;
        askedAt = now;
        deadline = now.plus(within);
        remindAt = now.plus(within.dividedBy(2));
    }

    long edition() {
        return edition;
    }

    ApprovalState state() {
        return state;
    }

    Instant deadline() {
        return deadline;
    }

    boolean approved() {
        return state == ApprovalState.APPROVED;
    }

    boolean reminds(Instant now) {
        return state == ApprovalState.WAITING && remindAt != null && !remindAt.isAfter(now);
    }

    /** Notes that the approvers were reminded, and when they are next. */
    void remind(Instant now) {
        Instant lastCall = deadline.minus(LAST_CALL);
        remindAt = lastCall.isAfter(now) ? lastCall : null;
    }

    boolean expires(Instant now) {
        return state == ApprovalState.WAITING && !deadline.isAfter(now);
    }

    void hold() {
        state = ApprovalState.HELD;
        remindAt = null;
    }

    /** Held by a person before the deadline, who says why. */
    void sendBack(String by, String why, Instant now) {
        hold();
        decide(by, why, now);
    }

    /** Whether a person holds it, and not its deadline. */
    boolean sentBack() {
        return state == ApprovalState.HELD
                && decidedAt != null
                && decidedAt.isBefore(deadline)
                && !decidedAt.equals(askedAt);
    }

    void release(String by, String why, Duration within, Instant now) {
        wait(within, now);
        decide(by, why, now);
    }

    void approve(String by, String why, Instant now) {
        state = ApprovalState.APPROVED;
        remindAt = null;
        decide(by, why, now);
    }

    private void decide(String by, String why, Instant now) {
        decidedBy = by;
        decidedAt = now;
        note = why;
    }

    ApprovalView view() {
        return new ApprovalView(state, askedAt, deadline, decidedBy, decidedAt, note);
    }
}
