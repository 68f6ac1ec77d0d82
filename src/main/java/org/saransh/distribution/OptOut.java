package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That a recipient wants no more of a subscription. */
@Entity
@Table(name = "opt_out")
public class OptOut {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opt_out_id")
    @SequenceGenerator(name = "opt_out_id", sequenceName = "opt_out_id", allocationSize = 1)
    private long id;

    @Column(name = "subscription_id")
    private String subscription;

    @Column(name = "recipient_id")
    private String recipient;

    @Enumerated(EnumType.STRING)
    private OptOutState state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reason;

    protected OptOut() {}

    OptOut(String subscription, String recipient) {
        this.subscription = subscription;
        this.recipient = recipient;
    }

    /** That of the recipient to the subscription, to be changed in this transaction; empty when there is none. */
    static Optional<OptOut> of(String subscription, String recipient, EntityManager database) {
        return database.createQuery(
                        "select o from OptOut o where o.subscription = :subscription and o.recipient = :recipient",
                        OptOut.class)
                .setParameter("subscription", subscription)
                .setParameter("recipient", recipient)
                .getResultStream()
                .findFirst();
    }

    /** @param statutory whether somebody has to decide */
    void ask(boolean statutory, Instant now) {
        if (state == OptOutState.GRANTED || state == OptOutState.ASKED && statutory) {
            return;
        }
        state = statutory ? OptOutState.ASKED : OptOutState.GRANTED;
        askedAt = now;
        decidedAt = statutory ? null : now;
        decidedBy = null;
        reason = null;
    }

    void decide(boolean granted, String by, String why, Instant now) {
        state = granted ? OptOutState.GRANTED : OptOutState.DECLINED;
        decidedAt = now;
        decidedBy = by;
        reason = why;
    }

    String subscription() {
        return subscription;
    }

    String recipient() {
        return recipient;
    }

    OptOutState state() {
        return state;
    }

    OptOutView view() {
        return new OptOutView(id, subscription, recipient, state, askedAt, decidedAt, decidedBy, reason);
    }
}
