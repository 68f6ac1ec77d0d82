package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A report that a message came back; each is counted once. */
@Entity
@Table(name = "bounce")
class Bounce {

    /** SHA-256 of the report. */
    @Id
    private String id;

    @Column(name = "delivery_id")
    private long delivery;

    @Column(name = "received_at")
    private Instant receivedAt;

    private boolean hard;

    private String status;

    private String words;

    protected Bounce() {}

    Bounce(String id, long delivery, boolean hard, String status, String words, Instant now) {
        this.id = id;
        this.delivery = delivery;
        this.hard = hard;
        this.status = status;
        this.words = words;
        this.receivedAt = now;
    }
}
