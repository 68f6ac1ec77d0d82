package org.saransh.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.saransh.reference.HaltPoint;

/** Files kept under the SHA-256 of their bytes: written whole or not at all, checked at every reading. */
@ApplicationScoped
public class ContentStore {

    @Inject
    SaranshHome home;

    /** Stores the bytes, if they are not there yet, and returns their SHA-256. */
    public String put(byte[] content) {
        String sha256 = Sha256.of(content);
        Path place = place(sha256);
        try {
            if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Path unfinished = Files.createTempFile(place.getParent(), sha256.substring(0, 8), ".part");
                try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    ByteBuffer rest = ByteBuffer.wrap(content);
                    while (rest.hasRemaining()) {
                        file.write(rest);
                    }
                    file.force(true);
                }
                HaltPoint.FORCED.pass();
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                HaltPoint.RENAMED.pass();
            }
            return sha256;
        } catch (IOException notWritten) {
            throw new UncheckedIOException("A rendition cannot be stored at " + place, notWritten);
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

    private Path place(String sha256) {
        return home.folder("renditions").resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
