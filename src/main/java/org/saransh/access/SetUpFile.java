package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.saransh.storage.SaranshHome;
import org.saransh.storage.WholeFile;

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
        try {
            WholeFile.writeForOwner(path(), file -> file.write((link + "\n").getBytes(StandardCharsets.UTF_8)));
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
