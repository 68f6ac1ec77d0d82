package org.saransh.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.saransh.reference.Aging;

/** Deletes what was left of files in the data folder whose writing a kill or a power cut ended. */
@ApplicationScoped
class UnfinishedFiles implements Aging {

    /** Whoever writes a file has it written long before. */
    private static final Duration LEASE = Duration.ofDays(1);

    @Inject
    SaranshHome home;

    @Override
    public String what() {
        return "files that were never finished";
    }

    @Override
    public long letGo(Instant now) {
        Sweep sweep = new Sweep(now.minus(LEASE));
        try {
            Files.walkFileTree(home.folder("."), sweep);
        } catch (IOException notSwept) {
            throw new UncheckedIOException("Unfinished files cannot be swept away", notSwept);
        }
        return sweep.deleted;
    }

    private static final class Sweep extends SimpleFileVisitor<Path> {

        private final Instant before;
        private long deleted;

        Sweep(Instant before) {
            this.before = before;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
            if (WholeFile.isUnfinished(file)
                    && about.lastModifiedTime().toInstant().isBefore(before)
                    && Files.deleteIfExists(file)) {
                deleted++;
            }
            return FileVisitResult.CONTINUE;
        }

        /** What is not ours to read is not ours to sweep; and what was finished meanwhile has another name. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException notSeen) {
            return FileVisitResult.CONTINUE;
        }
    }
}
