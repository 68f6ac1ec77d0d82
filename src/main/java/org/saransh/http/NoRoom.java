package org.saransh.http;

import java.io.IOException;
import java.sql.SQLException;
import org.saransh.reference.FullDisk;

/** Tells whether a failure means that a disk is full, so that the same request succeeds once there is room. */
final class NoRoom {

    /** SQLSTATE of PostgreSQL. */
    private static final String DISK_FULL = "53100";

    private NoRoom() {}

    static boolean is(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        ? DISK_FULL.equals(sql.getSQLState())
                        : cause instanceof IOException file && FullDisk.is(file));
    }
}
