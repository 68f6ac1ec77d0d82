package org.saransh.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** That an account was signed in from an address. */
@Entity
@Table(name = "known_address")
class KnownAddress {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Id
    @Column(name = "known_key")
    private String key;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected KnownAddress() {}

    KnownAddress(String key) {
        this.key = key;
    }

    void seen(Instant now) {
        seenAt = now;
    }

    boolean remembered(Instant now) {
        return seenAt.plus(REMEMBERED).isAfter(now);
    }
}
