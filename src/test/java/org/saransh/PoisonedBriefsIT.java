package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Briefs of an operator's folder whose templates pass every check and fail only when they are filled, beside good ones, in a
 * process with little memory.
 */
class PoisonedBriefsIT {

    /** How many good editions are made beside them. */
    private static final int GOOD = Integer.getInteger("saransh.good", 5);

    /** So many good ones for each time that every poisoned one runs. */
    private static final int A_ROUND = 5;

    private static final String A_HUNDREDFOLD = ".replace(\"1\", \"1111111111\").replace(\"1\", \"1111111111\")";
    private static final String A_LINE_TENFOLD = ".replace(\"1\", \"1\\n1\\n1\\n1\\n1\\n1\\n1\\n1\\n1\\n1\")";

    /**
     * @param template that is not the shared one
     * @param said what that one prints
     * @param poison what this one prints in its place
     * @param reason why it fails
     */
    private record Poison(String template, String said, String poison, String reason) {

        static Poison heading(String poison, String reason) {
            return new Poison("section-points", "$P{HEADING}]]", poison + "]]", reason);
        }

        void in(Path brief) throws IOException {
            String template = Files.readString(Path.of("reports/shared/" + this.template + ".jrxml"));
            assertThat(template).contains(said);
            Files.writeString(brief.resolve(this.template + ".jrxml"), template.replace(said, poison));
        }
    }

    private static final Map<String, Poison> POISONS = new TreeMap<>(Map.of(
            "divides", Poison.heading("\"\" + 1 / ($P{HEADING}.length() - $P{HEADING}.length())", "/ by zero"),
            "cuts", new Poison("sheet-points", "$F{text}", "$F{text}.substring(100000)", "begin 100000"),
            "counts", Poison.heading("\"\" + new java.math.BigDecimal($P{HEADING})", "neither a decimal digit"),
            "swells", Poison.heading("\"0123456789\"" + A_HUNDREDFOLD.repeat(5), "heap space"),
            "never-ends", Poison.heading("\"1\"" + A_LINE_TENFOLD.repeat(6), "2,000 maximum pages")));

    private static LiveServer server;
    private static Path reports;

    @BeforeAll
    static void start() throws IOException {
        server = new LiveServer("poisoned").memory("512m");
        reports = server.process().folder().resolve("reports");
        for (Map.Entry<String, Poison> poison : POISONS.entrySet()) {
            Path brief = Files.createDirectories(reports.resolve(poison.getKey()));
            Files.writeString(brief.resolve("brief.properties"), "sections=points\nannexes=sources\nsheets=points\n");
            for (String language : List.of("en", "hi")) {
                Files.writeString(
                        brief.resolve("messages_" + language + ".properties"),
                        "brief.title=Poison\nbrief.subtitle={day}\nbrief.subject=Poison, {day}\n");
            }
            poison.getValue().in(brief);
        }
        server.setting("saransh.reports", reports.toString()).start().withEditions();
        POISONS.keySet().forEach(PoisonedBriefsIT::schedule);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void schedule(String brief) {
        HttpResponse<byte[]> made = server.post(
                "/api/schedules",
                "{\"id\": \"" + brief + "\", \"schedule\": {\"title\": \"" + brief + "\", \"brief\": \"" + brief
                        + "\", \"owner\": \"Desk officer\", \"rule\": {\"kind\": \"WEEKDAYS\", \"weekdays\":"
                        + " [\"MONDAY\"]}, \"time\": \"08:00\", \"zone\": \"Asia/Kolkata\"}}");
        assertThat(made.statusCode()).as(new String(made.body())).isEqualTo(201);
    }

    @Test
    void every_good_brief_beside_templates_that_fail_is_delivered_and_those_publish_once_they_are_mended()
            throws IOException {
        List<Long> good = new ArrayList<>();
        for (int begun = 0; begun < GOOD; begun += A_ROUND) {
            Map<String, String> poisoned =
                    POISONS.keySet().stream().collect(Collectors.toMap(brief -> brief, PoisonedBriefsIT::begun));
            List<String> beside = Stream.generate(() -> begun("weekly"))
                    .limit(Math.min(A_ROUND, GOOD - begun))
                    .toList();
            beside.forEach(
                    place -> good.add(ended(place, "PUBLISHED").get("edition").asLong()));
            poisoned.forEach((brief, place) -> assertFailed(ended(place, "FAILED"), POISONS.get(brief)));
        }
        assertThat(good).hasSize(GOOD).doesNotHaveDuplicates();
        good.forEach(PoisonedBriefsIT::assertDelivered);
        int revisions = server.json("/api/offerings/i-katghora/history").size();
        for (Map.Entry<String, Poison> poison : POISONS.entrySet()) {
            Files.delete(
                    reports.resolve(poison.getKey()).resolve(poison.getValue().template() + ".jrxml"));
        }
        server.kill();
        server.start();
        POISONS.keySet().stream().map(PoisonedBriefsIT::begun).toList().forEach(place -> ended(place, "PUBLISHED"));
        assertThat(server.json("/api/offerings/i-katghora/history")).hasSize(revisions);
        assertThat(server.json("/api/audit/verify").get("whole").asBoolean()).isTrue();
    }

    private static void assertFailed(JsonNode occurrence, Poison poison) {
        assertThat(occurrence.get("reason").asText())
                .contains("The template")
                .contains("cannot be filled")
                .contains(poison.reason());
        assertThat(server.find("/api/occurrences", any -> any.get("id").equals(occurrence.get("id")))
                        .get("reason"))
                .isEqualTo(occurrence.get("reason"));
    }

    private static String begun(String schedule) {
        HttpResponse<byte[]> accepted = server.post("/api/schedules/" + schedule + "/run", "");
        assertThat(accepted.statusCode()).isEqualTo(202);
        return "/api/occurrences/" + LiveServer.json(accepted).get("id").asLong();
    }

    private static JsonNode ended(String place, String state) {
        server.await("the occurrence to end", () -> server.json(place).has("endedAt"));
        JsonNode occurrence = server.json(place);
        assertThat(occurrence.get("state").asText()).as(occurrence.toString()).isEqualTo(state);
        return occurrence;
    }

    private static void assertDelivered(long edition) {
        String deliveries = "/api/deliveries?edition=" + edition;
        server.await(
                "the message",
                () -> server.json(deliveries).findValuesAsText("state").equals(List.of("ACCEPTED")));
        long delivery = server.json(deliveries).at("/items/0/id").asLong();
        assertThat(server.data().resolve("outbox/delivery-" + delivery + ".eml"))
                .isNotEmptyFile();
    }
}
