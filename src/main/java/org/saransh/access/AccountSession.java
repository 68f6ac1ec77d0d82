package org.saransh.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Somebody who is signed in with a browser. */
@Entity
@Table(name = "account_session")
class AccountSession {

    /** How exactly the last use is kept: not every request writes. */
    private static final Duration EXACT = Duration.ofSeconds(30);

    @Id
    @Column(name = "id_sha256")
    private String idSha256;

    @Column(name = "account_id")
    private long account;

    private String address;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected AccountSession() {}

    AccountSession(String idSha256, long account, String address, Instant now) {
        this.idSha256 = idSha256;
        this.account = account;
        this.address = address;
        this.begunAt = now;
        this.usedAt = now;
    }

    long account() {
        return account;
    }

    boolean over(Instant now, Duration idle, Duration longest) {
        return usedAt.plus(idle).isBefore(now) || begunAt.plus(longest).isBefore(now);
    }

    void use(Instant now, Duration idle) {
        Duration exact = idle.dividedBy(4).compareTo(EXACT) < 0 ? idle.dividedBy(4) : EXACT;
        if (usedAt.plus(exact).isBefore(now)) {
            usedAt = now;
        }
    }
}
