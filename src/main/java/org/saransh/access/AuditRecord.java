package org.saransh.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.saransh.http.AuditOutcome;
import org.saransh.http.Audited;
import org.saransh.reference.OneLine;
import org.saransh.storage.Sha256;

/** One thing that was done or refused: never changed. */
@Entity
@Table(name = "audit_record")
class AuditRecord {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_DETAIL = 2000;

    @Id
    private long id;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String person;

    private String address;

    private String action;

    private String subject;

    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;

    private String detail;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditRecord() {}

    AuditRecord(long id, Audited audited, Instant now, String previousHash) {
        this.id = id;
        this.recordedAt = now;
        this.person = OneLine.shown(audited.person(), LONGEST_NAME);
        this.address = OneLine.shown(audited.address(), LONGEST_WORD);
        this.action = OneLine.shown(audited.action(), LONGEST_WORD);
        this.subject = OneLine.shown(audited.subject(), LONGEST_SUBJECT);
        this.outcome = audited.outcome();
        this.detail = OneLine.shown(audited.detail(), LONGEST_DETAIL);
        this.previousHash = previousHash;
        this.hash = expectedHash();
    }

    long id() {
        return id;
    }

    String hash() {
        return hash;
    }

    /** SHA-256 over the hash before and every column, each on its line: none of them holds a line break. */
    private String expectedHash() {
        return Sha256.of(String.join(
                "\n",
                previousHash,
                Long.toString(id),
                recordedAt.toString(),
                person,
                address,
                action,
                subject,
                outcome.name(),
                detail));
    }

    /** Whether this record is unchanged and follows the given hash. */
    boolean follows(String hashBefore) {
        return previousHash.equals(hashBefore) && hash.equals(expectedHash());
    }

    AuditView view() {
        return new AuditView(id, recordedAt, person, address, action, subject, outcome, detail);
    }
}
