package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which working of a run is the one under way. Whoever was only asleep finds another, and begins no message any more. */
@Entity
@Table(name = "mail_claim")
class MailClaim {

    @Id
    @Column(name = "run_key")
    private String run;

    @Column(name = "claimed_by")
    private String by;

    protected MailClaim() {}

    MailClaim(String run, String by) {
        this.run = run;
        this.by = by;
    }

    boolean isOf(String working) {
        return by.equals(working);
    }
}
