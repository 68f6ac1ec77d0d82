package org.saransh.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain of records; whoever appends locks it first. */
@Entity
@Table(name = "audit_head")
class AuditHead {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "last_id")
    private long lastId;

    private String hash;

    @Column(name = "cut_id")
    private long cutId;

    @Column(name = "cut_hash")
    private String cutHash = "";

    protected AuditHead() {}

    long lastId() {
        return lastId;
    }

    String hash() {
        return hash;
    }

    /** The newest record that was let go; 0: none was. */
    long cutId() {
        return cutId;
    }

    /** Its hash, which the oldest record follows. */
    String cutHash() {
        return cutHash;
    }

    void cut(AuditRecord newestGone) {
        cutId = newestGone.id();
        cutHash = newestGone.hash();
    }

    void advance(AuditRecord newest) {
        lastId = newest.id();
        hash = newest.hash();
    }
}
