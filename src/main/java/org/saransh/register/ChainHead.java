package org.saransh.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of a chain of hashes; whoever appends locks it first. */
@Entity
@Table(name = "chain_head")
class ChainHead {

    @Id
    private String chain;

    @Column(name = "last_id")
    private long lastId;

    private String hash;

    protected ChainHead() {}

    long lastId() {
        return lastId;
    }

    String hash() {
        return hash;
    }

    void advance(Revision newest) {
        lastId = newest.id();
        hash = newest.hash();
    }
}
