package org.saransh.brief;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.saransh.reference.Clocks;
import org.saransh.storage.Sha256;

/**
 * One dated, numbered issue of a brief. Its digest is frozen when it is drafted; what was known and written here by then gives
 * the same digest again at any time.
 */
@Entity
@Table(name = "edition")
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition_id")
    @SequenceGenerator(name = "edition_id", sequenceName = "edition_id", allocationSize = 1)
    private long id;

    private String brief;

    private String about;

    @Column(name = "edition_year")
    private int year;

    @Column(name = "edition_number")
    private int number;

    @Column(name = "as_at")
    private Instant asAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private Instant since;

    @Column(name = "previous_edition")
    private Long previous;

    @Enumerated(EnumType.STRING)
    private EditionState state = EditionState.DRAFT;

    /** As long as a brief, so it is read only where it is asked for. */
    @Basic(fetch = FetchType.LAZY)
    private String digest;

    @Column(name = "digest_sha256")
    private String digestSha256;

    private String fingerprint;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    private Long supersedes;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_why")
    private String endedWhy;

    protected Edition() {}

    /** @param about what the brief is about, as {@link Scope} writes it */
    Edition(
            Digest digest,
            String about,
            String json,
            int number,
            Long previous,
            Instant recordedAt,
            Instant draftedAt) {
        this.brief = digest.brief();
        this.about = about;
        this.year = year(digest.asAt());
        this.number = number;
        this.asAt = digest.asAt();
        this.recordedAt = recordedAt;
        this.since = digest.since();
        this.previous = previous;
        this.digest = json;
        this.digestSha256 = Sha256.of(json);
        this.draftedAt = draftedAt;
    }

    /** The year in India under which an edition of that instant is counted. */
    static int year(Instant asAt) {
        return LocalDate.ofInstant(asAt, Clocks.INDIA).getYear();
    }

    public long id() {
        return id;
    }

    public String brief() {
        return brief;
    }

    public Instant asAt() {
        return asAt;
    }

    Scope scope() {
        return Scope.read(about);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    public EditionState state() {
        return state;
    }

    Long previous() {
        return previous;
    }

    /** The digest as it was frozen. */
    String json() {
        return digest;
    }

    String digestSha256() {
        return digestSha256;
    }

    /** What it was rendered with; null for editions from before that was kept. */
    String fingerprint() {
        return fingerprint;
    }

    void rendered(String with) {
        fingerprint = with;
    }

    public Digest digest() {
        return Digest.read(digest);
    }

    /** Who had it drafted; null when that was not recorded. */
    String draftedBy() {
        return draftedBy;
    }

    void draftedBy(String author) {
        draftedBy = author;
    }

    /** It does not go out before; null: it may at once. */
    Instant embargoUntil() {
        return embargoUntil;
    }

    void embargo(Instant until) {
        embargoUntil = until;
    }

    /** The edition that this one puts right; null when it is not a correction. */
    public Long supersedes() {
        return supersedes;
    }

    void correct(long wrong) {
        supersedes = wrong;
    }

    void approve() {
        state = EditionState.APPROVED;
    }

    /** A later edition has put this one right. */
    void corrected(Instant now) {
        if (state == EditionState.PUBLISHED) {
            state = EditionState.CORRECTED;
            endedAt = now;
        }
    }

    /** Takes the edition back. */
    void withdraw(String by, String why, Instant now) {
        state = EditionState.WITHDRAWN;
        endedBy = by;
        endedWhy = why;
        endedAt = now;
    }

    String endedWhy() {
        return endedWhy;
    }

    /** Makes the edition public; once is enough. */
    void publish(Instant now) {
        if (state == EditionState.PUBLISHED) {
            return;
        }
        if (state != EditionState.DRAFT && state != EditionState.APPROVED) {
            throw new IllegalStateException("Edition " + id + " is " + state + " and cannot be published");
        }
        state = EditionState.PUBLISHED;
        publishedAt = now;
    }

    EditionView view(
            String title, List<Rendition> renditions, List<CorrectionView> corrections, ApprovalView approval) {
        return new EditionView(
                id,
                brief,
                scope().parameters(),
                title,
                year,
                number,
                asAt,
                since,
                previous,
                state,
                renditions.stream().anyMatch(Rendition::awaitsCheck),
                digestSha256,
                recordedAt,
                draftedAt,
                draftedBy,
                publishedAt,
                embargoUntil,
                approval,
                supersedes,
                endedAt,
                endedWhy,
                renditions.stream().map(Rendition::view).toList(),
                corrections);
    }
}
