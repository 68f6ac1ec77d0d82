package org.saransh.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.saransh.storage.Sha256;

/** One recorded change of one row: never changed, never deleted. */
@Entity
@Table(name = "revision")
class Revision {

    @Id
    private long id;

    private String register;

    @Column(name = "row_key")
    private String rowKey;

    @Column(name = "known_at")
    private Instant knownAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String reason;

    private boolean retired;

    private boolean correction;

    @Column(name = "row_json")
    private String rowJson;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected Revision() {}

    Revision(
            long id,
            String register,
            String rowKey,
            Knowledge knowledge,
            Instant recordedAt,
            boolean retired,
            String rowJson,
            String previousHash) {
        this.id = id;
        this.register = register;
        this.rowKey = rowKey;
        this.knownAt = knowledge.knownAt() == null ? recordedAt : knowledge.knownAt();
        this.recordedAt = recordedAt;
        this.recordedBy = knowledge.who();
        this.reason = knowledge.why();
        this.correction = knowledge.correction();
        this.retired = retired;
        this.rowJson = rowJson;
        this.previousHash = previousHash;
        this.hash = expectedHash();
    }

    long id() {
        return id;
    }

    String register() {
        return register;
    }

    String rowKey() {
        return rowKey;
    }

    Instant knownAt() {
        return knownAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    String reason() {
        return reason;
    }

    boolean retired() {
        return retired;
    }

    boolean correction() {
        return correction;
    }

    String rowJson() {
        return rowJson;
    }

    String hash() {
        return hash;
    }

    /** SHA-256 over the hash before and every column, each on its line; a correction adds a last line of its own. */
    private String expectedHash() {
        return Sha256.of(String.join(
                        "\n",
                        previousHash,
                        Long.toString(id),
                        register,
                        rowKey,
                        knownAt.toString(),
                        recordedAt.toString(),
                        recordedBy,
                        reason,
                        Boolean.toString(retired),
                        rowJson)
                + (correction ? "\ncorrection" : ""));
    }

    /** Whether this revision is unchanged and follows the given hash. */
    boolean follows(String hashBefore) {
        return previousHash.equals(hashBefore) && hash.equals(expectedHash());
    }
}
