package org.saransh.backup;

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

/** A copy of everything: asked for, then written by whatever server takes it, then kept for a while. */
@Entity
@Table(name = "backup")
class Backup {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "backup_id")
    @SequenceGenerator(name = "backup_id", sequenceName = "backup_id", allocationSize = 1)
    private long id;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private BackupState state = BackupState.OPEN;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "row_count")
    private long rows;

    @Column(name = "file_count")
    private long files;

    @Column(name = "byte_count")
    private long bytes;

    private String sha256;

    private String detail;

    protected Backup() {}

    Backup(String askedBy, Instant now) {
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    long id() {
        return id;
    }

    BackupState state() {
        return state;
    }

    void finish(Manifest manifest, long size, String digest, Instant now) {
        state = BackupState.DONE;
        rows = manifest.rows();
        files = manifest.renditions() + manifest.files().size();
        bytes = size;
        sha256 = digest;
        endedAt = now;
        detail = manifest.lost().isEmpty()
                ? null
                : "Without " + manifest.lost().size() + " stored files that are missing or damaged: "
                        + String.join(", ", manifest.lost());
    }

    void fail(String why, Instant now) {
        state = BackupState.FAILED;
        detail = why;
        endedAt = now;
    }

    BackupView view() {
        return new BackupView(
                id,
                state,
                askedBy,
                askedAt,
                endedAt,
                rows,
                files,
                bytes,
                sha256,
                detail,
                state == BackupState.DONE ? "/api/backups/" + id + "/file" : null);
    }
}
