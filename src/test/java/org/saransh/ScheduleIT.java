package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schedules and their occurrences, also when a template fails and when the server is killed. */
@ExtendWith(TwoServers.class)
class ScheduleIT {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

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
            assertThat(server.json("/api/schedules").get(0).get("next")).isEqualTo(next.get(0));
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
    void a_template_that_fails_marks_its_occurrence_failed_and_the_next_one_runs() throws IOException, JRException {
        try (LiveServer server = new LiveServer("broken").archive(brokenArchive())) {
            server.start();
            JsonNode failed = runNow(server);
            assertThat(failed.get("state").asText()).isEqualTo("FAILED");
            assertThat(failed.get("reason").asText()).contains("The template sheet-points cannot be filled");
            assertThat(server.find("/api/occurrences", any -> any.get("id").equals(failed.get("id")))
                            .get("reason"))
                    .isEqualTo(failed.get("reason"));
            int revisions = server.json("/api/offerings/i-katghora/history").size();
            server.kill();
            server.archive(Path.of(System.getProperty("saransh.war"))).start();
            assertThat(runNow(server).get("state").asText()).isEqualTo("PUBLISHED");
            assertThat(server.json("/api/offerings/i-katghora/history")).hasSize(revisions);
            assertThat(server.json("/api/audit/verify").get("whole").asBoolean())
                    .isTrue();
        }
    }

    private static JsonNode runNow(LiveServer server) {
        var accepted = server.post("/api/schedules/weekly/run", "");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String place = "/api/occurrences/" + LiveServer.json(accepted).get("id").asLong();
        server.await("the occurrence to end", () -> server.json(place).has("endedAt"));
        return server.json(place);
    }

    /** The archive with one template exchanged for another one that fails when it is filled. */
    private static Path brokenArchive() throws IOException, JRException {
        Path broken = Path.of(System.getProperty("saransh.test.folder")).resolve("broken.war");
        Files.createDirectories(broken.getParent());
        Files.copy(Path.of(System.getProperty("saransh.war")), broken, StandardCopyOption.REPLACE_EXISTING);
        String template = Files.readString(Path.of("reports/shared/sheet-points.jrxml"));
        try (FileSystem archive = FileSystems.newFileSystem(broken);
                OutputStream compiled =
                        Files.newOutputStream(archive.getPath("WEB-INF/classes/reports/shared/sheet-points.jasper"))) {
            JasperCompileManager.compileReportToStream(
                    new ByteArrayInputStream(template.replace("$F{text}", "$F{text}.substring(-1)")
                            .getBytes(StandardCharsets.UTF_8)),
                    compiled);
        }
        return broken;
    }
}
