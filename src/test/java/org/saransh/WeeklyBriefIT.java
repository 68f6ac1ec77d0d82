package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.pdf.ConformanceCheck;
import org.saransh.storage.Sha256;

/** The brief on real data, as a reader gets it. */
@ExtendWith(TwoServers.class)
class WeeklyBriefIT {

    private static final String APRIL = "2024-04-26";
    private static final String JUNE = "2024-06-28";

    @Test
    void the_brief_of_26_april_2024_reports_the_offer_and_the_talks_with_their_basis() throws IOException {
        LiveServer server = TwoServers.h2();
        List<String> changes = changes(server, APRIL);
        assertThat(changes)
                .anyMatch(line -> line.contains("TENEX (Rosatom), Russia")
                        && line.contains("offer received")
                        && line.contains("unnamed sources, KNN India via MENAFN, 26.04.2024"));
        for (String country :
                List.of("Australia", "United States", "Bolivia", "Japan", "South Korea", "United Kingdom")) {
            assertThat(changes)
                    .anyMatch(line -> line.startsWith("Reported, not established: " + country + ", Government talks")
                            && line.contains("unnamed sources, Reuters, 25.04.2024"));
        }
        String pdf = pdf(server, APRIL);
        assertThat(pdf).contains("TENEX (Rosatom), Russia").contains("Reuters,").contains("25.04.2024");
        assertThat(cells(server, APRIL, "Changes"))
                .anyMatch(text -> text.contains("TENEX (Rosatom), Russia"))
                .anyMatch(text -> text.startsWith("unnamed sources, Reuters, 25.04.2024"));
    }

    @Test
    void the_brief_of_26_april_2024_knows_nothing_that_came_later() throws IOException {
        LiveServer server = TwoServers.h2();
        String everything = pdf(server, APRIL)
                + String.join("\n", changes(server, APRIL))
                + new String(file(server, APRIL, "json"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(everything)
                .doesNotContain("Maiki")
                .doesNotContain("76.05")
                .doesNotContain("ENAMI")
                .doesNotContain("Altmin")
                .doesNotContain("TRUST")
                .doesNotContain("Tranche IV")
                .doesNotContain("2024-06")
                .doesNotContain("2025-")
                .doesNotContain("2026-");
    }

    @Test
    void the_brief_of_28_june_2024_tells_the_sale_of_katghora_and_the_annulments_of_tranche_ii() throws IOException {
        LiveServer server = TwoServers.h2();
        String sale =
                "Katghora Lithium and REE Block: auctioned in Tranche I to Maiki South Mining Pvt Ltd at 76.05\u00a0%"
                        + " of the value of mineral despatched.";
        String annulments = "Tranche II: 14 of 18 offerings annulled, 5 without any bid and 9 with fewer than three"
                + " technically qualified bidders.";
        assertThat(changes(server, JUNE))
                .anyMatch(line -> line.startsWith(sale))
                .anyMatch(line -> line.startsWith(annulments));
        assertThat(flat(pdf(server, JUNE))).contains(flat(sale)).contains(flat(annulments));
        assertThat(cells(server, JUNE, "Changes")).contains(sale, annulments);
        JsonNode digest = server.json("/api/editions/" + server.edition(JUNE) + "/renditions/en.json");
        JsonNode point = digest.get("sections").get(0).get("lines").get(0).get("statement");
        assertThat(point.get("values").get("offer").get("text").asText()).isEqualTo("76.05");
        assertThat(point.get("values").get("bidder").get("text").asText()).isEqualTo("Maiki South Mining Pvt Ltd");
        assertThat(digest.get("sinceEdition").asBoolean()).isTrue();
    }

    @Test
    void the_workbook_has_typed_cells() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(TwoServers.h2(), JUNE, "xlsx")))) {
            Row first = workbook.getSheet("Auctions").getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("I");
            assertThat(first.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2023-11-29T00:00");
            assertThat(new DataFormatter().formatCellValue(first.getCell(1))).isEqualTo("29.11.2023");
            assertThat(first.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(20);
            assertThat(first.getCell(5).getNumericCellValue()).isEqualTo(0.3);
            assertThat(new DataFormatter().formatCellValue(first.getCell(5))).isEqualTo("30.0%");
        }
    }

    @Test
    void every_published_pdf_conforms_to_pdf_a_3a_and_pdf_ua_1() {
        for (JsonNode edition :
                TwoServers.h2().json("/api/briefs/weekly/editions").get("items")) {
            for (String language : List.of("en", "hi")) {
                byte[] pdf = TwoServers.h2()
                        .get("/api/editions/" + edition.get("id").asLong() + "/renditions/" + language + ".pdf")
                        .body();
                assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
            }
        }
    }

    @Test
    void the_same_instant_gives_the_same_digest_and_bytes_on_every_server_zone_and_language() {
        for (String asAt : List.of("2024-05-31", "2024-06-24T08:00:00+05:30", "2025-02-28")) {
            JsonNode first = draft(TwoServers.h2(), asAt);
            JsonNode again = draft(TwoServers.h2(), asAt);
            JsonNode other = draft(TwoServers.postgres(), asAt);
            assertThat(again.get("id")).isEqualTo(first.get("id"));
            assertThat(other.get("digestSha256")).isEqualTo(first.get("digestSha256"));
            assertThat(hashes(other)).hasSize(10).isEqualTo(hashes(first));
        }
        for (String asAt : List.of(APRIL, JUNE)) {
            assertThat(file(TwoServers.postgres(), asAt, "pdf")).isEqualTo(file(TwoServers.h2(), asAt, "pdf"));
            assertThat(file(TwoServers.postgres(), asAt, "xlsx")).isEqualTo(file(TwoServers.h2(), asAt, "xlsx"));
        }
    }

    @Test
    void the_latest_brief_is_there_in_hindi_under_the_address_to_bookmark() throws IOException {
        LiveServer server = TwoServers.postgres();
        var file = server.get("/api/briefs/weekly/latest/hi.pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".hi.pdf");
        try (PDDocument document = Loader.loadPDF(file.body())) {
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith("महत्वपूर्ण खनिज: साप्ताहिक सार-पत्र – ");
            assertThat(new PDFTextStripper().getText(document)).contains("मुख्य बिंदु");
        }
        assertThat(server.json("/api/briefs/weekly").get("languages").toString())
                .isEqualTo("[\"en\",\"hi\"]");
        assertThat(server.get("/api/briefs/weekly/latest/ta.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void a_brief_in_the_folder_of_the_operator_is_made_from_its_own_template_and_words() throws IOException {
        LiveServer server = TwoServers.postgres();
        var drafted = server.post(
                "/api/briefs/minister/editions",
                "{\"asAt\":\"2025-06-30\",\"parameters\":{\"state\":\"CHHATTISGARH\"}}");
        assertThat(drafted.statusCode()).isEqualTo(201);
        String place = "/api/editions/" + LiveServer.json(drafted).get("id").asLong();
        try (PDDocument document =
                Loader.loadPDF(server.get(place + "/renditions/en.pdf").body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("For the Minister", "Key points *");
        }
        assertThat(new String(
                        server.get(place + "/renditions/hi.html").body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("मंत्री के लिए");
        assertThat(TwoServers.h2().get("/api/briefs/minister").statusCode()).isEqualTo(404);
    }

    @Test
    void an_edition_can_be_made_again_byte_for_byte_on_both_databases() {
        for (LiveServer server : List.of(TwoServers.h2(), TwoServers.postgres())) {
            for (String asAt : List.of(APRIL, JUNE)) {
                JsonNode verified = verify(server, server.edition(asAt));
                assertThat(verified.get("same").asBoolean())
                        .as(verified.toString())
                        .isTrue();
                assertThat(verified.get("intact").asBoolean()).isTrue();
                assertThat(verified.get("items")).hasSize(11).allSatisfy(item -> assertThat(item.get("rebuilt"))
                        .isEqualTo(item.get("stored")));
                assertThat(verified.get("changed")).isEmpty();
                assertThat(verified.get("notes")).isEmpty();
            }
        }
    }

    @Test
    void a_stored_file_that_was_changed_is_found() throws IOException {
        LiveServer server = TwoServers.h2();
        JsonNode edition = draft(server, "2024-03-29");
        String sha256 = rendition(edition, "xlsx").get("sha256").asText();
        Path file = server.data().resolve("renditions/" + sha256.substring(0, 2) + "/" + sha256);
        Files.writeString(file, "x", StandardOpenOption.APPEND);
        JsonNode verified = verify(server, edition.get("id").asLong());
        assertThat(verified.get("intact").asBoolean()).isFalse();
        assertThat(verified.get("same").asBoolean()).isTrue();
        assertThat(verified.get("items"))
                .filteredOn(item -> !item.get("intact").asBoolean())
                .extracting(item -> item.get("words").asText())
                .containsExactly("what is stored was changed or lost");
    }

    @Test
    void an_edition_whose_digest_has_the_first_form_is_checked_for_what_is_stored_only()
            throws IOException, SQLException {
        long id = 9_000_001;
        try (InputStream stored = getClass().getResourceAsStream("/brief/first-form-2024-06-28.json");
                Connection database = DriverManager.getConnection(TwoServers.databaseUrl(), "postgres", "");
                PreparedStatement insert = database.prepareStatement("insert into edition (id, brief, edition_year,"
                        + " edition_number, as_at, recorded_at, since, state, digest, digest_sha256, drafted_at)"
                        + " values (?, 'weekly', 2023, 999, '2023-06-30Z', '2023-06-30Z', '2023-06-23Z', 'DRAFT', ?, ?,"
                        + " '2023-06-30Z')")) {
            String digest = new String(stored.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            insert.setLong(1, id);
            insert.setString(2, digest);
            insert.setString(3, Sha256.of(digest));
            insert.executeUpdate();
        }
        JsonNode verified = verify(TwoServers.postgres(), id);
        assertThat(verified.get("intact").asBoolean()).isTrue();
        assertThat(verified.has("same")).isFalse();
        assertThat(verified.get("notes"))
                .extracting(JsonNode::asText)
                .anyMatch(note -> note.startsWith("The digest of this edition has the first form"))
                .anyMatch(note -> note.startsWith("This edition was rendered before fingerprints were kept"));
        assertThat(verified.get("items")).hasSize(1);
    }

    @Test
    void every_pdf_has_a_report_on_its_conformance_and_is_not_published_before() {
        LiveServer checksLater = TwoServers.postgres();
        JsonNode draft = draft(checksLater, "2024-03-22");
        String place = "/api/editions/" + draft.get("id").asLong();
        assertThat(draft.get("beingChecked").asBoolean()).isTrue();
        assertThat(rendition(draft, "pdf").has("conformance")).isFalse();
        var refused = checksLater.post(place + "/publish", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(LiveServer.json(refused).get("detail").asText()).contains("en.pdf is still being checked");
        checksLater.await(
                "the check to end",
                () -> !checksLater.json(place).get("beingChecked").asBoolean());
        assertThat(rendition(checksLater.json(place), "pdf").has("conformance")).isTrue();
        for (LiveServer server : List.of(TwoServers.h2(), TwoServers.postgres())) {
            JsonNode pdf = rendition(server.json("/api/editions/" + server.edition(JUNE)), "pdf");
            assertThat(pdf.get("conforms").asBoolean()).isTrue();
            JsonNode report = server.json(pdf.get("conformance").asText());
            assertThat(report.get("pdf")).isEqualTo(pdf.get("sha256"));
            assertThat(report.get("conforms").asBoolean()).isTrue();
            assertThat(report.get("profiles")).hasSize(2);
        }
    }

    @Test
    void editions_are_numbered_per_year_and_a_file_is_not_sent_again_unchanged() {
        LiveServer server = TwoServers.h2();
        JsonNode june = server.json("/api/editions/" + server.edition(JUNE));
        assertThat(june.get("year").asInt()).isEqualTo(2024);
        assertThat(june.get("number").asInt()).isEqualTo(2);
        var file = server.get("/api/briefs/weekly/latest/en.pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        var unchanged = server.send(java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(server.address("/api/briefs/weekly/latest/en.pdf")))
                .header("If-None-Match", tag)
                .build());
        assertThat(unchanged.statusCode()).isEqualTo(304);
    }

    private static JsonNode draft(LiveServer server, String asAt) {
        var response = server.post("/api/briefs/weekly/editions", "{\"asAt\":\"" + asAt + "\"}");
        assertThat(response.statusCode()).isIn(200, 201);
        return LiveServer.json(response);
    }

    private static JsonNode verify(LiveServer server, long edition) {
        var response = server.post("/api/editions/" + edition + "/verify", "");
        assertThat(response.statusCode()).isEqualTo(200);
        return LiveServer.json(response);
    }

    private static JsonNode rendition(JsonNode edition, String format) {
        for (JsonNode rendition : edition.get("renditions")) {
            if (rendition.get("format").asText().equals(format)) {
                return rendition;
            }
        }
        throw new AssertionError("There is no " + format + " in " + edition);
    }

    private static List<String> hashes(JsonNode edition) {
        List<String> hashes = new ArrayList<>();
        edition.get("renditions")
                .forEach(rendition -> hashes.add(rendition.get("sha256").asText()));
        return hashes;
    }

    private static List<String> changes(LiveServer server, String asAt) {
        List<String> lines = new ArrayList<>();
        server.json("/api/editions/" + server.edition(asAt) + "/changes")
                .get("changes")
                .forEach(change -> lines.add(
                        change.get("text").asText() + " " + change.get("basis").asText()));
        return lines;
    }

    private static byte[] file(LiveServer server, String asAt, String format) {
        return server.get("/api/editions/" + server.edition(asAt) + "/renditions/en." + format)
                .body();
    }

    private static String pdf(LiveServer server, String asAt) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(server, asAt, "pdf"))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> cells(LiveServer server, String asAt, String sheetName) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(server, asAt, "xlsx")))) {
            Sheet sheet = workbook.getSheet(sheetName);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    texts.add(new DataFormatter().formatCellValue(cell));
                }
            }
        }
        return texts;
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }
}
