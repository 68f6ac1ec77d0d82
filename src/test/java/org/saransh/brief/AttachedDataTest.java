package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.saransh.pdf.ConformanceCheck;

/** The data that a PDF carries. */
class AttachedDataTest {

    private static final String NAME = "saransh-weekly-28.06.2024";

    private final Digest digest = RenderingTest.digest();

    @Test
    void a_pdf_carries_its_digest_and_every_table_with_lines_as_associated_data() throws IOException {
        byte[] pdf = Known.rendering().render(digest, Language.EN, OutputFormat.PDF);
        Map<String, byte[]> files = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (Map.Entry<String, PDComplexFileSpecification> file : document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .entrySet()) {
                assertThat(file.getValue().getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")))
                        .isEqualTo("Data");
                assertThat(file.getValue().getFileDescription()).isNotBlank();
                files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
            }
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get(NAME + "-changes.csv")
                            .getFileDescription())
                    .isEqualTo("The table \"What changed\" of this brief as CSV");
        }
        assertThat(files)
                .containsOnlyKeys(
                        NAME + "-changes.csv",
                        NAME + "-glossary.csv",
                        NAME + "-indicators.csv",
                        NAME + "-milestones.csv",
                        NAME + "-offerings.csv",
                        NAME + "-partnerships.csv",
                        NAME + "-points.csv",
                        NAME + "-risks.csv",
                        NAME + "-sources.csv",
                        NAME + "-stalled.csv",
                        NAME + "-technology.csv",
                        NAME + "-totals.csv",
                        NAME + "-tranches.csv",
                        NAME + ".json");
        assertThat(files.get(NAME + ".json")).isEqualTo(digest.json().getBytes(StandardCharsets.UTF_8));
        assertThat(files.get(NAME + "-tranches.csv")).isEqualTo(csv("tranches").getBytes(StandardCharsets.UTF_8));
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
    }

    @Test
    void a_table_has_words_for_its_headings_and_plain_numbers_and_days() throws IOException {
        assertThat(csv("tranches")).startsWith("\ufeffGroup,Tranche,Launched,Offered,");
        CSVRecord first = records(csv("tranches")).get(0);
        assertThat(first.get("Tranche")).isEqualTo("I");
        assertThat(first.get("Launched")).isEqualTo("2023-11-29");
        assertThat(first.get("Offered")).isEqualTo("20");
        assertThat(first.get("Share sold")).isEqualTo("6 of 20 offerings of the tranche");
        CSVRecord point = records(csv("points")).get(0);
        assertThat(point.get("Particulars")).contains("76.05\u00a0% of the value");
        assertThat(point.get("Who acts")).isEqualTo("State government, mining directorate");
        assertThat(records(csv("sources"))).hasSameSizeAs(digest.sources());
    }

    @Test
    void no_text_of_a_table_can_be_a_formula() throws IOException {
        for (String text : List.of("=1+1", "+1", "-1", "@A1", "\tx", "\rx")) {
            assertThat(DataFile.harmless(text)).isEqualTo("'" + text);
        }
        assertThat(DataFile.harmless("1 = 1")).isEqualTo("1 = 1");
        Line figures = Line.row(Values.of("tranche", "=1+1").number("offered", -3), null);
        Digest hostile = new Digest(
                "weekly",
                Map.of(),
                digest.asAt(),
                digest.since(),
                true,
                digest.marking(),
                List.of(new Section("tranches", List.of(figures))),
                List.of());
        String table = new String(
                DataFile.of(
                        SectionTable.of(hostile, "tranches", Language.EN), hostile, Wording.of("weekly", Language.EN)),
                StandardCharsets.UTF_8);
        CSVRecord row = records(table).get(0);
        assertThat(row.get("Tranche")).isEqualTo("'=1+1");
        assertThat(row.get("Offered")).isEqualTo("-3");
    }

    private String csv(String section) {
        return new String(
                DataFile.of(SectionTable.of(digest, section, Language.EN), digest, Wording.of("weekly", Language.EN)),
                StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))) {
            return parser.getRecords();
        }
    }
}
