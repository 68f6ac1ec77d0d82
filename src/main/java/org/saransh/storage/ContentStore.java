package org.saransh.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** Files kept under the SHA-256 of their bytes: written whole or not at all, checked at every reading. */
@ApplicationScoped
public class ContentStore {

    private static final String FOLDER = "renditions";

    @Inject
    SaranshHome home;

    @Inject
    Clock clock;

    /** Stores the bytes, if they are not there yet, and returns their SHA-256. */
    public String put(byte[] content) {
        String sha256 = Sha256.of(content);
        Path place = place(sha256);
        try {
            if (!touched(place)) {
                Files.createDirectories(place.getParent());
                WholeFile.writeForOwner(place, file -> file.write(content));
            }
            return sha256;
        } catch (IOException notWritten) {
            throw new UncheckedIOException("A rendition cannot be stored at " + place, notWritten);
        }
    }

    /** Whether it is there; if so it counts as new, so that nobody sweeps it away before its row is written. */
    private boolean touched(Path place) throws IOException {
        try {
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            return true;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    /** @throws IllegalStateException when the stored bytes are not those that were put */
    public byte[] get(String sha256) {
        Path place = place(sha256);
        try {
            byte[] content = Files.readAllBytes(place);
            if (!Sha256.of(content).equals(sha256)) {
                throw new IllegalStateException("The file " + place + " is damaged: its SHA-256 is not its name");
            }
            return content;
        } catch (IOException notRead) {
            throw new UncheckedIOException("The stored file " + place + " cannot be read", notRead);
        }
    }

    /** Whether the bytes lie here as they were put. */
    public boolean holds(String sha256) {
        Path place = place(sha256);
        try {
            return Files.exists(place) && Sha256.of(Files.readAllBytes(place)).equals(sha256);
        } catch (IOException notRead) {
            throw new UncheckedIOException("The stored file " + place + " cannot be read", notRead);
        }
    }

    /** Deletes unfinished files, and those that nobody speaks of, when they were stored before the instant. */
    long sweep(Set<String> spokenOf, Instant before) {
        try (Stream<Path> all = Files.walk(home.folder(FOLDER))) {
            long deleted = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!spokenOf.contains(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                        && Files.deleteIfExists(file)) {
                    deleted++;
                }
            }
            return deleted;
        } catch (IOException notSwept) {
            throw new UncheckedIOException("The stored files cannot be swept", notSwept);
        }
    }

    private Path place(String sha256) {
        return home.folder(FOLDER).resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
