package org.saransh.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a row first became known; drawn from the log of revisions, and kept beside it for pages as at an instant. */
@Entity
@Table(name = "known_row")
class KnownRow {

    @Id
    @Column(name = "entry_key")
    private String entryKey;

    private String register;

    @Column(name = "row_key")
    private String rowKey;

    @Column(name = "first_known_at")
    private Instant firstKnownAt;

    protected KnownRow() {}

    KnownRow(Revision revision) {
        this.entryKey = key(revision.register(), revision.rowKey());
        this.register = revision.register();
        this.rowKey = revision.rowKey();
        this.firstKnownAt = revision.knownAt();
    }

    static String key(String register, String rowKey) {
        return register + "/" + rowKey;
    }

    String entryKey() {
        return entryKey;
    }

    /** Takes in one more revision, which may be older knowledge than all before. */
    void learn(Revision revision) {
        if (revision.knownAt().isBefore(firstKnownAt)) {
            firstKnownAt = revision.knownAt();
        }
    }
}
