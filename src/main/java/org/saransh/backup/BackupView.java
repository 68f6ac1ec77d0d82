package org.saransh.backup;

import java.time.Instant;

/**
 * One backup.
 *
 * @param by who asked for it
 * @param endedAt null while it is open
 * @param sha256 of the file; null while there is none
 * @param detail why there is none, or what it could not copy; null when all is well
 * @param file its address; null while there is none
 */
public record BackupView(
        long id,
        BackupState state,
        String by,
        Instant askedAt,
        Instant endedAt,
        long rows,
        long files,
        long bytes,
        String sha256,
        String detail,
        String file) {}
