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
import java.time.Duration;
import java.time.Instant;
import org.saransh.reference.Json;
import org.saransh.register.Asked;

/**
 * A file that somebody asked for.
 *
 * <p>It waits until a turn of the work engine takes it, is written in one or more attempts, and keeps its file for some days.
 * Whoever writes it names the attempt, so that nothing counts that a server does which was given up.
 */
@Entity
@Table(name = "export")
class Export {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "export_id")
    @SequenceGenerator(name = "export_id", sequenceName = "export_id", allocationSize = 1)
    private long id;

    @Column(name = "asked_by")
    private String askedBy;

    private String reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    private String question;

    private String language;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    @Enumerated(EnumType.STRING)
    private Profile profile;

    private boolean split;

    private boolean bom;

    /** Whether the file opens with a password only; the password itself is forgotten when the export ends. */
    private boolean locked;

    @Column(name = "sealed_password")
    private String sealedPassword;

    @Column(name = "mail_to")
    private String mailTo;

    @Column(name = "mail_list")
    private String mailList;

    private String title;

    @Enumerated(EnumType.STRING)
    private ExportState state = ExportState.QUEUED;

    /** The piece of work that runs it; null before its first attempt. */
    private Long turn;

    private int attempt;

    private int failures;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "rows_total")
    private long rowsTotal;

    @Column(name = "rows_written")
    private long rowsWritten;

    @Column(name = "file_size")
    private Long fileSize;

    private String sha256;

    private String detail;

    protected Export() {}

    /**
     * @param asked with both its instants fixed
     * @param rows that the answer has
     * @param sealed the password of the file; null for none
     */
    Export(ExportOrder order, Asked asked, long rows, String sealed, Instant now) {
        askedBy = order.by();
        reason = order.reason();
        askedAt = now;
        question = Json.write(asked);
        language = asked.language();
        format = order.form().format();
        profile = order.form().profile();
        split = order.form().split();
        bom = order.form().bom();
        locked = sealed != null;
        sealedPassword = sealed;
        mailTo = order.mailTo();
        mailList = order.mailList();
        title = order.title();
        rowsTotal = rows;
    }

    long id() {
        return id;
    }

    String by() {
        return askedBy;
    }

    long rowsTotal() {
        return rowsTotal;
    }

    String sha256() {
        return sha256;
    }

    ExportState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    int failures() {
        return failures;
    }

    Long turn() {
        return turn;
    }

    /** Whether anybody is told when it has its file. */
    boolean mailed() {
        return mailTo != null || mailList != null;
    }

    /** Whether the attempt still is the one that counts. */
    boolean runs(int which) {
        return state == ExportState.RUNNING && attempt == which;
    }

    void begin(long by, Instant now) {
        state = ExportState.RUNNING;
        turn = by;
        attempt++;
        startedAt = now;
        rowsWritten = 0;
        detail = null;
    }

    void advance(long rows) {
        rowsWritten = rows;
    }

    void finish(StoredFile file, long rows, Instant now) {
        rowsWritten = rows;
        fileSize = file.size();
        sha256 = file.sha256();
        end(ExportState.DONE, null, now);
    }

    /** Waits for its turn to come again. */
    void delay(String why) {
        state = ExportState.QUEUED;
        failures++;
        detail = why;
    }

    void fail(String why, Instant now) {
        end(ExportState.FAILED, why, now);
    }

    void cancel(Instant now) {
        end(ExportState.CANCELLED, "It was cancelled", now);
    }

    /** Loses its file. */
    void vanish(String why) {
        state = ExportState.GONE;
        detail = why;
    }

    private void end(ExportState last, String why, Instant now) {
        state = last;
        detail = why;
        endedAt = now;
        sealedPassword = null;
    }

    Asked asked() {
        return Json.read(question, Asked.class);
    }

    FileForm form() {
        return new FileForm(format, profile, split, bom);
    }

    String sealedPassword() {
        return sealedPassword;
    }

    /** @param kept how long a file is kept */
    ExportView view(Duration kept, Instant now) {
        return new ExportView(
                id,
                state,
                asked(),
                format.extension(),
                profile.code(),
                split,
                bom,
                locked,
                askedBy,
                reason,
                mailTo,
                mailList,
                title,
                askedAt,
                startedAt,
                endedAt,
                attempt,
                rowsTotal,
                rowsWritten,
                percent(),
                state == ExportState.RUNNING ? expectedEnd(now) : null,
                state == ExportState.DONE ? endedAt.plus(kept) : null,
                fileSize,
                sha256,
                detail,
                state == ExportState.DONE ? "/api/exports/" + id + "/file" : null);
    }

    private int percent() {
        if (state == ExportState.DONE || state == ExportState.GONE) {
            return 100;
        }
        return rowsTotal == 0 ? 0 : (int) Math.min(99, 100 * rowsWritten / rowsTotal);
    }

    /** As if the rest were written as fast as what is there; null while there is nothing. */
    private Instant expectedEnd(Instant now) {
        if (rowsWritten == 0) {
            return null;
        }
        double each = (double) Duration.between(startedAt, now).toMillis() / rowsWritten;
        return now.plusMillis((long) (each * Math.max(0, rowsTotal - rowsWritten)));
    }
}
