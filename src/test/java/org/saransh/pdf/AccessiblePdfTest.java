package org.saransh.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.saransh.storage.Sha256;

class AccessiblePdfTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi-IN");
    private static final String CONJUNCTS =
            "राष्ट्रीय महत्त्वपूर्ण खनिज मिशन: लिथियम, ग्रेफाइट और क्षेत्रीय अन्वेषण के लिए प्रक्रिया";

    @Test
    void text_lists_links_pictures_and_tables_conform_and_are_tagged_as_what_they_are() throws IOException {
        byte[] pdf = Sample.pdf(everything("A <b>bold</b> and <i>slanted</i> word", "Tranche"));
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
        assertThat(structure(pdf))
                .isEqualTo("Document(H1 P L(LI(Lbl LBody) LI(Lbl LBody)) P(Link) Figure Table("
                        + "TR(TH TH) TR(TD TD) ".repeat(1) + "TR(TD TD) ".repeat(28) + "TR(TD TD)))");
        assertThat(text(pdf))
                .contains("A bold and slanted word")
                .contains("ministry")
                .contains("row 30");
    }

    @Test
    void a_table_that_goes_on_over_pages_stays_one_and_tells_its_header_once() throws IOException {
        byte[] pdf = Sample.pdf(everything("text", "Tranche"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(structure(pdf)).containsOnlyOnce("Table(").containsOnlyOnce("TH TH");
        assertThat(text(pdf).split("Tranche", -1))
                .as("it is drawn on every page")
                .hasSizeGreaterThan(3);
    }

    @Test
    void hindi_conforms_and_is_read_back_letter_by_letter() throws IOException {
        byte[] pdf = Sample.pdf(everything(CONJUNCTS, "किश्त"), HINDI);
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
        assertThat(text(pdf).replaceAll("\\s+", " ")).contains(CONJUNCTS).contains("किश्त");
    }

    @Test
    void hindi_words_in_an_english_document_say_so() throws IOException {
        byte[] pdf = Sample.pdf(Sample.text("सारांश"));
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-IN");
            assertThat(elements(document)).anyMatch(element -> "hi".equals(element.getLanguage()));
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes_in_every_zone_language_and_thread() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        Set<String> hashes = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (String place : List.of("Asia/Kolkata", "America/New_York", "Pacific/Auckland")) {
                TimeZone.setDefault(TimeZone.getTimeZone(place));
                Locale.setDefault(Locale.forLanguageTag(place.startsWith("Asia") ? "hi-IN-u-nu-deva" : "tr-TR"));
                List<Future<String>> results = new ArrayList<>();
                Callable<String> export = () -> Sha256.of(Sample.pdf(everything(CONJUNCTS, "Tranche")));
                for (int i = 0; i < 4; i++) {
                    results.add(threads.submit(export));
                }
                for (Future<String> result : results) {
                    hashes.add(result.get());
                }
            }
        } finally {
            threads.shutdown();
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
        assertThat(hashes).hasSize(1);
    }

    @Test
    void a_letter_that_no_font_has_ends_the_export_and_is_named() {
        assertThatThrownBy(() -> Sample.pdf(Sample.text("தமிழ்")))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContaining("U+0BA4")
                .hasMessageContaining("தமிழ்")
                .hasMessageContaining("Noto Sans");
    }

    @Test
    void a_link_that_could_run_something_ends_the_export() {
        for (String address : List.of("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "no address")) {
            assertThatThrownBy(() -> Sample.pdf(Sample.title(Sample.heading("Links") + link(address))))
                    .as(address)
                    .isInstanceOf(PdfExportException.class)
                    .hasMessageContaining(address);
        }
    }

    @Test
    void a_picture_without_words_ends_the_export() {
        assertThatThrownBy(() -> Sample.pdf(Sample.title(Sample.heading("Picture") + picture(""))))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContaining("alternative text");
    }

    @Test
    void a_document_without_title_or_language_is_refused() {
        assertThatThrownBy(() -> new PdfMetadata(" ", null, null, "Saransh", HINDI, Sample.CREATED))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContaining("title");
        assertThatThrownBy(() -> new PdfMetadata("Sample", null, null, "Saransh", Locale.ROOT, Sample.CREATED))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContaining("language");
    }

    @Test
    void attached_data_comes_out_as_it_went_in() throws IOException {
        byte[] data = "tranche,offered\nI,20\n".getBytes(StandardCharsets.UTF_8);
        Attachment attachment = new Attachment("tranches.csv", "text/csv", "The tranches", Sample.CREATED, data);
        byte[] pdf = Sample.pdf(Sample.text("See the data"), Locale.ENGLISH, attachment);
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDEmbeddedFilesNameTreeNode files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles();
            assertThat(files.getNames().get("tranches.csv").getEmbeddedFile().toByteArray())
                    .isEqualTo(data);
        }
    }

    /** The check would be worth nothing if it passed everything. */
    @Test
    void the_check_finds_a_document_that_lost_its_tags() throws IOException {
        try (PDDocument document = Loader.loadPDF(Sample.pdf(Sample.text("tagged")));
                var out = new java.io.ByteArrayOutputStream()) {
            document.getDocumentCatalog().setStructureTreeRoot(null);
            document.save(out);
            assertThat(ConformanceCheck.check(out.toByteArray()).failures())
                    .extracting(FailedRule::profile)
                    .contains("PDF/UA-1");
        }
        assertThatThrownBy(() -> ConformanceCheck.check("no document".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(PdfExportException.class);
    }

    private static JasperPrint everything(String words, String header) {
        return Sample.bands(
                "<title height=\"190\">" + Sample.heading("Sample") + Sample.paragraph(22, words)
                        + "<element kind=\"staticText\" x=\"0\" y=\"84\" width=\"260\" height=\"34\" markup=\"styled\"><text>"
                        + "<![CDATA[<ul><li>one</li><li>two</li></ul>]]></text></element>"
                        + link("https://mines.gov.in/")
                        + picture("<hyperlinkTooltipExpression><![CDATA[\"A mark\"]]></hyperlinkTooltipExpression>")
                        + "</title><detail><band height=\"44\">" + table(header) + "</band></detail>"
                        + "<pageFooter height=\"14\"><element kind=\"textField\" x=\"0\" y=\"0\" width=\"260\" height=\"14\">"
                        + "<expression><![CDATA[\"Page \" + $V{PAGE_NUMBER}]]></expression>"
                        + "<property name=\"net.sf.jasperreports.export.accessibility.tag\" value=\"artifact\"/></element></pageFooter>");
    }

    private static String link(String address) {
        return "<element kind=\"textField\" x=\"0\" y=\"122\" width=\"260\" height=\"16\" linkType=\"Reference\">"
                + "<expression><![CDATA[\"ministry\"]]></expression>"
                + "<hyperlinkReferenceExpression><![CDATA[\"" + address
                + "\"]]></hyperlinkReferenceExpression></element>";
    }

    private static String picture(String alternative) {
        return "<element kind=\"image\" x=\"0\" y=\"142\" width=\"20\" height=\"20\"><expression><![CDATA["
                + "\"pdf/mark.png\"]]></expression>" + alternative + "</element>";
    }

    private static String table(String header) {
        return "<element kind=\"component\" x=\"0\" y=\"0\" width=\"260\" height=\"40\">"
                + "<property name=\"net.sf.jasperreports.components.table.accessible\" value=\"true\"/>"
                + "<component kind=\"table\"><datasetRun subDataset=\"rows\"><dataSourceExpression><![CDATA["
                + "new net.sf.jasperreports.engine.JREmptyDataSource(30)]]></dataSourceExpression></datasetRun>"
                + column(header, "\"row \" + $V{REPORT_COUNT}") + column("Offered", "$V{REPORT_COUNT} * 3")
                + "</component></element>";
    }

    private static String column(String header, String value) {
        return "<column kind=\"single\" width=\"130\"><columnHeader height=\"18\"><element kind=\"staticText\" x=\"0\" y=\"0\""
                + " width=\"130\" height=\"18\"><text>" + header
                + "</text></element></columnHeader><detailCell height=\"18\">"
                + "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"130\" height=\"18\"><expression><![CDATA["
                + value
                + "]]></expression></element></detailCell></column>";
    }

    /** {@code Document(H1 P)}: the structure types, with what lies inside each. */
    private static String structure(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return types(document.getDocumentCatalog().getStructureTreeRoot());
        }
    }

    private static String types(PDStructureNode node) {
        List<String> kids = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String inside = types(element);
                boolean cell = element.getStructureType().matches("T[HD]");
                kids.add(element.getStructureType() + (inside.isEmpty() || cell ? "" : "(" + inside + ")"));
            }
        }
        return String.join(" ", kids);
    }

    private static List<PDStructureElement> elements(PDDocument document) {
        List<PDStructureElement> found = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
