package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address outside the own domains. It belongs to the address, so whoever changes that of a recipient begins anew. */
@Entity
@Table(name = "outside_reader")
class OutsideReader {

    @Id
    @Column(name = "address_key")
    private String addressKey;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "admitted_by")
    private String admittedBy;

    @Column(name = "admitted_at")
    private Instant admittedAt;

    protected OutsideReader() {}

    OutsideReader(String addressKey, String askedBy, Instant now) {
        this.addressKey = addressKey;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    void admit(String by, Instant now) {
        admittedBy = by;
        admittedAt = now;
    }

    boolean admitted() {
        return admittedBy != null;
    }

    String askedBy() {
        return askedBy;
    }

    OutsideReaders.OutsideView view() {
        return new OutsideReaders.OutsideView(addressKey, askedBy, askedAt, admittedBy, admittedAt);
    }
}
