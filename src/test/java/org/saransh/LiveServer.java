package org.saransh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saransh.reference.HaltPoint;
import org.saransh.reference.Json;

/** The real archive on a real server process of its own, with a data folder of its own. */
final class LiveServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** For processes that do not live long: what they would gain by better code comes too late. */
    private static final List<String> STARTS_SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String APPLICATION_FAILED = "CWWKZ0002E";

    /** Whose token every request carries that does not say otherwise. */
    static final String ADMINISTRATOR = "A. Rao";

    static final String PASSWORD = "a sentence that nobody guesses";

    private final Path folder;
    private final int port;
    private final Map<String, String> settings = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> jvm = new ArrayList<>();
    private Map<String, String> tokens = new ConcurrentHashMap<>();
    private Path archive = Path.of(System.getProperty("saransh.war"));
    private Duration ahead = Duration.ZERO;
    private boolean whole;
    private Process process;

    LiveServer(String name) {
        folder = Path.of(System.getProperty("saransh.test.folder")).resolve(name);
        port = freePort();
        setting("saransh.home", folder.resolve("data").toString());
        setting("saransh.http.port", Integer.toString(port));
        setting("saransh.costly.requests", "1000000");
        delete(folder);
        if (!Boolean.getBoolean("saransh.test.lasting")) {
            jvm.addAll(STARTS_SOON);
        }
    }

    LiveServer setting(String name, String value) {
        settings.put(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value);
        return this;
    }

    /** Gives the process another default zone and locale than ours. */
    LiveServer elsewhere(String zone, String language, String country) {
        jvm.addAll(List.of("-Duser.timezone=" + zone, "-Duser.language=" + language, "-Duser.country=" + country));
        return this;
    }

    /** Has the clock of the process be wrong from its next start on. */
    LiveServer clockAhead(Duration wrong) {
        ahead = wrong;
        return this;
    }

    /** Bounds the heap of the process: {@code 256m}. */
    LiveServer memory(String most) {
        jvm.add("-Xmx" + most);
        return this;
    }

    /** Lets it share data and accounts with one that has begun. */
    LiveServer beside(LiveServer first) {
        tokens = first.tokens;
        return setting("saransh.home", first.data().toString());
    }

    /** Starts it from the one archive that holds the server as well, with an empty data folder. */
    LiveServer whole() {
        whole = true;
        return this;
    }

    /** Lets it be asked with the tokens of the other, of which it has a copy. */
    LiveServer knowing(LiveServer other) {
        tokens = other.tokens;
        return this;
    }

    LiveServer archive(Path war) {
        archive = war;
        return this;
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

    Path data() {
        return folder.resolve("data");
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Starts the process and waits until it is ready and has an administrator. */
    LiveServer start() {
        startWithoutAccount();
        setUp();
        return this;
    }

    /** Starts the process and waits until it is ready. */
    LiveServer startWithoutAccount() {
        begin(null);
        await("the server to be ready", this::ready);
        return this;
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
            throw new AssertionError("The server never passed " + halt + ": see " + folder.resolve("console.log"));
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
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
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

    /** Makes the administrator with the link of the first start; a server that goes on with its data has one already. */
    private void setUp() {
        try {
            Path link = data().resolve("set-up-link");
            if (Files.exists(link) && !tokens.containsKey(ADMINISTRATOR)) {
                HttpResponse<byte[]> made = anonymous(
                        HttpRequest.newBuilder(URI.create(Files.readString(link).strip()))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"name\": \"" + ADMINISTRATOR + "\", \"password\": \"" + PASSWORD + "\"}"))
                                .build());
                tokens.put(ADMINISTRATOR, new String(made.body(), StandardCharsets.UTF_8).strip());
            }
        } catch (IOException notRead) {
            throw new UncheckedIOException(notRead);
        }
    }

    private boolean ready() throws IOException {
        if (console().contains(APPLICATION_FAILED)) {
            throw new AssertionError("The application did not start: see " + folder.resolve("console.log"));
        }
        return status("/health/ready") == 200;
    }

    /** Waits until the demonstration editions are out. */
    LiveServer withEditions() {
        await("three published editions", () -> published(3));
        return this;
    }

    private boolean published(int count) {
        JsonNode items = json("/api/briefs/weekly/editions").get("items");
        int published = 0;
        for (JsonNode edition : items) {
            published += edition.get("state").asText().equals("PUBLISHED") ? 1 : 0;
        }
        return published >= count;
    }

    interface Check {
        boolean holds() throws IOException;
    }

    void await(String what, Check check) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new AssertionError("The server ended: see " + folder.resolve("console.log"));
            }
            try {
                if (check.holds()) {
                    return;
                }
                Thread.sleep(200);
            } catch (IOException | UncheckedIOException notYet) {
                pause();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        throw new AssertionError("Waited in vain for " + what + ": see " + folder.resolve("console.log"));
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    HttpClient client() {
        return client;
    }

    /** The same request in the name of somebody who is an administrator as well, for what a second person has to do. */
    HttpRequest as(String name, HttpRequest request) {
        return authorized(request, token(name, "administrator"));
    }

    /** A token of the account, which is made with these roles when it is not there yet. */
    String token(String name, String... roles) {
        return tokens.computeIfAbsent(name, unknown -> {
            account(name, "\"roles\": [\"" + String.join("\", \"", roles) + "\"]");
            return signIn(name, PASSWORD).token("{\"name\": \"tests\", \"days\": 1}");
        });
    }

    /** Makes an account. */
    JsonNode account(String name, String rest) {
        HttpResponse<byte[]> made =
                post("/api/accounts", "{\"name\": \"" + name + "\", \"password\": \"" + PASSWORD + "\", " + rest + "}");
        if (made.statusCode() != 201) {
            throw new AssertionError(new String(made.body(), StandardCharsets.UTF_8));
        }
        return json(made);
    }

    /** Signs in with a browser's means. */
    BrowserSession signIn(String name, String password) {
        return BrowserSession.begin(this, name, password);
    }

    private static HttpRequest authorized(HttpRequest request, String token) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .setHeader("Authorization", "Bearer " + token)
                .build();
    }

    int status(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).build()).statusCode();
    }

    HttpResponse<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).build());
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return Json.mapper().readTree(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    HttpResponse<byte[]> post(String path, String body) {
        return send(posted(path, body));
    }

    /** The same in the name of somebody else. */
    HttpResponse<byte[]> postAs(String name, String path, String body) {
        return send(as(name, posted(path, body)));
    }

    private HttpRequest posted(String path, String body) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** As the administrator, unless the request says who sends it. */
    HttpResponse<byte[]> send(HttpRequest request) {
        return anonymous(signed(request));
    }

    HttpRequest signed(HttpRequest request) {
        boolean said = request.headers().firstValue("Authorization").isPresent();
        String token = tokens.get(ADMINISTRATOR);
        return said || token == null ? request : authorized(request, token);
    }

    HttpResponse<byte[]> anonymous(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The id of the edition whose day in India is this one. */
    long edition(String asAt) {
        return find(
                        "/api/briefs/weekly/editions",
                        edition -> edition.get("asAt").asText().startsWith(asAt))
                .get("id")
                .asLong();
    }

    JsonNode find(String collection, Predicate<JsonNode> wanted) {
        for (JsonNode item : json(collection).get("items")) {
            if (wanted.test(item)) {
                return item;
            }
        }
        throw new AssertionError("Nothing of the kind in " + collection);
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
                throw new AssertionError("The server did not end: see " + folder.resolve("console.log"));
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

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }
}
