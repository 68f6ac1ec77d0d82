package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** Which working of a run is the one under way. Whoever was only asleep finds another, and begins no message any more. */
@Entity
@Table(name = "mail_claim")
@NamedQuery(
        name = MailClaim.LOCKED,
        query = "select c from MailClaim c where c.run = :run",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
class MailClaim {

    static final String LOCKED = "MailClaim.locked";

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
