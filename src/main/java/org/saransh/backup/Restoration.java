package org.saransh.backup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That this database was filled from a copy. */
@Entity
@Table(name = "restoration")
class Restoration {

    @Id
    @Column(name = "copy_id")
    private String copy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "restored_at")
    private Instant restoredAt;

    private String findings;

    protected Restoration() {}

    Backups.Origin origin() {
        return new Backups.Origin(takenAt, restoredAt, findings);
    }
}
