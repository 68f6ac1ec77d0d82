package org.saransh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.saransh.reference.HaltPoint;

/** The process of a server in a folder of its own: installed, begun, disturbed and ended. */
final class ServerProcess implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(4);

    /** For processes that do not live long: what they would gain by better code comes too late. */
    private static final List<String> STARTS_SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Above the last one to which browsers refuse to go, which is 10080. */
    private static final int FIRST_PORT = 11_000;

    private static final int LAST_PORT = 32_000;
    private static final int MOST_PORTS = 100;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private static final String APPLICATION_FAILED = "CWWKZ0002E";

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> jvm = new ArrayList<>();
    private final Path archive = Path.of(System.getProperty("saransh.war"));
    private Duration ahead = Duration.ZERO;
    private boolean whole;
    private Process process;

    ServerProcess(String name) {
        folder = Path.of(System.getProperty("saransh.test.folder")).resolve(name);
        delete(folder);
        if (!Boolean.getBoolean("saransh.test.lasting")) {
            startSoon();
        }
    }

    /** At every start from now on; it works more slowly then. */
    void startSoon() {
        jvm.addAll(STARTS_SOON);
    }

    Path folder() {
        return folder;
    }

    void setting(String name, String value) {
        settings.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value);
    }

    void option(String... options) {
        jvm.addAll(List.of(options));
    }

    /** Has the clock of the process be wrong from its next start on. */
    void clockAhead(Duration wrong) {
        ahead = wrong;
    }

    /** Starts it from the one archive that holds the server as well. */
    void whole() {
        whole = true;
    }

    /** What the process has told so far. */
    String console() throws IOException {
        return Files.readString(folder.resolve("console.log"));
    }

    /** All that the process has logged, below what the console tells as well. */
    String log() throws IOException {
        return Files.readString(
                folder.resolve(whole ? "data/logs/messages.log" : "usr/servers/saransh/logs/messages.log"));
    }

    /** To be looked into after a failure. */
    String place() {
        return ": see " + folder.resolve("console.log");
    }

    /** @throws AssertionError when it will never serve anybody any more */
    void check() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("The server ended" + place());
        }
        if (console().contains(APPLICATION_FAILED)) {
            throw new AssertionError("The application did not start" + place());
        }
    }

    /** Copies the archive, unless it lies there already: a server unpacks a newer one anew. */
    private void install(Path place) throws IOException {
        if (!Files.exists(place) || Files.mismatch(archive, place) >= 0) {
            Files.copy(archive, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Starts the process and waits for nothing.
     *
     * @param halt where it ends by itself; null: nowhere
     */
    void begin(HaltPoint halt) {
        try {
            if (whole) {
                beginWhole();
                return;
            }
            Path wlp = Path.of(System.getProperty("saransh.wlp"));
            Path server = folder.resolve("usr/servers/saransh");
            Files.createDirectories(server.resolve("apps"));
            Files.createDirectories(server.resolve("jdbc"));
            Files.copy(
                    Path.of(System.getProperty("saransh.server.xml")),
                    server.resolve("server.xml"),
                    StandardCopyOption.REPLACE_EXISTING);
            install(server.resolve("apps/saransh.war"));
            try (Stream<Path> drivers = Files.list(wlp.resolve("usr/servers/saransh/jdbc"))) {
                for (Path driver : drivers.toList()) {
                    Files.copy(
                            driver,
                            server.resolve("jdbc").resolve(driver.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.copy(
                    wlp.resolve("usr/servers/saransh/server.env"),
                    server.resolve("server.env"),
                    StandardCopyOption.REPLACE_EXISTING);
            List<String> options = new ArrayList<>(jvm);
            if (!ahead.isZero()) {
                options.add("-Dsaransh.clock.ahead=" + ahead);
            }
            if (halt != null) {
                options.add("-Dsaransh.halt=" + halt);
            }
            Files.write(server.resolve("jvm.options"), options);
            ProcessBuilder builder =
                    new ProcessBuilder(wlp.resolve("bin/server").toString(), "run", "saransh");
            builder.environment().putAll(settings);
            builder.environment().put("WLP_USER_DIR", folder.resolve("usr").toString());
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("console.log").toFile());
            process = builder.start();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private void beginWhole() throws IOException {
        Files.createDirectories(folder);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", System.getProperty("saransh.jar")));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment()
                .put("WLP_JAR_EXTRACT_ROOT", folder.resolve("unpacked").toString());
        builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        process = builder.start();
    }

    /** Waits until the process has ended by itself. */
    void awaitEnd(HaltPoint halt) throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The server never passed " + halt + place());
        }
    }

    /** The number of the process that runs the service. */
    long number() {
        return java().pid();
    }

    /** Processor time of the process so far. */
    double cpuSeconds() {
        return java().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private ProcessHandle java() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }

    /** Has the process stand still, as a machine does that has no time for it, or go on. */
    void signal(String name) {
        run("kill", "-" + name, Long.toString(number()));
    }

    private static void run(String... command) {
        try {
            int status = new ProcessBuilder(command).start().waitFor();
            if (status != 0) {
                throw new AssertionError(String.join(" ", command) + " gave " + status);
            }
        } catch (IOException notSent) {
            throw new UncheckedIOException(notSent);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** No file that the process writes may grow beyond so many bytes, as on a full disk; {@code unlimited}: any may again. */
    void filesAtMost(String bytes) {
        run("prlimit", "--pid", Long.toString(number()), "--fsize=" + bytes + ":unlimited");
    }

    /** Ends the process as a power cut would. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Lets the process end what it has begun, as whoever replaces the program does. */
    void stop() {
        signal("TERM");
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The server did not end" + place());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    /** A port that stays free while its server is away: below those that the machine gives to whoever calls somebody. */
    static int freePort() {
        for (int tries = 0; tries < MOST_PORTS; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port)) {
                if (GIVEN.add(port)) {
                    return socket.getLocalPort();
                }
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("None of " + MOST_PORTS + " ports is free");
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }
}
