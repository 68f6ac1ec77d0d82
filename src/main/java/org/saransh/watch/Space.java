package org.saransh.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.Problem;
import org.saransh.storage.SaranshHome;

/** The room on the disk of the data folder. What would write large files asks here first. */
@ApplicationScoped
public class Space {

    /** When work that found no room looks again. */
    public static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private static final long MEGABYTE = 1L << 20;

    @Inject
    SaranshHome home;

    @Inject
    @ConfigProperty(name = "saransh.disk.least")
    int least;

    /** In bytes. */
    public long free() {
        try {
            return Files.getFileStore(home.folder(".")).getUsableSpace();
        } catch (IOException unknown) {
            throw new UncheckedIOException("The room left in saransh.home is not known", unknown);
        }
    }

    /** Whether less is free than there has to be. */
    public boolean tight() {
        return free() < least * MEGABYTE;
    }

    /** What there is, and what there has to be, in English. */
    public String words() {
        return free() / MEGABYTE + " MB are free for the data folder"
                + (tight()
                        ? ", which is less than " + least
                                + " MB (saransh.disk.least): make room, and all goes on by itself"
                        : "");
    }

    /** @throws org.saransh.http.ProblemException 507 when there is too little room */
    public void demand() {
        if (tight()) {
            throw Problem.full(
                    "The server has too little room to store anything large, so nothing was begun. Ask the operator to"
                            + " make room in the data folder, and try again then",
                    LOOK_AGAIN);
        }
    }
}
