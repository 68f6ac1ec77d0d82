package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables that come in and go out. */
@ExtendWith(TwoServers.class)
class ImportIT {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** In the order in which rows name each other. */
    private static final List<String> REGISTERS = List.of(
            "minerals",
            "blocks",
            "tranches",
            "offerings",
            "milestones",
            "partnerships",
            "engagements",
            "indicators",
            "observations");

    @Test
    void all_reference_rows_survive_the_way_out_and_in_in_every_form_and_language() {
        Map<String, byte[]> tables = new TreeMap<>();
        REGISTERS.forEach(register -> tables.put(register, export(TwoServers.postgres(), register, CSV, "")));
        try (LiveServer empty = new LiveServer("empty")
                .setting("saransh.reference.data", "false")
                .start()) {
            for (String register : REGISTERS) {
                byte[] workbook = export(TwoServers.postgres(), register, XLSX, "&language=hi");
                JsonNode checked = imported(empty, register, "check", workbook);
                assertThat(checked.get("written").asBoolean()).isFalse();
                assertThat(empty.json("/api/" + register).get("total").asInt()).isZero();
                JsonNode applied = imported(empty, register, "apply", workbook);
                assertThat(applied.get("written").asBoolean())
                        .as(applied.toString())
                        .isTrue();
                assertThat(applied.get("counts").get("added"))
                        .isEqualTo(checked.get("counts").get("added"));
                assertThat(new String(export(empty, register, CSV, ""), StandardCharsets.UTF_8))
                        .isEqualTo(new String(tables.get(register), StandardCharsets.UTF_8));
                for (byte[] table : List.of(
                        tables.get(register),
                        export(empty, register, CSV, "&language=en"),
                        export(empty, register, CSV, "&language=hi"),
                        export(empty, register, XLSX, ""),
                        export(empty, register, XLSX, "&language=en"))) {
                    JsonNode again = imported(empty, register, "apply", table);
                    assertThat(again.get("written").asBoolean()).isFalse();
                    assertThat(again.get("counts").get("same"))
                            .as(again.toString())
                            .isEqualTo(applied.get("counts").get("added"));
                }
            }
            assertThat(empty.json("/api/audit/verify").get("whole").asBoolean()).isTrue();
        }
    }

    @Test
    void a_table_is_in_the_words_of_the_language_asked_for() {
        for (LiveServer server : TwoServers.both()) {
            String codes = new String(export(server, "offerings", CSV, ""), StandardCharsets.UTF_8);
            assertThat(codes)
                    .contains(",AUCTIONED,", ",COMPOSITE_LICENCE,", ",true,")
                    .doesNotContain("समेकित");
            String english = new String(export(server, "offerings", CSV, "&language=en"), StandardCharsets.UTF_8);
            assertThat(english).contains(",Auctioned,", ",Composite licence,", ",Yes,");
            assertThat(new String(export(server, "tranches", CSV, "&language=hi"), StandardCharsets.UTF_8))
                    .contains("राजस्थान; ")
                    .doesNotContain("RAJASTHAN");
            assertThat(server.status("/api/tranches?language=fr")).isEqualTo(400);
            assertThat(server.status("/api/datasets/tranches/template.xlsx?language=fr"))
                    .isEqualTo(400);
            String hindi = new String(export(server, "offerings", CSV, "&language=hi"), StandardCharsets.UTF_8);
            assertThat(hindi)
                    .contains(",नीलाम,", ",समेकित अनुज्ञप्ति,", ",हाँ,")
                    .doesNotContain("AUCTIONED");
        }
    }

    @Test
    void every_row_gets_its_verdict_and_refused_rows_can_be_mended_and_sent_again() {
        for (LiveServer server : TwoServers.both()) {
            String table = "\uFEFFKey;खनिज;Source;Publisher;Evidence;Part D entry;colour\n"
                    + "import-1;One;G;M;official text;1;red\n"
                    + "import-2;Two;G;M;offical_text;3 crore;\n"
                    + "lithium;Lithium;G;M;press;;\n"
                    + "import-1;Again;G;M;press;;\n";
            JsonNode refused = imported(server, "minerals", "apply", table.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.get("written").asBoolean()).isFalse();
            assertThat(refused.get("counts").toString())
                    .isEqualTo("{\"added\":1,\"changed\":1,\"refused\":2,\"same\":0}");
            assertThat(refused.get("ignoredColumns").get(0).asText()).isEqualTo("colour");
            assertThat(refused.get("rows").get(1).get("faults").toString())
                    .contains("counts in words")
                    .contains("OFFICIAL_TEXT?");
            assertThat(server.status("/api/minerals/import-1")).isEqualTo(404);

            String good = table.substring(0, table.indexOf("lithium"));
            JsonNode partial = take(
                    server,
                    "register=minerals&mode=apply&partial=true&reason=list",
                    good.getBytes(StandardCharsets.UTF_8));
            assertThat(partial.get("written").asBoolean()).isTrue();
            assertThat(server.json("/api/minerals/import-1").get("partDEntry").asInt())
                    .isEqualTo(1);
            String mend = new String(server.get(partial.get("refused").asText()).body(), StandardCharsets.UTF_8);
            assertThat(mend).contains("import-2").doesNotContain("import-1").contains("refused because");
            String mended = mend.replace("offical_text", "official_text").replace("3 crore", "3");
            JsonNode sent = imported(server, "minerals", "apply", mended.getBytes(StandardCharsets.UTF_8));
            assertThat(sent.get("counts").get("added").asInt())
                    .as(sent.toString())
                    .isEqualTo(1);
            assertThat(server.get(sent.get("report").asText()).statusCode()).isEqualTo(200);
            assertThat(server.json("/api/imports").get(0).get("id")).isEqualTo(sent.get("id"));
            for (String key : List.of("import-1", "import-2")) {
                assertThat(server.send(HttpRequest.newBuilder(
                                                URI.create(server.address("/api/minerals/" + key + "?reason=test")))
                                        .header("If-Match", "*")
                                        .DELETE()
                                        .build())
                                .statusCode())
                        .isEqualTo(204);
            }
        }
    }

    @Test
    void a_wrong_request_or_a_harmful_file_is_refused_and_the_server_stays_up() {
        LiveServer server = TwoServers.h2();
        byte[] table = "key,name\n".getBytes(StandardCharsets.UTF_8);
        assertThat(post(server, "register=colours&reason=r", table).statusCode())
                .isEqualTo(400);
        assertThat(post(server, "register=minerals&mode=do&reason=r", table).statusCode())
                .isEqualTo(400);
        assertThat(post(server, "register=minerals", table).statusCode()).isEqualTo(422);
        assertThat(post(server, "register=minerals&reason=r", table).statusCode())
                .isEqualTo(422);
        assertThat(post(server, "register=minerals&reason=r", new byte[] {'P', 'K', 3, 4, 0})
                        .statusCode())
                .isEqualTo(422);
        byte[] large = new byte[65 * 1024 * 1024];
        assertThat(post(server, "register=minerals&reason=r", large).statusCode())
                .isEqualTo(413);
        assertThat(server.get("/api/imports/99999").statusCode()).isEqualTo(404);
        assertThat(server.status("/health/ready")).isEqualTo(200);
    }

    @Test
    void every_register_offers_a_template_with_lists_to_choose_from() throws IOException {
        for (String register : REGISTERS) {
            byte[] template = TwoServers.h2()
                    .get("/api/datasets/" + register + "/template.xlsx?language=hi")
                    .body();
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
                assertThat(workbook.getSheet(register).getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo("कुंजी");
                assertThat(workbook.getSheet(register).getDataValidations()).hasSizeGreaterThanOrEqualTo(2);
                assertThat(texts(workbook.getSheet("कैसे भरें")))
                        .contains("क्या भरा जाए", "हाँ; नहीं", "समाचार माध्यम")
                        .doesNotContain("one of", "SECONDARY_COMPILATION");
                assertThat(texts(workbook.getSheet("Words"))).contains("समाचार माध्यम");
            }
        }
    }

    private static String texts(Sheet sheet) {
        StringBuilder texts = new StringBuilder();
        sheet.forEach(row ->
                row.forEach(cell -> texts.append(cell.getStringCellValue()).append('\n')));
        return texts.toString();
    }

    /** Facts are put in at random times of knowing; a simple replay in memory has to give the same readings. */
    @Test
    void a_reading_as_at_any_instant_equals_a_replay_of_what_was_recorded() {
        for (long seed : new long[] {1, 2}) {
            Map<String, String> h2 = readings(TwoServers.h2(), seed);
            assertThat(readings(TwoServers.postgres(), seed)).as("seed " + seed).isEqualTo(h2);
        }
    }

    private record Recorded(String key, Instant knownAt, String name) {}

    private static Map<String, String> readings(LiveServer server, long seed) {
        Random random = new Random(seed);
        Instant start = Instant.parse("2001-01-01T00:00:00Z");
        List<Recorded> log = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            Recorded fact = new Recorded(
                    "replay-" + seed + "-" + random.nextInt(3),
                    start.plusSeconds(3_600L * random.nextInt(40)),
                    "name " + step);
            String table =
                    "key,name,sourceTitle,publisher,evidence\n" + fact.key() + "," + fact.name() + ",G,M,press\n";
            JsonNode taken = take(
                    server,
                    "register=minerals&mode=apply&reason=replay&knownAt=" + fact.knownAt(),
                    table.getBytes(StandardCharsets.UTF_8));
            assertThat(taken.get("written").asBoolean()).isTrue();
            log.add(fact);
        }
        Map<String, String> readings = new TreeMap<>();
        for (int hour = -1; hour <= 40; hour += 1 + random.nextInt(3)) {
            Instant asAt = start.plusSeconds(3_600L * hour);
            Map<String, String> expected = replay(log, asAt);
            Map<String, String> read = new TreeMap<>();
            for (JsonNode row : server.json("/api/minerals?size=500&q=replay-" + seed + "-&asAt=" + asAt)
                    .get("items")) {
                read.put(row.get("key").asText(), row.get("name").asText());
            }
            assertThat(read).as("seed " + seed + " as at " + asAt).isEqualTo(expected);
            readings.put(asAt.toString(), read.toString());
        }
        return readings;
    }

    /** Of each key the fact that became known last by then; of two at one instant the one recorded later. */
    private static Map<String, String> replay(List<Recorded> log, Instant asAt) {
        Map<String, Recorded> newest = new TreeMap<>();
        for (Recorded fact : log) {
            if (!fact.knownAt().isAfter(asAt)) {
                newest.merge(fact.key(), fact, (old, other) -> other.knownAt().isBefore(old.knownAt()) ? old : other);
            }
        }
        return newest.values().stream()
                .collect(Collectors.toMap(Recorded::key, Recorded::name, (one, other) -> one, TreeMap::new));
    }

    /** A long table is in or out, whenever the power fails. More rounds: {@code -Dsaransh.kills=20}. */
    @Test
    void a_long_table_that_is_killed_half_way_is_whole_or_absent() throws Exception {
        int kills = Integer.getInteger("saransh.kills", 2);
        int rows = Integer.getInteger("saransh.kill.rows", 20_000);
        Random random = new Random(7);
        try (LiveServer server = new LiveServer("killed").start()) {
            long start = System.nanoTime();
            assertThat(imported(server, "observations", "apply", observations("bulk-", rows))
                            .get("written")
                            .asBoolean())
                    .isTrue();
            long millis = (System.nanoTime() - start) / 1_000_000;
            int inside = 0;
            for (int round = 0; inside < kills && round < 2 * kills; round++) {
                int before = total(server);
                HttpRequest request = request(
                        server,
                        "register=observations&mode=apply&reason=round%20" + round,
                        observations("bulk-" + round + "-", rows));
                var answer = server.client().sendAsync(server.signed(request), HttpResponse.BodyHandlers.ofByteArray());
                Thread.sleep(random.nextLong(millis));
                inside += answer.isDone() ? 0 : 1;
                server.kill();
                answer.cancel(true);
                server.start();
                assertThat(total(server)).isIn(before, before + rows);
                assertThat(server.json("/api/audit/verify").get("whole").asBoolean())
                        .isTrue();
            }
            assertThat(inside).as("kills before the answer").isEqualTo(kills);
        }
    }

    private static int total(LiveServer server) {
        return server.json("/api/observations?size=1").get("total").asInt();
    }

    private static byte[] observations(String prefix, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(number ->
                        prefix + number + ",lithium-ion-imports-value,FY " + number + "," + number + ",G,M,press")
                .collect(Collectors.joining("\n", "key,indicator,period,value,sourceTitle,publisher,evidence\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] export(LiveServer server, String register, String type, String parameters) {
        HttpResponse<byte[]> table = server.send(
                HttpRequest.newBuilder(URI.create(server.address("/api/" + register + "?sort=key" + parameters)))
                        .header("Accept", type)
                        .build());
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        return table.body();
    }

    private static JsonNode imported(LiveServer server, String register, String mode, byte[] table) {
        return take(server, "register=" + register + "&mode=" + mode + "&reason=test", table);
    }

    private static JsonNode take(LiveServer server, String parameters, byte[] table) {
        HttpResponse<byte[]> answer = post(server, parameters, table);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return LiveServer.json(answer);
    }

    static HttpResponse<byte[]> post(LiveServer server, String parameters, byte[] table) {
        return server.send(request(server, parameters, table));
    }

    private static HttpRequest request(LiveServer server, String parameters, byte[] table) {
        return HttpRequest.newBuilder(URI.create(server.address("/api/imports?" + parameters)))
                .header("Content-Type", CSV)
                .POST(BodyPublishers.ofByteArray(table))
                .build();
    }
}
