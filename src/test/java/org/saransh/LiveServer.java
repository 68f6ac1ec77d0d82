package org.saransh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.saransh.reference.Json;

/** The real archive on a real server process of its own, with a data folder of its own. */
final class LiveServer implements AutoCloseable {

    /** Whose token every request carries that does not say otherwise. */
    static final String ADMINISTRATOR = "A. Rao";

    static final String PASSWORD = "a sentence that nobody guesses";

    private final ServerProcess process;
    private final int port = ServerProcess.freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private Map<String, String> tokens = new ConcurrentHashMap<>();

    LiveServer(String name) {
        process = new ServerProcess(name);
        setting("saransh.home", data().toString());
        setting("saransh.http.port", Integer.toString(port));
        setting("saransh.costly.requests", "1000000");
    }

    LiveServer setting(String name, String value) {
        process.setting(name, value);
        return this;
    }

    /** Gives the process another default zone and locale than ours. */
    LiveServer elsewhere(String zone, String language, String country) {
        process.option("-Duser.timezone=" + zone, "-Duser.language=" + language, "-Duser.country=" + country);
        return this;
    }

    /** Has the clock of the process be wrong from its next start on. */
    LiveServer clockAhead(Duration wrong) {
        process.clockAhead(wrong);
        return this;
    }

    /** Bounds the heap of the process: {@code 256m}. */
    LiveServer memory(String most) {
        process.option("-Xmx" + most);
        return this;
    }

    /** Lets it share data and accounts with one that has begun. */
    LiveServer beside(LiveServer first) {
        tokens = first.tokens;
        return setting("saransh.home", first.data().toString());
    }

    /** Starts it from the one archive that holds the server as well, with an empty data folder. */
    LiveServer whole() {
        process.whole();
        return this;
    }

    /** Lets it be asked with the tokens of the other, of which it has a copy. */
    LiveServer knowing(LiveServer other) {
        tokens = other.tokens;
        return this;
    }

    ServerProcess process() {
        return process;
    }

    Path data() {
        return process.folder().resolve("data");
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
        process.begin(null);
        await("the server to be ready", () -> status("/health/ready") == 200);
        return this;
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
        Instant end = Instant.now().plus(ServerProcess.PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                process.check();
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
        throw new AssertionError("Waited in vain for " + what + process.place());
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
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
