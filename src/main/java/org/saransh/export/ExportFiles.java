package org.saransh.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saransh.storage.SaranshHome;
import org.saransh.storage.Sha256;
import org.saransh.storage.WholeFile;

/**
 * The folder of the files, which all servers share. A file has the name of its attempt, so two servers never write the same
 * one, and it gets its last name when it is whole and on the disk.
 */
@ApplicationScoped
class ExportFiles {

    /** Only what is older may be left behind by somebody. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    SaranshHome home;

    @Inject
    Exports exports;

    @Inject
    Clock clock;

    /** Writes the file whole or not at all. */
    StoredFile write(Exports.Place place, WholeFile.Content content) throws IOException {
        MessageDigest sha256 = Sha256.digest();
        WholeFile.write(path(place), file -> content.writeTo(new DigestOutputStream(file, sha256)));
        return new StoredFile(Files.size(path(place)), HexFormat.of().formatHex(sha256.digest()));
    }

    /** Whether the file lies there as it was written. */
    boolean whole(Exports.Place place, String sha256) {
        MessageDigest digest = Sha256.digest();
        try (InputStream file = new DigestInputStream(Files.newInputStream(path(place)), digest)) {
            file.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (IOException notRead) {
            return false;
        }
    }

    Path path(Exports.Place place) {
        return folder().resolve(name(place) + "." + place.format().extension());
    }

    private Path folder() {
        return home.folder("exports");
    }

    void delete(Exports.Place place) {
        delete(path(place));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException notDeleted) {
            throw new UncheckedIOException("The file " + file + " cannot be deleted", notDeleted);
        }
    }

    /** Deletes what killed servers left behind. */
    void sweep() {
        List<Path> files = files();
        Set<String> counting = exports.places().stream().map(ExportFiles::name).collect(Collectors.toSet());
        files.stream()
                .filter(this::old)
                .filter(file -> !counting.contains(attempt(file)))
                .forEach(ExportFiles::delete);
    }

    private static String name(Exports.Place place) {
        return place.export() + "-" + place.attempt();
    }

    /** Of which attempt it is: its name without the endings. */
    private static String attempt(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        } catch (IOException notRead) {
            throw new UncheckedIOException("The folder of exports cannot be read", notRead);
        }
    }

    private boolean old(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(LEASE));
        } catch (IOException vanished) {
            return false;
        }
    }
}
