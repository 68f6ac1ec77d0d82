package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Recipients under one name. */
@Entity
@Table(name = "mailing_list")
public class MailingList {

    @Id
    private String id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected MailingList() {}

    MailingList(String id, String name, Instant now) {
        this.id = id;
        this.name = name;
        this.createdAt = now;
        this.changedAt = now;
    }

    void rename(String to, Instant now) {
        name = to;
        changedAt = now;
    }

    void remove(Instant now) {
        removedAt = now;
        changedAt = now;
    }

    boolean removed() {
        return removedAt != null;
    }

    ListView view() {
        return new ListView(id, name, createdAt, changedAt);
    }
}
