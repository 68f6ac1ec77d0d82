package org.saransh.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The data folder: everything that the service stores and no build step touches. */
@ApplicationScoped
public class SaranshHome {

    @Inject
    @ConfigProperty(name = "saransh.home")
    String home;

    /** The named folder below the data folder, made if need be. */
    public Path folder(String name) {
        Path folder = Path.of(home).resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException notMade) {
            throw new UncheckedIOException(
                    "The folder " + folder + " cannot be made: check saransh.home and its rights", notMade);
        }
    }
}
