package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is sent to do harm, or to a full disk, to a server of 256 MB: each is refused in a sentence, nothing is written, nothing is
 * left behind.
 */
class HostileUploadIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MEGABYTE = 1024 * 1024;
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEADING = "key,name,sourceTitle,publisher,evidence\n";

    private static final Path FOLDER = Path.of(System.getProperty("saransh.test.folder"));

    private static LiveServer server;
    private static int rows;

    @BeforeAll
    static void start() {
        server = new LiveServer("hostile")
                .memory("256m")
                .setting("saransh.reference.data", "false")
                .setting("saransh.disk.least", Long.toString(free() / MEGABYTE / 4 * 3))
                .start();
        rows = total();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @AfterEach
    void the_server_is_as_it_was() throws IOException {
        assertThat(server.status("/health/ready")).isEqualTo(200);
        assertThat(total()).isEqualTo(rows);
        assertThat(server.json("/api/audit/verify").get("whole").asBoolean()).isTrue();
        Path folder = server.data().resolve("uploads");
        if (Files.exists(folder)) {
            try (Stream<Path> uploads = Files.list(folder)) {
                assertThat(uploads).isEmpty();
            }
        }
        assertThat(server.process().console())
                .doesNotContain("OutOfMemoryError")
                .doesNotContain("StackOverflowError");
    }

    private static long free() {
        try {
            return Files.getFileStore(Files.createDirectories(FOLDER)).getUsableSpace();
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    @Test
    void while_the_disk_is_full_what_is_large_is_refused_and_then_all_goes_on_by_itself() throws Exception {
        Path ballast = FOLDER.resolve("ballast");
        int reserved = new ProcessBuilder("fallocate", "-l", Long.toString(free() / 2), ballast.toString())
                .start()
                .waitFor();
        try {
            assertThat(reserved).as("half of what is free is reserved").isZero();
            HttpResponse<byte[]> table = csv("P1,name,G,M,press\n");
            refused(table, 507, "too little room");
            assertThat(table.headers().firstValueAsLong("Retry-After")).hasValue(10);
            refused(server.post("/api/exports", ExportCalls.body("'dataset':'minerals'")), 507, "too little room");
            assertThat(new String(server.get("/health/ready").body()))
                    .contains("make room")
                    .contains("\"UP\"");
            assertThat(new String(server.get("/metrics").body()))
                    .contains("saransh_disk_tight{mp_scope=\"application\",} 1.0");
            assertThat(new String(server.get("/operations").body())).contains("make room");
            assertThat(server.status("/api/minerals")).isEqualTo(200);
        } finally {
            Files.deleteIfExists(ballast);
        }
        ExportCalls.done(
                server, ExportCalls.accepted(server.post("/api/exports", ExportCalls.body("'dataset':'minerals'"))));
    }

    @Test
    void a_file_without_end_is_refused_with_and_without_a_declared_length() {
        BodyPublisher endless = BodyPublishers.ofInputStream(() -> repeated("P1,name,G,M,press\n", 200 * MEGABYTE));
        refused(upload(endless), 413, "at most 64 MB");
        byte[] block = "P1,name,G,M,press,,\n".repeat(MEGABYTE / 20).getBytes(StandardCharsets.UTF_8);
        BodyPublisher declared = BodyPublishers.concat(Collections.nCopies(200, block).stream()
                .map(BodyPublishers::ofByteArray)
                .toArray(BodyPublisher[]::new));
        refused(upload(declared), 413, "at most 64 MB");
    }

    @Test
    void a_table_that_would_fill_memory_is_refused_or_read_piece_by_piece() {
        refused(csv("x".repeat(60 * MEGABYTE)), 422, "never closed");
        refused(csv(",".repeat(MEGABYTE - 50_000)), 422, "a table has at most 256");
        refused(csv(IntStream.range(0, MEGABYTE).mapToObj(n -> "c" + n).collect(Collectors.joining(","))), 422, "row");
        refused(csv(HEADING + "k\n".repeat(1_000_001)), 422, "more than 1000000 rows");
        String longKey = "k".repeat(990_000) + ",name,G,M,press\n";
        JsonNode report = report(csv(HEADING + longKey.repeat(60)));
        assertThat(report.get("counts").get("refused").asInt()).isEqualTo(60);
        assertThat(report.get("rows").get(0).get("faults").get(0).get("wrong").asText())
                .contains("990000 characters long");
        JsonNode digits = report(csv("key,name,sourceTitle,publisher,evidence,partDEntry\n"
                + ("k,n,G,M,press," + "9".repeat(900_000) + "\n").repeat(20)));
        assertThat(digits.get("counts").get("refused").asInt()).isEqualTo(20);
    }

    @Test
    void text_that_is_no_utf_8_is_refused() {
        refused(csv((HEADING + "P1,a\0b,G,M,press\n")), 422, "NUL");
        refused(upload((HEADING + "P1,é,G,M,press\n").getBytes(StandardCharsets.UTF_16)), 422, "not in UTF-8");
        refused(upload((HEADING + "P1,é,G,M,press\n").getBytes(StandardCharsets.UTF_16LE)), 422, "not in UTF-8");
        refused(upload((HEADING + "P1,é,G,M,press\n").getBytes(Charset.forName("windows-1252"))), 422, "not in UTF-8");
    }

    @Test
    void an_archive_that_would_harm_is_refused() {
        byte[] sound = sound();
        refused(upload(Workbooks.with(sound, "xl/worksheets/sheet1.xml", " ".repeat(200 * MEGABYTE))), 422, "far more");
        refused(upload(Workbooks.with(sound, "xl/inner.zip", "PK")), 422, "packs another file");
        refused(upload(Workbooks.with(sound, "XL/workbook.xml", "<workbook/>")), 422, "twice");
        Map<String, String> many = new TreeMap<>();
        IntStream.range(0, 1_001).forEach(number -> many.put("xl/media/" + number, ""));
        refused(upload(Workbooks.with(sound, many)), 422, "more than 1000 parts");
        IntStream.range(0, 300_000).forEach(number -> many.put("xl/media/" + number, ""));
        refused(upload(Workbooks.with(sound, many)), 422, "more than 1000 parts");
    }

    @Test
    void a_part_that_would_fill_memory_is_refused() {
        String texts = IntStream.range(0, 1_200_000)
                .mapToObj(number -> "<si><t>" + number * 7_919L + "</t></si>")
                .collect(Collectors.joining("", "<sst xmlns=\"" + SPREADSHEET + "\">", "</sst>"));
        refused(upload(Workbooks.with(sound(), "xl/sharedStrings.xml", texts)), 422, "too many different texts");
        String styles = IntStream.range(0, 200_000)
                .mapToObj(number -> "<xf numFmtId=\"" + number + "\"/>")
                .collect(Collectors.joining(
                        "", "<styleSheet xmlns=\"" + SPREADSHEET + "\"><cellXfs>", "</cellXfs></styleSheet>"));
        refused(upload(Workbooks.with(sound(), "xl/styles.xml", styles)), 422, "copy the values to a new one");
        String relations = IntStream.range(0, 400_000)
                .mapToObj(number -> "<Relationship Id=\"r" + number + "\" Type=\"t\" Target=\"" + number + "\"/>")
                .collect(Collectors.joining(
                        "",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
                        "</Relationships>"));
        refused(upload(Workbooks.with(sound(), "xl/_rels/workbook.xml.rels", relations)), 422, "save it anew in Excel");
        refused(sheet(cells(1_000_000)), 422, "far more");
        refused(sheet(cells(20_000)), 422, "beyond column 256");
    }

    @Test
    void an_entity_is_not_expanded_and_no_address_is_asked() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        canary.start();
        String address = "http://localhost:" + canary.getAddress().getPort() + "/";
        try {
            for (String part : List.of(
                    "xl/worksheets/sheet1.xml",
                    "xl/sharedStrings.xml",
                    "xl/styles.xml",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "[Content_Types].xml")) {
                for (String harm : List.of(
                        laughs(),
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>",
                        "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + address + "\"> %e;]>",
                        "<!DOCTYPE x SYSTEM \"" + address + "\">")) {
                    String xml = harm + "<sst xmlns=\"" + SPREADSHEET + "\"><si><t>&e;</t></si></sst>";
                    refused(upload(Workbooks.with(sound(), part, xml)), 422, "workbook");
                }
            }
            assertThat(asked).hasValue(0);
        } finally {
            canary.stop(0);
        }
    }

    private static String laughs() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "<!ENTITY e" + number + " \"" + ("&e" + (number - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY e0 \"ha\">", "<!ENTITY e \"&e12;\">]>"));
    }

    @Test
    void rows_and_cells_that_no_spreadsheet_has_are_refused() {
        String heading = Stream.of(HEADING.strip().split(","))
                .map(name -> "<c t=\"str\"><v>" + name + "</v></c>")
                .collect(Collectors.joining("", "<row r=\"1\">", "</row>"));
        refused(sheet(heading + "<row r=\"1048576\"/><row r=\"-1\"/>"), 422, "numbered upwards");
        refused(sheet("<row r=\"-1\"/>"), 422, "numbered upwards");
        refused(sheet("<row r=\"99999999999\"/>"), 422, "numbered upwards");
        refused(sheet("<row r=\"1\"><c s=\"-1\"><v>1</v></c></row>"), 422, "not written as Excel does");
        refused(sheet("<row r=\"1\"><c t=\"str\"><v>" + "x".repeat(40_000) + "</v></c></row>"), 422, "longer than");
        JsonNode report = report(sheet(heading + "<row r=\"1048576\"><c t=\"str\"><f>1+1</f><v>P1</v></c></row>"));
        assertThat(report.get("written").asBoolean()).isFalse();
        assertThat(report.get("rows").toString()).contains("is a formula").contains("1048576");
    }

    @Test
    void a_body_that_would_fill_memory_or_says_two_things_is_refused() {
        refused(server.post("/api/minerals", "[".repeat(10_000)), 400, "nesting depth");
        refused(server.post("/api/minerals", "{\"row\":".repeat(10_000)), 400, "nesting depth");
        refused(server.post("/api/minerals", "[" + "[],".repeat(50 * MEGABYTE / 3)), 413, "at most 4 MB");
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> repeated("       ", 50 * MEGABYTE));
        refused(post("/api/minerals", "application/json", chunked), 413, "at most 4 MB");
        refused(server.post("/api/minerals", "{\"reason\":\"A\",\"reason\":\"B\"}"), 400, "Duplicate");
        refused(server.post("/api/minerals", row("\"partDEntry\":1e999999999")), 422, "partDEntry");
        refused(server.post("/api/minerals", row("\"notes\":\"\\ud800\"")), 422, "notes");
        refused(server.post("/api/minerals", row("\"conflicts\":[null]")), 422, "conflicts");
        String unknown = IntStream.range(0, 300_000)
                .mapToObj(number -> "\"f" + number + "\":0")
                .collect(Collectors.joining(","));
        refused(server.post("/api/minerals", row(unknown)), 422, "f0");
    }

    private static String row(String field) {
        return "{\"reason\":\"r\",\"row\":{\"key\":\"hostile\",\"name\":\"N\",\"source\":{\"title\":\"G\","
                + "\"publisher\":\"M\",\"evidence\":\"PRESS\"}," + field + "}}";
    }

    private static byte[] sound() {
        return Workbooks.ofTexts(new String[] {"key", "name"}, new String[] {"P1", "N"});
    }

    private static String cells(int count) {
        return "<row r=\"1\">" + "<c><v>1</v></c>".repeat(count) + "</row>";
    }

    private static HttpResponse<byte[]> sheet(String rows) {
        return upload(Workbooks.with(
                sound(),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static InputStream repeated(String text, int bytes) {
        byte[] block = text.repeat(MEGABYTE / text.length()).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(
                Collections.enumeration(Collections.nCopies(bytes / block.length + 1, block).stream()
                        .map(ByteArrayInputStream::new)
                        .toList()));
    }

    private static HttpResponse<byte[]> csv(String table) {
        return upload(table.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<byte[]> upload(byte[] table) {
        return upload(BodyPublishers.ofByteArray(table));
    }

    private static HttpResponse<byte[]> upload(BodyPublisher table) {
        return post("/api/imports?register=minerals&mode=apply&reason=r", "text/csv", table);
    }

    private static HttpResponse<byte[]> post(String path, String type, BodyPublisher body) {
        return server.send(HttpRequest.newBuilder(URI.create(server.address(path)))
                .header("Content-Type", type)
                .timeout(PATIENCE)
                .POST(body)
                .build());
    }

    private static JsonNode report(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return LiveServer.json(answer);
    }

    private static void refused(HttpResponse<byte[]> answer, int status, String words) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(LiveServer.json(answer).get("detail").asText()).contains(words);
    }

    private static int total() {
        return server.json("/api/minerals?size=1").get("total").asInt();
    }
}
