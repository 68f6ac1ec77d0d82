package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one brake on all mail, as it was set last. */
@Entity
@Table(name = "mail_brake")
class MailBrakeRow {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private boolean held;

    private Instant since;

    @Column(name = "set_by")
    private String by;

    private String reason;

    protected MailBrakeRow() {}

    MailBrakeRow(boolean held, String by, String reason, Instant since) {
        this.held = held;
        this.by = by;
        this.reason = reason;
        this.since = since;
    }

    MailBrake.State state() {
        return new MailBrake.State(held, since, by, reason);
    }
}
