package org.saransh.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's LibreOffice. With the system property {@code saransh.office} it is installed where that needs nobody's help. */
final class Office {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/soffice",
                    "/usr/bin/libreoffice",
                    "/snap/bin/libreoffice",
                    "/Applications/LibreOffice.app/Contents/MacOS/soffice")
            .map(Path::of)
            .toList();

    /** Commas, quotes, UTF-8, cells as they are stored, every sheet in a file of its own. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    private Office() {}

    /** Opens the workbook and saves each of its sheets as {@code name-sheet.csv} beside it. */
    static void saveAsCsv(Path workbook) {
        String program = installed().toString();
        Path folder = workbook.getParent();
        run(
                program,
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                CSV,
                "--outdir",
                folder.toString(),
                workbook.toString());
    }

    private static Path installed() {
        Optional<Path> found = find();
        if (found.isEmpty() && Boolean.getBoolean("saransh.office")) {
            install();
            return find().orElseThrow(
                            () -> new IllegalStateException("LibreOffice could not be installed, and none is at "
                                    + PLACES
                                    + ". Install it (on Debian or Ubuntu: apt-get install libreoffice-calc-nogui), or name its"
                                    + " place in the environment variable SOFFICE"));
        }
        Assumptions.assumeTrue(
                found.isPresent(),
                () -> "Not opened in LibreOffice, as none is at " + PLACES + ": install it, or run with -Poffice");
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        String named = System.getenv("SOFFICE");
        return Stream.concat(Stream.ofNullable(named).map(Path::of), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() {
        boolean debianAsRoot =
                Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
        if (debianAsRoot) {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "libreoffice-calc-nogui");
        }
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
