package org.saransh.http;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Tells whether a failure means that a disk is full, so that the same request succeeds once there is room. */
final class NoRoom {

    /** As the operating system words it: a full disk, a quota, a limit of the process. */
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|File too large|not enough space on the disk");

    /** SQLSTATE of PostgreSQL. */
    private static final String DISK_FULL = "53100";

    private NoRoom() {}

    static boolean is(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        ? DISK_FULL.equals(sql.getSQLState())
                        : cause instanceof IOException
                                && FULL.matcher(String.valueOf(cause.getMessage()))
                                        .find());
    }
}
