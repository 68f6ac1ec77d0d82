package org.saransh.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.saransh.register.Asked;

/**
 * An export as a reader sees it.
 *
 * @param asked the question with everything filled in: asked again, it gives the same rows for ever
 * @param withPassword whether the file will open with a password only; the password itself is shown to nobody
 * @param attempt how often it was begun
 * @param percent of its rows that are written
 * @param expectedEnd null unless it runs and rows are written
 * @param keptUntil null unless there is a file
 * @param size of the file in bytes; null while there is none
 * @param sha256 of the file; null while there is none
 * @param detail why it has no file, or why it waits again; null when there is nothing to say
 * @param file its address; null while there is none
 */
public record ExportView(
        long id,
        ExportState state,
        Asked asked,
        String format,
        String profile,
        boolean split,
        boolean bom,
        boolean withPassword,
        String by,
        String reason,
        String mailTo,
        String mailList,
        String title,
        Instant askedAt,
        Instant startedAt,
        Instant endedAt,
        int attempt,
        long rowsTotal,
        long rowsWritten,
        int percent,
        Instant expectedEnd,
        Instant keptUntil,
        Long size,
        String sha256,
        String detail,
        String file) {

    /** Whether there is a file. */
    @JsonIgnore
    public boolean ready() {
        return state == ExportState.DONE;
    }

    /** The register that was asked. */
    public String dataset() {
        return asked.dataset();
    }

    /** {@code en} or {@code hi}; null: names and codes. */
    public String language() {
        return asked.language();
    }
}
