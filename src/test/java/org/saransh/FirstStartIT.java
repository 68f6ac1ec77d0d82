package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.saransh.access.OpenIdServer;

/**
 * The first start of the one archive with an empty data folder, as a service behind TLS that keeps its briefs to itself and signs out
 * quickly, and the race for its first account.
 */
class FirstStartIT {

    private static final String HTTPS = "https://saransh.example";

    @Test
    void the_link_of_the_first_start_makes_one_administrator_and_then_nothing_more() throws Exception {
        try (OpenIdServer provider = new OpenIdServer();
                LiveServer server = new LiveServer("first")
                        .whole()
                        .setting("saransh.openid.issuer", provider.address())
                        .setting("saransh.openid.client", OpenIdServer.CLIENT)
                        .setting("saransh.openid.secret", OpenIdServer.SECRET)
                        .setting("saransh.openid.newcomers", "readers")
                        .setting("saransh.reference.data", "false")
                        .setting("saransh.public.url", HTTPS)
                        .setting("saransh.mail.domains", "saransh.example")
                        .setting("saransh.briefs.public", "false")
                        .setting("saransh.session.idle", "PT2S")
                        .setting("saransh.costly.requests", "3")
                        .startWithoutAccount()) {
            Path file = server.data().resolve("set-up-link");
            String printed = Files.readString(file).strip();
            assertThat(printed).startsWith(HTTPS + "/set-up/");
            String link = server.address(printed.substring(HTTPS.length()));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(server.process().console()).contains(printed);
            assertThat(server.process().log()).contains(printed);
            server.kill();
            server.startWithoutAccount();
            assertThat(Files.readString(file).strip())
                    .as("the link of the first start works still")
                    .isEqualTo(printed);

            everything_but_signing_in_is_closed(server);
            assertThat(send(HttpRequest.newBuilder(URI.create(link)).header("Accept", "text/html"), server)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(use(server, link, "first", "password123").statusCode()).isEqualTo(422);
            assertThat(use(server, link + "A", "first", LiveServer.PASSWORD).statusCode())
                    .isEqualTo(410);
            String token = raced(server, link);
            assertThat(use(server, link, "late", LiveServer.PASSWORD).statusCode())
                    .isEqualTo(410);
            assertThat(file).doesNotExist();
            assertThat(send(
                                    HttpRequest.newBuilder(URI.create(server.address("/api/accounts")))
                                            .header("Authorization", "Bearer " + token),
                                    server)
                            .body())
                    .asString()
                    .contains("\"administrator\"")
                    .containsOnlyOnce("\"id\"");
            whoever_the_provider_signs_in_is_a_reader(server, provider);
            whoever_does_nothing_is_signed_out(server);
            what_takes_long_is_refused_after_a_while(server, token);
            assertThat(server.process().console().replace(printed, "")).doesNotContain(token, LiveServer.PASSWORD);
            a_full_disk_is_told_and_afterwards_all_is_written(server, token);
        }
    }

    private static void everything_but_signing_in_is_closed(LiveServer server) throws IOException {
        for (String path :
                List.of("/api/briefs", "/api/briefs/weekly/latest/en.pdf", "/api/editions/1", "/api/minerals")) {
            HttpResponse<byte[]> refused = send(HttpRequest.newBuilder(URI.create(server.address(path))), server);
            assertThat(refused.statusCode()).as(path).isEqualTo(401);
            assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(new String(refused.body())).contains("Sign in first").doesNotContain("org.saransh");
        }
        HttpResponse<byte[]> followed = send(
                HttpRequest.newBuilder(URI.create(server.address("/api/briefs/weekly/latest/en.pdf")))
                        .header("Sec-Fetch-Mode", "navigate"),
                server);
        assertThat(followed.headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fapi%2Fbriefs%2Fweekly%2Flatest%2Fen.pdf");
        HttpResponse<byte[]> home = send(HttpRequest.newBuilder(URI.create(server.address("/"))), server);
        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(home.headers().firstValue("Location")).hasValue("/sign-in?next=%2F");
    }

    /** Eight at once; the password of one of them counts. */
    private static String raced(LiveServer server, String link) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<byte[]>>> all = new ArrayList<>();
            for (int person = 0; person < 8; person++) {
                String name = "first " + person;
                all.add(() -> use(server, link, name, LiveServer.PASSWORD));
            }
            List<String> tokens = new ArrayList<>();
            for (var answer : people.invokeAll(all)) {
                assertThat(answer.get().statusCode()).isIn(201, 410);
                if (answer.get().statusCode() == 201) {
                    tokens.add(new String(answer.get().body()).strip());
                }
            }
            assertThat(tokens).hasSize(1);
            return tokens.get(0);
        } finally {
            people.shutdown();
        }
    }

    private static void whoever_does_nothing_is_signed_out(LiveServer server) throws Exception {
        for (int person = 0; person < 8; person++) {
            HttpResponse<byte[]> answer = BrowserSession.answer(
                    server, "first " + person, LiveServer.PASSWORD, "X-Forwarded-For", "203.0.113." + person);
            if (answer.statusCode() == 303) {
                assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                        .startsWith("__Host-saransh=")
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain", "Max-Age");
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .hasValue("max-age=31536000");
                BrowserSession session = new BrowserSession(server, BrowserSession.cookie(answer));
                for (int used = 0; used < 4; used++) {
                    Thread.sleep(1_000);
                    assertThat(session.get("/api/me").statusCode()).isEqualTo(200);
                }
                Thread.sleep(3_000);
                assertThat(session.get("/api/me").statusCode()).isEqualTo(401);
                return;
            }
        }
        throw new AssertionError("nobody could sign in");
    }

    private static void whoever_the_provider_signs_in_is_a_reader(LiveServer server, OpenIdServer provider) {
        provider.person("17", "N. Newcomer");
        HttpResponse<byte[]> sent =
                send(HttpRequest.newBuilder(URI.create(server.address("/sign-in/openid?next=/account"))), server);
        HttpResponse<byte[]> there = send(
                HttpRequest.newBuilder(
                        URI.create(sent.headers().firstValue("Location").orElseThrow())),
                server);
        String back = there.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(HTTPS + "/sign-in/openid/back?");
        HttpResponse<byte[]> in = send(
                HttpRequest.newBuilder(URI.create(server.address(back.substring(HTTPS.length()))))
                        .header("Cookie", BrowserSession.cookie(sent)),
                server);
        assertThat(in.headers().firstValue("Location")).hasValue("/account");
        String cookie = in.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("__Host-saransh="))
                .findFirst()
                .orElseThrow();
        JsonNode me =
                LiveServer.json(new BrowserSession(server, cookie.substring(0, cookie.indexOf(';'))).get("/api/me"));
        assertThat(me.get("name").asText()).isEqualTo("N. Newcomer");
        assertThat(me.get("roles")).hasSize(1);
        assertThat(me.get("roles").get(0).asText()).isEqualTo("reader");
    }

    private static void what_takes_long_is_refused_after_a_while(LiveServer server, String token) {
        List<Integer> answers = new ArrayList<>();
        HttpResponse<byte[]> last = null;
        for (int asked = 0; asked < 5; asked++) {
            last = send(
                    HttpRequest.newBuilder(URI.create(server.address("/api/audit/verify")))
                            .header("Authorization", "Bearer " + token),
                    server);
            answers.add(last.statusCode());
        }
        assertThat(answers).containsExactly(200, 200, 200, 429, 429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 61L);
    }

    private static void a_full_disk_is_told_and_afterwards_all_is_written(LiveServer server, String token) {
        assertThat(calendar(server, token, "before").statusCode()).isEqualTo(201);
        CompletableFuture<HttpResponse<byte[]>> caught;
        server.process().filesAtMost("4096");
        try {
            caught = CompletableFuture.supplyAsync(() -> calendar(server, token, "caught"));
            server.await("the database to wait for room", () -> new String(
                            get(server, token, "/metrics").body())
                    .contains("saransh_database_waiting{mp_scope=\"application\",} 1.0"));
            HttpResponse<byte[]> refused = calendar(server, token, "refused");
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(10);
            assertThat(get(server, token, "/api/calendars").statusCode())
                    .as("reading goes on")
                    .isEqualTo(200);
            assertThat(get(server, token, "/api/datasets/minerals/template.xlsx")
                            .statusCode())
                    .as("a file leaves with its record only")
                    .isEqualTo(507);
        } finally {
            server.process().filesAtMost("unlimited");
        }
        assertThat(caught.join().statusCode()).isIn(201, 507);
        server.await(
                "the disk to be written again",
                () -> calendar(server, token, "after").statusCode() == 201);
        server.kill();
        server.startWithoutAccount();
        assertThat(new String(get(server, token, "/api/calendars").body()))
                .contains("\"before\"", "\"after\"")
                .doesNotContain("\"refused\"");
    }

    private static HttpResponse<byte[]> calendar(LiveServer server, String token, String id) {
        return send(
                HttpRequest.newBuilder(URI.create(server.address("/api/calendars")))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"id\":\"" + id
                                + "\",\"name\":\"Office\",\"daysOff\":[\"SUNDAY\"],\"holidays\":[]}")),
                server);
    }

    private static HttpResponse<byte[]> get(LiveServer server, String token, String path) {
        return send(
                HttpRequest.newBuilder(URI.create(server.address(path))).header("Authorization", "Bearer " + token),
                server);
    }

    private static HttpResponse<byte[]> use(LiveServer server, String link, String name, String password) {
        return send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}")),
                server);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request, LiveServer server) {
        return server.anonymous(request.build());
    }
}
