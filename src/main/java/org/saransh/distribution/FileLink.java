package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/** An address at which one recipient can get one file for some days. The token itself is kept nowhere. */
@Entity
@Table(name = "file_link")
public class FileLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "file_link_id")
    @SequenceGenerator(name = "file_link_id", sequenceName = "file_link_id", allocationSize = 1)
    private long id;

    /** Null when it leads to the file of an export. */
    @Column(name = "edition_id")
    private Long edition;

    @Column(name = "export_id")
    private Long export;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private OutputFormat format;

    @Column(name = "recipient_id")
    private String recipient;

    @Column(name = "key_id")
    private String key;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    protected FileLink() {}

    /** @param life in whole seconds */
    FileLink(LinkedFile file, String recipient, String key, Instant now, Duration life) {
        this.edition = file.edition();
        this.language = file.language();
        this.format = file.format();
        this.export = file.export();
        this.recipient = recipient;
        this.key = key;
        this.madeAt = now;
        this.expiresAt = Instant.ofEpochSecond(now.getEpochSecond()).plus(life);
    }

    void revoke(String by, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = by;
        }
    }

    String key() {
        return key;
    }

    LinkedFile file() {
        return new LinkedFile(edition, language, format, export);
    }

    boolean revoked() {
        return revokedAt != null;
    }

    boolean over(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** What its token says, in this order. */
    String[] words() {
        String end = Long.toString(expiresAt.getEpochSecond());
        return export == null
                ? new String[] {
                    Long.toString(id), Long.toString(edition), language.name(), format.name(), recipient, end
                }
                : new String[] {Long.toString(id), "export", Long.toString(export), recipient, end};
    }

    long id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    FileLinkView view(long uses) {
        return new FileLinkView(
                id,
                edition,
                export,
                language == null ? null : language.code(),
                format == null ? null : format.extension(),
                recipient,
                key,
                madeAt,
                expiresAt,
                revokedAt,
                revokedBy,
                uses);
    }
}
