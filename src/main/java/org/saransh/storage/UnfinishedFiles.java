package org.saransh.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.saransh.reference.Aging;

/** Deletes what was left of files in the data folder whose writing a kill or a power cut ended; the store looks after its own. */
@ApplicationScoped
class UnfinishedFiles implements Aging {

    /** Whoever writes a file has it written long before. */
    private static final Duration LEASE = Duration.ofDays(1);

    /** Files lie in folders of the data folder, and no deeper. */
    private static final int DEPTH = 2;

    @Inject
    SaranshHome home;

    @Override
    public String what() {
        return "files that were never finished";
    }

    @Override
    public long letGo(Instant now) {
        Instant before = now.minus(LEASE);
        try (Stream<Path> unfinished = Files.find(
                home.folder("."),
                DEPTH,
                (file, about) -> about.isRegularFile()
                        && WholeFile.isUnfinished(file)
                        && about.lastModifiedTime().toInstant().isBefore(before))) {
            long deleted = 0;
            for (Path file : unfinished.toList()) {
                deleted += Files.deleteIfExists(file) ? 1 : 0;
            }
            return deleted;
        } catch (IOException notSwept) {
            throw new UncheckedIOException("Unfinished files cannot be swept away", notSwept);
        }
    }
}
