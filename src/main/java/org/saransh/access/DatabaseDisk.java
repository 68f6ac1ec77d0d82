package org.saransh.access;

import java.time.Duration;
import org.saransh.http.Problem;
import org.saransh.storage.PatientFiles;

/** Refuses at once what would wait for room on the disk of the embedded database. */
final class DatabaseDisk {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private DatabaseDisk() {}

    /** @throws org.saransh.http.ProblemException 507 while the database waits for room */
    static void demand() {
        if (PatientFiles.waiting()) {
            throw Problem.full(
                    "There is no room on the server to store anything, so do not count on any of it. Ask the operator to make"
                            + " room, and try again then",
                    LOOK_AGAIN);
        }
    }
}
