package org.saransh.brief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.saransh.register.RevisionView;

/** A correction of something that a published edition printed. */
@Entity
@Table(name = "edition_correction")
class EditionCorrection {

    private static final String BETWEEN = ", ";

    @Id
    @Column(name = "entry_key")
    private String entryKey;

    @Column(name = "edition_id")
    private long edition;

    private long revision;

    private String register;

    @Column(name = "row_key")
    private String rowKey;

    private String fields;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected EditionCorrection() {}

    EditionCorrection(long edition, RevisionView correction, List<String> fields) {
        this.entryKey = edition + "/" + correction.revision();
        this.edition = edition;
        this.revision = correction.revision();
        this.register = correction.register();
        this.rowKey = correction.key();
        this.fields = String.join(BETWEEN, fields);
        this.reason = correction.reason();
        this.recordedAt = correction.recordedAt();
    }

    CorrectionView view() {
        return new CorrectionView(revision, register, rowKey, List.of(fields.split(BETWEEN)), reason, recordedAt);
    }
}
