package org.saransh.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.saransh.http.Role;

/** A question that is kept under a name. It changes by getting a new version; its versions stay, even when it is removed. */
@Entity
@Table(name = "saved_query")
class SavedQuery {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_query_id")
    @SequenceGenerator(name = "saved_query_id", sequenceName = "saved_query_id", allocationSize = 1)
    private long id;

    private String owner;

    private int version;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "shared_with")
    private Role sharedWith;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected SavedQuery() {}

    SavedQuery(String owner) {
        this.owner = owner;
        this.name = "";
    }

    long id() {
        return id;
    }

    String owner() {
        return owner;
    }

    int version() {
        return version;
    }

    boolean removed() {
        return removedAt != null;
    }

    /** The next version. */
    SavedQueryVersion become(QueryDraft draft, String by, Instant now) {
        version++;
        name = draft.name().strip();
        sharedWith = draft.role();
        return new SavedQueryVersion(id, version, draft, by, now);
    }

    void remove(Instant now) {
        removedAt = now;
    }
}
