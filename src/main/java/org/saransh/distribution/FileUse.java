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
import java.time.Instant;

/** That somebody followed a link. */
@Entity
@Table(name = "file_use")
public class FileUse {

    /** What he got. */
    public enum FileOutcome {
        GIVEN,
        OVER,
        REVOKED,
        /** The edition was withdrawn, the file of the export deleted, or the recipient removed. */
        GONE
    }

    /** @param client address of the machine that asked */
    public record FileUseView(Instant usedAt, String client, FileOutcome outcome) {}

    private static final int LONGEST = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "file_use_id")
    @SequenceGenerator(name = "file_use_id", sequenceName = "file_use_id", allocationSize = 1)
    private long id;

    @Column(name = "link_id")
    private long link;

    @Column(name = "used_at")
    private Instant usedAt;

    private String client;

    @Enumerated(EnumType.STRING)
    private FileOutcome outcome;

    protected FileUse() {}

    FileUse(long link, Instant now, String client, FileOutcome outcome) {
        this.link = link;
        this.usedAt = now;
        this.client = client.length() > LONGEST ? client.substring(0, LONGEST) : client;
        this.outcome = outcome;
    }

    FileUseView view() {
        return new FileUseView(usedAt, client, outcome);
    }
}
