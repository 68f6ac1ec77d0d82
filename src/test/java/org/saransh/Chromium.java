package org.saransh;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of the tests: the machine's Chromium, which is installed first where that needs nobody's help. */
final class Chromium {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/snap/bin/chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .map(Path::of)
            .toList();

    private Chromium() {}

    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Where it is, after it was installed if need be. */
    static Path installed() {
        return find().or(Chromium::install)
                .orElseThrow(() -> new IllegalStateException("The browser test needs Chromium, and none is at " + PLACES
                        + ". Install it (on Debian or Ubuntu: apt-get install chromium), or name its place in the"
                        + " environment variable CHROMIUM"));
    }

    private static java.util.Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        return Stream.concat(Stream.ofNullable(named).map(Path::of), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static java.util.Optional<Path> install() {
        boolean debianAsRoot =
                Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
        if (debianAsRoot) {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        }
        return find();
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.waitFor(10, TimeUnit.MINUTES);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("Chromium could not be installed", failed);
        }
    }
}
