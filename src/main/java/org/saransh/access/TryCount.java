package org.saransh.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often something was tried within a window of time, which begins with the first try. */
@Entity
@Table(name = "sign_in_tries")
class TryCount {

    @Id
    @Column(name = "tries_key")
    private String key;

    private Instant since;

    private int tries;

    protected TryCount() {}

    TryCount(String key, Instant now) {
        this.key = key;
        this.since = now;
    }

    /** Whether one more may be made; if so it counts. */
    boolean take(int most, Duration window, Instant now) {
        if (!since.plus(window).isAfter(now)) {
            since = now;
            tries = 0;
        }
        if (tries >= most) {
            return false;
        }
        tries++;
        return true;
    }
}
