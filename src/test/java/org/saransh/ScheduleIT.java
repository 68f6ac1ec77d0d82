package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schedules and their occurrences, on both databases. */
@ExtendWith(TwoServers.class)
class ScheduleIT {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** The second Monday whose eight o'clock is still to come, whatever the hour of the test. */
    private static final LocalDate MONDAY = ZonedDateTime.now(INDIA)
            .minusHours(8)
            .toLocalDate()
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .plusDays(7);

    @Test
    void the_weekly_schedule_names_its_next_mondays() {
        for (LiveServer server : TwoServers.both()) {
            JsonNode next = server.json("/api/schedules/weekly/next?count=4");
            assertThat(next).hasSize(4);
            next.forEach(instant -> {
                var due = Instant.parse(instant.asText()).atZone(INDIA);
                assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                assertThat(due.toLocalTime()).hasToString("08:00");
            });
            assertThat(server.json("/api/schedules/weekly").get("next")).isEqualTo(next.get(0));
        }
    }

    @Test
    void an_occurrence_run_now_publishes_an_edition_on_both_databases() {
        for (LiveServer server : TwoServers.both()) {
            JsonNode ended = runNow(server);
            assertThat(ended.get("state").asText()).isEqualTo("PUBLISHED");
            assertThat(server.json("/api/briefs/weekly").get("latest").get("id"))
                    .isEqualTo(ended.get("edition"));
        }
    }

    @Test
    void a_schedule_is_previewed_in_words_and_dates_before_it_is_saved() {
        for (LiveServer server : TwoServers.both()) {
            String holidays = "{\"id\":\"office\",\"name\":\"Office\",\"daysOff\":[\"SATURDAY\",\"SUNDAY\"],"
                    + "\"holidays\":[{\"day\":\"" + MONDAY + "\",\"name\":\"Founders' Day\"}]}";
            assertThat(server.post("/api/calendars", holidays).statusCode()).isEqualTo(201);
            JsonNode preview = LiveServer.json(server.post(
                    "/api/schedules/preview",
                    "{\"schedule\":" + weekly("\"calendar\":\"office\",\"holidays\":\"PREVIOUS\"") + "}"));
            assertThat(preview.at("/words/en").asText())
                    .isEqualTo("every Monday at 08:00 IST, the previous working day if a holiday");
            assertThat(preview.at("/words/hi").asText())
                    .isEqualTo("हर सोमवार 08:00 IST, अवकाश होने पर पिछला कार्य दिवस");
            assertThat(preview.get("next")).hasSize(10);
            assertThat(preview.at("/next/1/movedFrom").asText()).isEqualTo(MONDAY.toString());
            assertThat(preview.at("/next/1/local").asText()).isEqualTo(MONDAY.minusDays(3) + "T08:00+05:30");
            assertThat(server.json("/api/schedules").findValuesAsText("id")).doesNotContain("office-weekly");
            delete(server, "/api/calendars/office", 204);
        }
    }

    @Test
    void a_schedule_is_made_once_changed_with_its_tag_and_ended() {
        for (LiveServer server : TwoServers.both()) {
            String body = "{\"id\":\"mondays\",\"schedule\":" + weekly("\"owner\":\"Desk officer\"") + "}";
            HttpResponse<byte[]> made = send(server, "POST", "/api/schedules", body, "Idempotency-Key", "mondays-1");
            assertThat(made.statusCode()).as(new String(made.body())).isEqualTo(201);
            HttpResponse<byte[]> again = send(server, "POST", "/api/schedules", body, "Idempotency-Key", "mondays-1");
            assertThat(again.body()).isEqualTo(made.body());
            assertThat(server.post("/api/schedules", body).statusCode()).isEqualTo(409);
            String thursdays =
                    "{\"schedule\":" + weekly("\"owner\":\"Desk officer\"").replace("MONDAY", "THURSDAY") + "}";
            assertThat(send(server, "PUT", "/api/schedules/mondays", thursdays, "Accept", "*/*")
                            .statusCode())
                    .isEqualTo(428);
            String tag = made.headers().firstValue("ETag").orElseThrow();
            HttpResponse<byte[]> changed = send(server, "PUT", "/api/schedules/mondays", thursdays, "If-Match", tag);
            assertThat(LiveServer.json(changed).at("/words/en").asText()).isEqualTo("every Thursday at 08:00 IST");
            assertThat(send(server, "PUT", "/api/schedules/mondays", thursdays, "If-Match", tag)
                            .statusCode())
                    .isEqualTo(412);
            assertThat(LiveServer.json(server.post("/api/schedules/mondays/pause", ""))
                            .has("next"))
                    .isFalse();
            assertThat(LiveServer.json(server.post("/api/schedules/mondays/resume", ""))
                            .has("next"))
                    .isTrue();
            delete(server, "/api/schedules/mondays", 204);
            assertThat(server.status("/api/schedules/mondays")).isEqualTo(404);
        }
    }

    @Test
    void every_fault_of_a_schedule_is_named() {
        String wrong = "{\"id\":\"Bad Id\",\"schedule\":{}}";
        assertThat(faults(TwoServers.h2().post("/api/schedules", wrong))).containsExactly("id");
        String schedule = "{\"title\":\"\",\"brief\":\"state\",\"each\":\"tranche\",\"rule\":{\"kind\":\"CRON\","
                + "\"cron\":\"0 8 30 2 *\"},\"time\":\"8\",\"zone\":\"IST5\",\"startsOn\":\"2026-02-30\","
                + "\"holidays\":\"NEXT\",\"freshness\":{\"offering\":0},\"windowHours\":0,\"colour\":1}";
        assertThat(faults(TwoServers.h2().post("/api/schedules", "{\"id\":\"bad\",\"schedule\":" + schedule + "}")))
                .containsExactlyInAnyOrder(
                        "schedule.title",
                        "schedule.owner",
                        "schedule.each",
                        "schedule.rule.cron",
                        "schedule.time",
                        "schedule.zone",
                        "schedule.startsOn",
                        "schedule.calendar",
                        "schedule.freshness.offering",
                        "schedule.freshness.offering",
                        "schedule.windowHours",
                        "schedule.colour");
        String past = weekly("\"owner\":\"Desk officer\",\"endsOn\":\"2020-01-01\"");
        assertThat(faults(TwoServers.h2().post("/api/schedules", "{\"id\":\"past\",\"schedule\":" + past + "}")))
                .containsExactly("schedule.rule");
    }

    @Test
    void a_calendar_takes_in_files_whole_and_is_kept_while_it_is_used() {
        for (LiveServer server : TwoServers.both()) {
            String calendar =
                    "{\"id\":\"odisha\",\"name\":\"Odisha\",\"state\":\"ODISHA\",\"daysOff\":[\"SUNDAY\",\"SATURDAY#2\"]}";
            assertThat(server.post("/api/calendars", calendar).statusCode()).isEqualTo(201);
            assertThat(faults(server.post("/api/calendars", calendar.replace("\"odisha\"", "\"other\""))))
                    .containsExactly("state");
            String holidays = "/api/calendars/odisha/holidays";
            assertThat(faults(
                            sendFile(server, holidays, "text/csv", "day,name\n2026-04-01,Utkala Dibasa\n2026-4-2,x\n")))
                    .containsExactly("line 3");
            assertThat(server.json("/api/calendars/odisha").get("holidays")).isEmpty();
            assertThat(sendFile(server, holidays, "text/csv", "day,name\n2026-04-01,Utkala Dibasa\n")
                            .statusCode())
                    .isEqualTo(200);
            String ics = "BEGIN:VCALENDAR\r\n"
                    + "VERSION:2.0\r\n"
                    + "BEGIN:VEVENT\r\n"
                    + "DTSTART;VALUE=DATE:20260716\r\n"
                    + "SUMMARY:Rath Yatra\r\n"
                    + "END:VEVENT\r\n"
                    + "END:VCALENDAR\r\n";
            assertThat(LiveServer.json(sendFile(server, holidays, "text/calendar", ics))
                            .get("holidays"))
                    .hasSize(2);
            String user = weekly("\"owner\":\"Desk officer\",\"calendar\":\"odisha\",\"holidays\":\"SKIP\"");
            assertThat(server.post("/api/schedules", "{\"id\":\"odisha-weekly\",\"schedule\":" + user + "}")
                            .statusCode())
                    .isEqualTo(201);
            delete(server, "/api/calendars/odisha", 409);
            delete(server, "/api/schedules/odisha-weekly", 204);
            delete(server, "/api/calendars/odisha", 204);
            assertThat(server.json("/api/calendars").findValuesAsText("id"))
                    .contains("india")
                    .doesNotContain("odisha");
        }
    }

    @Test
    void one_occurrence_makes_an_edition_of_each_tranche() {
        LiveServer server = TwoServers.postgres();
        String each = weekly("\"owner\":\"Desk officer\",\"each\":\"tranche\"").replace("\"weekly\"", "\"tranche\"");
        assertThat(server.post("/api/schedules", "{\"id\":\"tranches\",\"schedule\":" + each + "}")
                        .statusCode())
                .isEqualTo(201);
        JsonNode ended = runNow(server, "tranches");
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("PUBLISHED");
        assertThat(ended.get("editions").findValuesAsText("about"))
                .hasSizeGreaterThan(3)
                .hasSameSizeAs(server.json("/api/tranches").get("items"));
        ended.get("editions")
                .forEach(edition -> assertThat(edition.get("state").asText()).isEqualTo("PUBLISHED"));
        delete(server, "/api/schedules/tranches", 204);
    }

    @Test
    void drafts_of_a_schedule_with_approval_wait_for_a_person() {
        LiveServer server = TwoServers.postgres();
        String approved = weekly("\"owner\":\"Desk officer\",\"approval\":true");
        server.post("/api/schedules", "{\"id\":\"approved\",\"schedule\":" + approved + "}");
        String place = "/api/occurrences/"
                + LiveServer.json(server.post("/api/schedules/approved/run", ""))
                        .get("id")
                        .asLong();
        server.await("the draft", () -> state(server, place).equals("AWAITING_APPROVAL"));
        long edition = server.json(place).get("edition").asLong();
        assertThat(server.json("/api/editions/" + edition).get("state").asText())
                .isEqualTo("DRAFT");
        assertThat(server.post("/api/editions/" + edition + "/publish", "").statusCode())
                .isEqualTo(409);
        assertThat(server.post("/api/editions/" + edition + "/approve", "{}").statusCode())
                .isEqualTo(200);
        server.await("the end", () -> state(server, place).equals("PUBLISHED"));
        delete(server, "/api/schedules/approved", 204);
    }

    @Test
    void an_occurrence_is_held_until_its_registers_are_fresh_somebody_releases_it_or_it_is_too_late()
            throws SQLException {
        LiveServer server = TwoServers.postgres();
        String gated = weekly("\"owner\":\"Desk officer\",\"freshness\":{\"offerings\":2},\"holdHours\":1");
        server.post("/api/schedules", "{\"id\":\"gated\",\"schedule\":" + gated + "}");
        String released = dueInTenDays(server, "gated", 1);
        String late = dueInTenDays(server, "gated", 2);
        String fresh = dueInTenDays(server, "gated", 3);
        assertThat(server.json(released).get("reason").asText())
                .contains("the register offerings was last confirmed or changed at");
        assertThat(server.post(released + "/release", "{}").statusCode()).isEqualTo(422);
        assertThat(server.post(released + "/release", "{\"reason\":\"Nothing has changed\"}")
                        .statusCode())
                .isEqualTo(200);
        sql("update occurrence set held_until = now() where id = " + late.substring(late.lastIndexOf('/') + 1));
        sql("update occurrence set due_at = now() where id = " + fresh.substring(fresh.lastIndexOf('/') + 1));
        server.await("the released one", () -> state(server, released).equals("PUBLISHED"));
        assertThat(server.json(released).get("releasedBy").asText()).isEqualTo(LiveServer.ADMINISTRATOR);
        server.await("the late one", () -> state(server, late).equals("MISSED"));
        server.await("the fresh one", () -> state(server, fresh).equals("PUBLISHED"));
        assertThat(server.json("/api/schedules/gated").get("missed").asInt()).isEqualTo(1);
        assertThat(server.post(late + "/release", "{\"reason\":\"Late\"}").statusCode())
                .isEqualTo(409);
        delete(server, "/api/schedules/gated", 204);
    }

    @Test
    void what_came_while_no_server_planned_is_counted_by_the_policy() throws SQLException {
        LiveServer server = TwoServers.postgres();
        String skipping =
                weekly("\"owner\":\"Desk officer\",\"missed\":\"SKIP\"").replace("MONDAY", daysAgo(1));
        server.post("/api/schedules", "{\"id\":\"skipping\",\"schedule\":" + skipping + "}");
        sql("update schedule set planned_until = planned_until - interval '20 days', next_due = now() where id ="
                + " 'skipping'");
        server.await(
                "the planner",
                () -> server.json("/api/schedules/skipping").get("missed").asInt() > 0);
        assertThat(server.json("/api/schedules/skipping").get("missed").asInt()).isEqualTo(3);
        assertThat(server.json("/api/occurrences?schedule=skipping&state=MISSED")
                        .get("items"))
                .hasSize(3);
        assertThat(server.json("/api/occurrences?schedule=skipping").get("items"))
                .hasSize(3);
        delete(server, "/api/schedules/skipping", 204);
    }

    @Test
    void a_server_whose_attempt_was_taken_over_writes_nothing_more() throws SQLException {
        LiveServer server = TwoServers.postgres();
        server.post("/api/schedules", "{\"id\":\"fenced\",\"schedule\":" + weekly("\"owner\":\"Desk officer\"") + "}");
        long id = LiveServer.json(server.post("/api/schedules/fenced/run", ""))
                .get("id")
                .asLong();
        String place = "/api/occurrences/" + id;
        try (Connection connection = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                PreparedStatement takeOver = connection.prepareStatement(
                        "update occurrence set attempt = attempt + 1 where state = 'RUNNING' and id = " + id)) {
            server.await("the attempt to be taken over as soon as it runs", () -> {
                try {
                    int taken = 0;
                    for (int i = 0; i < 1_000 && taken == 0; i++) {
                        taken = takeOver.executeUpdate();
                    }
                    return taken == 1;
                } catch (SQLException failed) {
                    throw new AssertionError(failed);
                }
            });
        }
        server.await(
                "the attempt to stop",
                () -> server.process().console().contains("of occurrence " + id + " is not the one"));
        JsonNode taken = server.json(place);
        assertThat(taken.get("state").asText()).isEqualTo("RUNNING");
        assertThat(taken.get("editions").findValuesAsText("state")).doesNotContain("PUBLISHED");
        if (taken.has("edition")) {
            assertThat(server.json("/api/editions/" + taken.get("edition").asLong())
                            .get("state")
                            .asText())
                    .isEqualTo("DRAFT");
        }
        delete(server, "/api/schedules/fenced", 204);
    }

    private static String weekly(String more) {
        return "{\"title\":\"Weekly"
                + " brief\",\"brief\":\"weekly\",\"rule\":{\"kind\":\"WEEKDAYS\",\"weekdays\":[\"MONDAY\"]},"
                + "\"time\":\"08:00\",\"zone\":\"Asia/Kolkata\"," + more + "}";
    }

    private static String daysAgo(int days) {
        return LocalDate.now(INDIA).minusDays(days).getDayOfWeek().name();
    }

    private static String state(LiveServer server, String place) {
        return server.json(place).get("state").asText();
    }

    /** An occurrence that is due in the future, so that nothing recorded so far is fresh enough. */
    private static String dueInTenDays(LiveServer server, String schedule, int hours) throws SQLException {
        long id = 900_000_000L + hours;
        sql("insert into occurrence (id, schedule_id, due_at, state, planned_at) values (" + id + ", '" + schedule
                + "', now() + interval '10 days' + interval '" + hours + " hours', 'PLANNED', now())");
        sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values"
                + " ('occurrence', '"
                + id + "', now(), false, 1)");
        String place = "/api/occurrences/" + id;
        server.await("the occurrence to be held", () -> state(server, place).equals("HELD"));
        return place;
    }

    private static int sql(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(text);
        }
    }

    private static List<String> faults(HttpResponse<byte[]> refused) {
        assertThat(refused.statusCode()).as(new String(refused.body())).isEqualTo(422);
        return LiveServer.json(refused).get("errors").findValuesAsText("field");
    }

    private static void delete(LiveServer server, String place, int status) {
        String tag = server.get(place).headers().firstValue("ETag").orElseThrow();
        assertThat(send(server, "DELETE", place, "", "If-Match", tag).statusCode())
                .isEqualTo(status);
    }

    private static HttpResponse<byte[]> sendFile(LiveServer server, String place, String type, String text) {
        String calendar = place.substring(0, place.lastIndexOf('/'));
        return server.send(HttpRequest.newBuilder(URI.create(server.address(place)))
                .header("Content-Type", type)
                .header(
                        "If-Match",
                        server.get(calendar).headers().firstValue("ETag").orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    private static HttpResponse<byte[]> send(
            LiveServer server, String method, String place, String body, String header, String value) {
        return server.send(HttpRequest.newBuilder(URI.create(server.address(place)))
                .header("Content-Type", "application/json")
                .header(header, value)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode runNow(LiveServer server) {
        return runNow(server, "weekly");
    }

    private static JsonNode runNow(LiveServer server, String schedule) {
        var accepted = server.post("/api/schedules/" + schedule + "/run", "");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String place = "/api/occurrences/" + LiveServer.json(accepted).get("id").asLong();
        server.await("the occurrence to end", () -> server.json(place).has("endedAt"));
        return server.json(place);
    }
}
