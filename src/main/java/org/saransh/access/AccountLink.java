package org.saransh.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link with which somebody who has an account sets its password, once. */
@Entity
@Table(name = "account_link")
class AccountLink {

    private static final Duration LASTING = Duration.ofDays(2);

    @Id
    @Column(name = "secret_sha256")
    private String secretSha256;

    @Column(name = "account_id")
    private long account;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected AccountLink() {}

    AccountLink(String secretSha256, long account, String madeBy, Instant now) {
        this.secretSha256 = secretSha256;
        this.account = account;
        this.madeBy = madeBy;
        this.madeAt = now;
        this.expiresAt = now.plus(LASTING);
    }

    long account() {
        return account;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean works(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
