package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.saransh.storage.OwnerOnly;
import org.saransh.storage.SaranshHome;

/** The set-up link in the data folder, for whoever does not see the log; nobody but its owner reads the file. */
@ApplicationScoped
class SetUpFile {

    @Inject
    SaranshHome home;

    Path path() {
        return home.folder("").resolve("set-up-link");
    }

    /** The secret at the end of the link; empty when there is none. */
    Optional<String> read() {
        try {
            String link = Files.exists(path()) ? Files.readString(path()).strip() : "";
            return Optional.of(link.substring(link.lastIndexOf('/') + 1)).filter(secret -> !secret.isEmpty());
        } catch (IOException notRead) {
            throw new UncheckedIOException("The file " + path() + " cannot be read", notRead);
        }
    }

    void write(String link) {
        Path folder = path().getParent();
        try {
            Path unfinished = Files.createTempFile(folder, "set-up", ".part", OwnerOnly.in(folder));
            Files.writeString(unfinished, link + "\n");
            Files.move(unfinished, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notWritten) {
            throw new UncheckedIOException("The set-up link cannot be written to " + path(), notWritten);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException notDeleted) {
            throw new UncheckedIOException("The file " + path() + " cannot be deleted", notDeleted);
        }
    }
}
