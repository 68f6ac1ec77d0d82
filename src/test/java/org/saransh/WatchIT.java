package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.reference.Json;

/** What is told about the service to those who watch it. */
@ExtendWith(TwoServers.class)
class WatchIT {

    private static final Pattern NAME = Pattern.compile("(?m)^([A-Za-z_:][A-Za-z0-9_:]*)");

    /** What Prometheus and Grafana know by themselves, and names of labels. */
    private static final Set<String> OF_THE_LANGUAGE = Set.of(
            "sum",
            "max",
            "min",
            "by",
            "rate",
            "increase",
            "histogram_quantile",
            "or",
            "and",
            "on",
            "unless",
            "absent",
            "state",
            "lane",
            "step",
            "outcome",
            "instance",
            "job",
            "time",
            "changes",
            "avg",
            "abs",
            "clamp_min",
            "m",
            "h");

    @Test
    void every_figure_of_the_dashboard_and_of_the_alerts_is_served() throws IOException {
        for (LiveServer server : TwoServers.both()) {
            server.await(
                    "figures", () -> metrics(server).contains("saransh_database_up{mp_scope=\"application\",} 1.0"));
            server.await("counted deliveries", () -> !metrics(server)
                    .contains("saransh_deliveries{mp_scope=\"application\",state=\"ACCEPTED\",} NaN"));
            Set<String> served = new TreeSet<>();
            NAME.matcher(metrics(server)).results().forEach(name -> served.add(name.group(1)));
            List<String> asked = asked();
            assertThat(asked).hasSizeGreaterThan(15);
            assertThat(served).containsAll(asked);
        }
    }

    private static String metrics(LiveServer server) {
        return new String(server.get("/metrics").body(), StandardCharsets.UTF_8);
    }

    private static List<String> asked() throws IOException {
        List<String> questions = new ArrayList<>();
        JsonNode board = Json.mapper().readTree(Files.readString(Path.of("docs/operate/grafana-dashboard.json")));
        board.findValues("expr").forEach(expression -> questions.add(expression.asText()));
        Pattern.compile("(?m)^\\s+expr: (.+)$")
                .matcher(Files.readString(Path.of("docs/operate/alerts.yml")))
                .results()
                .forEach(found -> questions.add(found.group(1)));
        Set<String> names = new TreeSet<>();
        for (String question : questions) {
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*")
                    .matcher(question.replaceAll("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"", " "))
                    .results()
                    .map(found -> found.group())
                    .filter(name -> !OF_THE_LANGUAGE.contains(name))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    @Test
    void health_tells_by_name_what_is_well() {
        for (LiveServer server : TwoServers.both()) {
            JsonNode ready = server.json("/health/ready").get("checks");
            JsonNode data = null;
            for (JsonNode check : ready) {
                data = check.get("name").asText().equals("saransh") ? check.get("data") : data;
            }
            assertThat(data.get("database").asText()).isEqualTo("ok");
            assertThat(data.get("templates").asText()).isEqualTo("ok");
            assertThat(data.get("work engine").asText()).isEqualTo("ok");
            assertThat(data.get("clock").asText()).isEqualTo("ok");
            assertThat(data.get("disk").asText()).contains("MB are free");
            assertThat(server.json("/health/live").get("status").asText()).isEqualTo("UP");
            assertThat(server.json("/health/started").get("status").asText()).isEqualTo("UP");
        }
    }

    @Test
    void the_self_check_tells_every_setting_in_force_and_no_secret() {
        JsonNode found = TwoServers.postgres().json("/api/self-check");
        JsonNode host = setting(found, "saransh.mail.host");
        assertThat(host.get("value").asText()).isEqualTo("localhost");
        assertThat(host.get("given").asBoolean()).isTrue();
        JsonNode workers = setting(found, "saransh.workers");
        assertThat(workers.get("value").asText()).isEqualTo("2");
        assertThat(workers.get("given").asBoolean()).isFalse();
        assertThat(workers.get("allowed").asText()).isEqualTo("a whole number from 1 to 100");
        assertThat(setting(found, "saransh.bounces.imap.password").get("value").asText())
                .isEqualTo("••••");
    }

    private static JsonNode setting(JsonNode found, String name) {
        for (JsonNode setting : found.get("settings")) {
            if (setting.get("name").asText().equals(name)) {
                return setting;
            }
        }
        throw new AssertionError(name);
    }

    /** The request leaves work behind, which leaves work behind itself; each is done by some thread, later. */
    @Test
    void the_number_of_a_request_is_in_the_log_line_of_the_delivery_that_it_led_to() throws IOException {
        LiveServer server = TwoServers.postgres();
        String number = "watch-it.4711";
        HttpResponse<byte[]> asked = server.send(HttpRequest.newBuilder(URI.create(server.address("/api/exports")))
                .header("X-Request-Id", number)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        ExportCalls.body("'dataset':'minerals','mailTo':'" + TwoServers.RECIPIENT + "'")))
                .build());
        long export = ExportCalls.accepted(asked);
        assertThat(asked.headers().firstValue("X-Request-Id")).hasValue(number);
        List<JsonNode> lines = new ArrayList<>();
        server.await("the line of the delivery", () -> {
            lines.clear();
            for (String line : server.process().log().split("\n")) {
                if (line.contains("\"ext_request\":\"" + number + "\"")) {
                    lines.add(Json.mapper().readTree(line));
                }
            }
            return lines.stream().anyMatch(line -> message(line).matches("Delivery \\d+, attempt 1: accepted: .*"));
        });
        assertThat(lines).anyMatch(line -> message(line).matches("Export " + export + " has \\d+ rows.*"));
        for (JsonNode line : lines) {
            assertThat(line.get("ext_utc").asText()).endsWith("+00:00");
            assertThat(line.get("ext_ist").asText()).endsWith("+05:30");
        }
    }

    private static String message(JsonNode line) {
        return line.path("message").asText();
    }

    @Test
    void a_number_that_is_none_is_not_written_into_answers_or_logs() {
        HttpResponse<byte[]> answer = TwoServers.postgres()
                .send(HttpRequest.newBuilder(URI.create(TwoServers.postgres().address("/api/me")))
                        .header("X-Request-Id", "<b>not mine</b>")
                        .build());
        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
    }

    @Test
    void a_request_is_traced_where_that_is_asked_for() {
        LiveServer server = TwoServers.postgres();
        assertThat(server.status("/api/minerals/lithium/history")).isEqualTo(200);
        server.await("its span", () -> TwoServers.collector().has("/api/minerals/"));
        assertThat(TwoServers.collector().has(LiveServer.PASSWORD)).isFalse();
    }

    @Test
    void recurring_work_that_somebody_deletes_from_its_queue_comes_back() throws Exception {
        try (Connection database = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                PreparedStatement planners =
                        database.prepareStatement("select count(*) from scheduled_tasks where task_name = 'planner'");
                PreparedStatement deleted =
                        database.prepareStatement("delete from scheduled_tasks where task_name = 'planner'")) {
            assertThat(deleted.executeUpdate()).isEqualTo(1);
            TwoServers.postgres().await("the planner", () -> count(planners) == 1);
        }
    }

    private static long count(PreparedStatement query) throws IOException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Test
    void no_log_holds_a_secret_or_the_address_of_a_person() throws IOException {
        for (LiveServer server : TwoServers.both()) {
            assertThat(server.process().log())
                    .doesNotContain(TwoServers.RECIPIENT, LiveServer.PASSWORD, "\"secret\"")
                    .doesNotContainPattern("Bearer [A-Za-z0-9]");
        }
    }

    @Test
    void the_configuration_goes_from_one_service_to_another_once_and_whole() throws IOException {
        String made =
                """
                {"format": 1,
                 "calendars": [{"id": "moved", "name": "Moved days", "daysOff": ["SUNDAY"],
                   "holidays": [{"day": "2027-01-26", "name": "Republic Day"}]}],
                 "recipients": [{"id": "moved-reader", "name": "M. Reader", "address": "moved@mines.example",
                   "states": ["CHHATTISGARH"]}],
                 "lists": [{"id": "moved-list", "name": "Moved", "members": ["moved-reader"]}],
                 "subscriptions": [{"id": "moved-weekly", "list": "moved-list", "brief": "weekly", "formats": ["pdf"],
                   "paused": true}],
                 "schedules": [{"id": "moved-yearly", "paused": true, "schedule": {"title": "Moved", "brief": "weekly",
                   "rule": {"kind": "MONTHLY_DAY", "day": 2}, "time": "09:00", "zone": "Asia/Kolkata",
                   "calendar": "moved", "holidays": "NEXT", "owner": "A. Rao"}}]}
                """;
        JsonNode report = configured(TwoServers.h2(), "true", made);
        assertThat(report.get("added").asInt()).as(report.toString()).isEqualTo(5);

        HttpResponse<byte[]> answer = TwoServers.h2().get("/api/configuration");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> assertThat(name)
                .matches("attachment; filename=\"saransh-configuration-\\d{4}-\\d\\d-\\d\\d\\.json\""));
        String file = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(file).contains("\n  \"calendars\" : [").doesNotContainIgnoringCase("password", "token");
        JsonNode again = configured(TwoServers.h2(), "true", file);
        assertThat(again.get("added").asInt() + again.get("changed").asInt())
                .as(again.toString())
                .isZero();
        assertThat(new String(TwoServers.h2().get("/api/configuration").body(), StandardCharsets.UTF_8))
                .isEqualTo(file);

        ObjectNode moved = moved(Json.mapper().readTree(file));
        String wrong = moved.toString()
                .replace("\"time\":\"09:00\"", "\"time\":\"soon\"")
                .replace("[\"pdf\"]", "[\"doc\"]");
        JsonNode errors = configured(TwoServers.postgres(), "false", wrong).get("errors");
        assertThat(errors.findValuesAsText("field"))
                .as(errors.toString())
                .contains("schedules[0].schedule.time", "subscriptions[0].formats");
        HttpResponse<byte[]> refused = TwoServers.postgres().post("/api/configuration?apply=true", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(TwoServers.postgres().status("/api/calendars/moved")).isEqualTo(404);
        assertThat(TwoServers.postgres().status("/api/recipients/moved-reader")).isEqualTo(404);

        JsonNode would = configured(TwoServers.postgres(), "false", moved.toString());
        assertThat(would.get("errors")).as(would.toString()).isEmpty();
        assertThat(would.get("added").asInt()).isEqualTo(5);
        assertThat(TwoServers.postgres().status("/api/calendars/moved")).isEqualTo(404);
        assertThat(configured(TwoServers.postgres(), "true", moved.toString())
                        .get("written")
                        .asBoolean())
                .isTrue();
        JsonNode there = moved(TwoServers.postgres().json("/api/configuration"));
        for (String part : List.of("calendars", "recipients", "lists", "subscriptions", "schedules")) {
            assertThat(there.get(part)).as(part).isEqualTo(moved.get(part));
        }
        assertThat(TwoServers.postgres()
                        .json("/api/audit/records?q=configuration%20imported")
                        .toString())
                .contains("configuration imported: 5 new");
    }

    /** Only what this test made. */
    private static ObjectNode moved(JsonNode file) {
        ObjectNode moved = Json.mapper().createObjectNode().put("format", 1);
        for (String part : List.of("calendars", "recipients", "lists", "subscriptions", "schedules")) {
            for (JsonNode one : file.get(part)) {
                if (one.get("id").asText().startsWith("moved")) {
                    moved.withArray(part).add(one);
                }
            }
        }
        return moved;
    }

    private static JsonNode configured(LiveServer server, String apply, String file) {
        HttpResponse<byte[]> answer = server.post("/api/configuration?apply=" + apply, file);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return LiveServer.json(answer);
    }

    @Test
    void a_file_that_is_no_configuration_is_refused_by_name() {
        for (String file : List.of("{", "[]", "{}", "{\"format\": 2}", "{\"format\": 1, \"accounts\": []}")) {
            assertThat(TwoServers.h2().post("/api/configuration", file).statusCode())
                    .as(file)
                    .isIn(400, 422);
        }
        JsonNode brief = configured(TwoServers.h2(), "false", "{\"format\": 1, \"briefs\": [{\"id\": \"nowhere\"}]}");
        assertThat(brief.get("errors").get(0).get("field").asText()).isEqualTo("briefs[0].id");
        assertThat(brief.get("errors").get(0).get("value").asText()).isEqualTo("nowhere");
    }
}
