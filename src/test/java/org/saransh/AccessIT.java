package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.http.Door;
import org.saransh.http.Role;
import org.saransh.reference.Json;

/** Who may do what: every endpoint for every role, things of other people, limits, tokens. */
@ExtendWith(TwoServers.class)
class AccessIT {

    /** Methods with a body of nothing, at addresses where there is nothing: whoever is let through is told so. */
    @Test
    void every_endpoint_is_open_to_those_whom_it_names_and_to_nobody_else() {
        LiveServer server = TwoServers.h2();
        Map<String, List<String>> listed = listed(server);
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all()) {
            for (Role role : Role.values()) {
                List<String> said = listed.get(endpoint.toString());
                boolean may = said == null
                        ? endpoint.allowed().door() != Door.ROLE
                                || Arrays.stream(endpoint.allowed().value()).anyMatch(role::reaches)
                        : said.contains(role.code()) || said.contains("anyone") || said.contains("public-brief");
                int status = call(server, endpoint, server.token(role.code() + " of the matrix", role.code()));
                if (may == (status == 401 || status == 403) || status >= 500) {
                    wrong.add(endpoint + " answers a " + role.code() + " " + status);
                }
            }
            int stranger = call(server, endpoint, null);
            boolean refused = stranger == 401 || stranger == 303;
            if (refused == (endpoint.allowed().door() != Door.ROLE)) {
                wrong.add(endpoint + " answers a stranger " + stranger);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int call(LiveServer server, Endpoint endpoint, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address(endpoint.nowhere())))
                .header("Content-Type", endpoint.type())
                .method(
                        endpoint.method(),
                        endpoint.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        return server.anonymous((token == null ? request : request.header("Authorization", "Bearer " + token)).build())
                .statusCode();
    }

    @Test
    void no_part_of_an_address_leads_to_a_file_that_is_not_served() {
        LiveServer server = TwoServers.h2();
        for (Endpoint endpoint : Endpoint.all()) {
            if (!endpoint.method().equals("GET") || !endpoint.template().contains("{")) {
                continue;
            }
            for (String payload : List.of(
                    "..%2F..%2F..%2Fserver.xml",
                    "..%5C..%5Cserver.xml",
                    "%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                    "%252e%252e%252fserver.xml",
                    "..%c0%af..%c0%afetc%2fpasswd",
                    "%2Fetc%2Fpasswd",
                    "set-up-link",
                    "..;%2Fserver.xml",
                    "..%00.pdf")) {
                String address = endpoint.template().replaceAll("\\{\\w+\\}", payload);
                HttpResponse<byte[]> answer = server.get(address);
                assertThat(answer.statusCode()).as(address).isBetween(400, 499);
                assertThat(ExportCalls.text(answer)).as(address).doesNotContain("root:", "<server", "Exception");
            }
        }
    }

    @Test
    void all_that_openapi_lists_is_among_them() throws IOException {
        Map<String, List<String>> listed = listed(TwoServers.h2());
        assertThat(listed.values()).as("everything says who may call it").allMatch(roles -> !roles.isEmpty());
        assertThat(listed.get("GET /api/accounts")).containsExactly("administrator");
        assertThat(listed.get("POST /api/exports")).containsExactly("analyst", "editor", "approver", "administrator");
        assertThat(Endpoint.all().stream().map(Endpoint::toString)).containsAll(listed.keySet());
        assertThat(listed).hasSizeGreaterThan(100);
        assertThat(TwoServers.h2().process().log())
                .as("what the platform finds wrong with the document")
                .doesNotContain("CWWKO1650E");
    }

    /** Who may call each operation, as the OpenAPI document says. */
    private static Map<String, List<String>> listed(LiveServer server) {
        Map<String, List<String>> listed = new TreeMap<>();
        JsonNode paths = server.json("/openapi?format=json").get("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (Set.of("get", "post", "put", "delete").contains(operation.getKey())) {
                List<String> roles = new ArrayList<>();
                operation.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                listed.put(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                + (path.getKey().length() > 1 ? path.getKey().replaceAll("/$", "") : path.getKey()),
                        roles);
            }
        }));
        return listed;
    }

    @Test
    void nobody_learns_of_exports_queries_and_tokens_of_others_but_an_administrator() {
        for (LiveServer server : TwoServers.both()) {
            String owner = server.token("Owner", "analyst");
            String other = server.token("Other", "approver");
            String export = "/api/exports/"
                    + id(send(server, owner, "POST", "/api/exports", "{'dataset':'minerals','reason':'mine'}"));
            String query = "/api/queries/"
                    + id(send(
                            server,
                            owner,
                            "POST",
                            "/api/queries",
                            "{'name':'Own','query':{'dataset':'minerals'},'reason':'mine'}"));
            String token = "/api/tokens/" + id(send(server, owner, "POST", "/api/tokens", "{'name':'own','days':1}"));
            ExportCalls.done(server, Long.parseLong(export.substring(export.lastIndexOf('/') + 1)));
            for (String theirs : List.of(
                    "GET " + export,
                    "GET " + export + "/file",
                    "GET " + export + "/events",
                    "DELETE " + export,
                    "GET " + query,
                    "GET " + query + "/versions",
                    "GET " + query + "/versions/1",
                    "DELETE " + query,
                    "PUT " + query,
                    "POST " + query + "/exports",
                    "GET " + token,
                    "DELETE " + token)) {
                String[] call = theirs.split(" ");
                String nowhere = call[1].replaceFirst("\\d+", "987654321");
                String body = "{'name':'Taken','query':{'dataset':'minerals'},'reason':'taken'}";
                String sent = call[1].endsWith("exports") ? "{'reason':'taken'}" : body;
                HttpResponse<byte[]> refused = send(server, other, call[0], call[1], sent);
                assertThat(refused.statusCode()).as(theirs).isEqualTo(404);
                assertThat(ExportCalls.text(refused).replaceAll("\\d+", "N"))
                        .as("as if there were none")
                        .isEqualTo(ExportCalls.text(send(server, other, call[0], nowhere, sent))
                                .replaceAll("\\d+", "N"));
                if (call[0].equals("GET")) {
                    assertThat(send(server, owner, "GET", call[1], "").statusCode())
                            .isEqualTo(200);
                    assertThat(server.status(call[1]))
                            .as("for an administrator")
                            .isEqualTo(200);
                }
            }
            assertThat(ExportCalls.text(send(server, other, "GET", "/api/exports", "")))
                    .doesNotContain("Owner");
            assertThat(ExportCalls.text(send(server, other, "GET", "/api/queries?owner=Owner", "")))
                    .doesNotContain("\"Own\"");
            assertThat(ExportCalls.text(send(server, other, "GET", "/api/tokens", "")))
                    .doesNotContain("Owner");
        }
    }

    @Test
    void a_shared_query_is_read_by_those_it_is_shared_with_and_changed_by_its_owner() {
        LiveServer server = TwoServers.postgres();
        String body = "{'name':'Shared','sharedWith':'editor','query':{'dataset':'minerals'},'reason':'all may'}";
        String query =
                "/api/queries/" + id(send(server, server.token("Owner", "analyst"), "POST", "/api/queries", body));
        String editor = server.token("Editor", "editor");
        assertThat(send(server, editor, "GET", query, "").statusCode()).isEqualTo(200);
        assertThat(ExportCalls.text(send(server, editor, "GET", "/api/queries", "")))
                .contains("Shared");
        assertThat(send(server, editor, "PUT", query, body).statusCode()).isEqualTo(403);
        assertThat(send(server, editor, "DELETE", query, "").statusCode()).isEqualTo(403);
        assertThat(send(server, server.token("Analyst", "analyst"), "GET", query, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void two_persons_use_the_same_idempotency_key_for_two_things() {
        LiveServer server = TwoServers.postgres();
        Set<Long> made = new TreeSet<>();
        for (String name : List.of("Owner", "Analyst", "Owner")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address("/api/exports")))
                    .header("Authorization", "Bearer " + server.token(name, "analyst"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "the key that everybody chooses")
                    .POST(BodyPublishers.ofString("{\"dataset\":\"minerals\",\"reason\":\"mine\"}"))
                    .build();
            made.add(id(server.send(request)));
        }
        assertThat(made).hasSize(2);
    }

    @Test
    void whoever_is_limited_writes_rows_and_reads_drafts_of_those_states_only() {
        LiveServer server = TwoServers.postgres();
        server.account(
                "Limited", "\"roles\":[\"editor\"],\"states\":[\"CHHATTISGARH\"],\"counterparts\":[\"Australia\"]");
        String limited = server.signIn("Limited", LiveServer.PASSWORD).token("{\"name\":\"t\",\"days\":1}");
        for (String within : List.of(
                "/api/blocks?state=CHHATTISGARH",
                "/api/offerings?q=katghora",
                "/api/partnerships?counterpart=Australia")) {
            assertThat(unchanged(server, limited, within)).as(within).isEqualTo(200);
        }
        for (String outside : List.of(
                "/api/blocks?state=ODISHA",
                "/api/offerings?q=nayakkarpatti",
                "/api/partnerships?counterpart=Chile",
                "/api/minerals",
                "/api/tranches",
                "/api/indicators",
                "/api/observations")) {
            assertThat(unchanged(server, limited, outside)).as(outside).isEqualTo(403);
        }
        assertThat(send(server, limited, "POST", "/api/imports?register=minerals&reason=r", "")
                        .statusCode())
                .isIn(403, 415);
        assertThat(draft(server, limited, "CHHATTISGARH")).isIn(200, 201);
        assertThat(draft(server, limited, "ODISHA")).isEqualTo(403);
    }

    /** Writes the first row that the question finds as it is. */
    private static int unchanged(LiveServer server, String token, String question) {
        JsonNode row = server.json(question).get("items").get(0);
        ObjectNode body = Json.mapper().createObjectNode().put("reason", "nothing new");
        body.set("row", row);
        String address = question.replaceAll("\\?.*", "") + "/" + row.get("key").asText();
        return send(server, token, "PUT", address, body.toString()).statusCode();
    }

    private static int draft(LiveServer server, String token, String state) {
        return send(
                        server,
                        token,
                        "POST",
                        "/api/briefs/state/editions",
                        "{'asAt':'2025-03-31','parameters':{'state':'" + state + "'}}")
                .statusCode();
    }

    @Test
    void a_draft_is_nobodys_business_but_of_those_who_draft() {
        LiveServer server = TwoServers.postgres();
        String draft = "/api/editions/" + id(server.post("/api/briefs/weekly/editions", "{\"asAt\":\"2023-12-15\"}"));
        for (String place : List.of(draft, draft + "/renditions/en.pdf", draft + "/changes")) {
            assertThat(send(server, server.token("Analyst", "analyst"), "GET", place, "")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(server, server.token("Reader", "reader"), "GET", place, "")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(stranger(server, place).statusCode()).isEqualTo(404);
        }
        HttpResponse<byte[]> published = stranger(server, "/api/briefs/weekly/latest/en.pdf");
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(server.get(draft).headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void nobody_gives_himself_what_a_request_has_no_field_for() {
        LiveServer server = TwoServers.h2();
        String reader = server.token("Reader", "reader");
        String more = "'id':1,'owner':'A. Rao','token':'saransh_mine','roles':[],'expiresAt':'2999-01-01T00:00:00Z'";
        JsonNode token =
                LiveServer.json(send(server, reader, "POST", "/api/tokens", "{'name':'more','days':1," + more + "}"));
        assertThat(token.path("owner").asText("Reader")).isEqualTo("Reader");
        assertThat(token.path("token").asText()).isNotEqualTo("saransh_mine");
        assertThat(token.path("roles").toString()).doesNotContain("administrator");
        assertThat(token.path("expiresAt").asText()).doesNotStartWith("2999");
        assertThat(send(server, reader, "PUT", "/api/accounts/1", "{'name':'Reader','roles':['administrator']}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_token_is_worth_what_it_says_until_it_ends_and_no_other_is_worth_anything() throws SQLException {
        LiveServer server = TwoServers.postgres();
        String admin = server.token(LiveServer.ADMINISTRATOR);
        String reading = token(server, admin, "{'name':'r','days':1,'roles':['editor'],'readOnly':true}");
        assertThat(send(server, reading, "GET", "/api/minerals", "").statusCode())
                .isEqualTo(200);
        assertThat(send(server, reading, "GET", "/api/accounts", "").statusCode())
                .isEqualTo(403);
        assertThat(send(server, reading, "POST", "/api/minerals", "{}").statusCode())
                .isEqualTo(403);
        assertThat(send(server, reading, "POST", "/api/tokens", "{'name':'x','days':1}")
                        .statusCode())
                .isEqualTo(403);
        String analyst = server.token("Analyst", "analyst");
        assertThat(send(server, analyst, "POST", "/api/tokens", "{'name':'x','days':1,'roles':['administrator']}")
                        .statusCode())
                .isEqualTo(422);
        for (String forged : List.of(
                reading.substring(1),
                reading + "A",
                reading.replaceFirst(".$", reading.endsWith("A") ? "B" : "A"),
                "",
                "null",
                "' or '1'='1",
                "saransh_" + "A".repeat(43))) {
            HttpResponse<byte[]> refused = send(server, forged, "GET", "/api/minerals", "");
            assertThat(refused.statusCode()).as(forged).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
        String expired = token(server, admin, "{'name':'e','days':1}");
        try (var database = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate("update api_token set expires_at = now() where name = 'e'"))
                    .isEqualTo(1);
        }
        assertThat(send(server, expired, "GET", "/api/me", "").statusCode()).isEqualTo(401);
        JsonNode made = LiveServer.json(send(server, admin, "POST", "/api/tokens", "{'name':'v','days':1}"));
        String revoked = made.get("token").asText();
        assertThat(send(server, revoked, "GET", "/api/me", "").statusCode()).isEqualTo(200);
        send(server, admin, "DELETE", "/api/tokens/" + made.get("id").asLong(), "");
        assertThat(send(server, revoked, "GET", "/api/me", "").statusCode()).isEqualTo(401);
        assertThat(server.json("/api/tokens").toString()).doesNotContain(revoked, "saransh_");
    }

    private static String token(LiveServer server, String by, String body) {
        return LiveServer.json(send(server, by, "POST", "/api/tokens", body))
                .get("token")
                .asText();
    }

    private static HttpResponse<byte[]> stranger(LiveServer server, String path) {
        return server.anonymous(
                HttpRequest.newBuilder(URI.create(server.address(path))).build());
    }

    private static long id(HttpResponse<byte[]> made) {
        assertThat(made.statusCode()).as(ExportCalls.text(made)).isIn(200, 201, 202);
        return LiveServer.json(made).get("id").asLong();
    }

    /** @param body with single quotes, or a row as it is */
    private static HttpResponse<byte[]> send(LiveServer server, String token, String method, String path, String body) {
        return server.anonymous(HttpRequest.newBuilder(URI.create(server.address(path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body.startsWith("{\"") ? body : body.replace('\'', '"')))
                .build());
    }
}
