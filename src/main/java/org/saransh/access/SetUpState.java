package org.saransh.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The secret with which the first administrator makes an account; it works once. */
@Entity
@Table(name = "set_up")
class SetUpState {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "secret_sha256")
    private String secretSha256;

    @Column(name = "used_at")
    private Instant usedAt;

    protected SetUpState() {}

    boolean used() {
        return usedAt != null;
    }

    /** Whether it works still, and with this secret. */
    boolean opensWith(String sha256) {
        return !used() && Secrets.same(secretSha256, sha256);
    }

    void renew(String sha256) {
        secretSha256 = sha256;
    }

    void use(Instant now) {
        usedAt = now;
        secretSha256 = null;
    }
}
