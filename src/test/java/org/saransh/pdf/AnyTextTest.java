package org.saransh.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Whatever text a report is filled with comes out as it went in, inside its columns, or is refused with a reason. */
class AnyTextTest {
    private static final int LEFT = 20;
    private static final int RIGHT = 280;
    private static final JasperReport REPORT = Sample.compiled(
            "<field name=\"text\" class=\"java.lang.String\"/><field name=\"number\" class=\"java.lang.Number\"/>",
            "<title height=\"20\">" + Sample.heading("Any")
                    + "</title><detail><band height=\"16\" splitType=\"Prevent\">"
                    + "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"150\" height=\"16\" textAdjust=\"StretchHeight\">"
                    + "<expression><![CDATA[$F{text}]]></expression></element>"
                    + "<element kind=\"textField\" x=\"160\" y=\"0\" width=\"100\" height=\"16\" hTextAlign=\"Right\""
                    + " textAdjust=\"StretchHeight\"><expression><![CDATA[$F{number}]]></expression></element>"
                    + "</band></detail>");

    @Property(tries = 60, edgeCases = EdgeCasesMode.MIXIN, shrinking = ShrinkingMode.BOUNDED)
    void text_is_read_back_and_stays_in_its_column(
            @ForAll("rows") List<Map<String, Object>> rows, @ForAll("languages") String language) throws Exception {
        JasperPrint print = filled(rows);
        byte[] pdf = Sample.pdf(print, Locale.forLanguageTag(language));
        assertThat(Sample.pdf(print, Locale.forLanguageTag(language))).isEqualTo(pdf);
        List<String> expected = new ArrayList<>(List.of("Any"));
        for (Map<String, Object> row : rows) {
            expected.add(squeezed((String) row.get("text")) + squeezed(String.valueOf(row.get("number"))));
        }
        assertThat(squeezed(StructurePrint.text(pdf))).isEqualTo(String.join("", expected));
        assertThat(horizontal(pdf)).allSatisfy(letter -> {
            assertThat(letter.getXDirAdj()).isGreaterThan(LEFT - 1);
            assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThan(RIGHT + 1);
        });
    }

    /** Fewer, as the check takes its time. */
    @Property(tries = 6, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.BOUNDED)
    void every_text_conforms(@ForAll("rows") List<Map<String, Object>> rows, @ForAll("languages") String language)
            throws Exception {
        byte[] pdf = Sample.pdf(filled(rows), Locale.forLanguageTag(language));
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void a_text_in_any_script_is_exported_whole_or_refused(@ForAll("characters") String text) throws Exception {
        JasperPrint print = filled(List.of(row("a" + text, 1)));
        byte[] pdf;
        try {
            pdf = Sample.pdf(print);
        } catch (PdfExportException refused) {
            assertThat(refused).hasMessageContaining("page 1");
            return;
        }
        assertThat(squeezed(StructurePrint.text(pdf))).isEqualTo("Anya" + squeezed(text) + "1");
    }

    @Property(tries = 1)
    void thousands_of_rows_go_through() throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            rows.add(row(i % 2 == 0 ? "लिथियम ब्लॉक " + i : "Lithium block " + i, i));
        }
        assertThat(StructurePrint.text(Sample.pdf(filled(rows)))).contains("लिथियम ब्लॉक 3998", "Lithium block 3999");
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> rows() {
        Arbitrary<String> latin = Arbitraries.strings()
                .withChars("abcxyzABCÄéñ -,.;:()&<>\"'/%₹–")
                .ofMaxLength(60);
        Arbitrary<String> longWord =
                Arbitraries.strings().alpha().ofMinLength(40).ofMaxLength(300);
        Arbitrary<String> hindi = Arbitraries.of(
                        "खनिज",
                        "लिथियम",
                        "ग्रेफाइट",
                        "क्षेत्रीय",
                        "महत्त्वपूर्ण",
                        "प्रक्रिया",
                        "राष्ट्रीय",
                        "सर्वेक्षण",
                        "द्वितीय",
                        "१२३",
                        "अन्वेषण,",
                        "कि",
                        "हूँ",
                        "र्क",
                        "क्ष्म्य")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
        Arbitrary<String> mixed = Arbitraries.of("GSI", "NIT", "2024-25", "खनिज", "ब्लॉक", "(I)", "₹1,00,000", "CO2")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
        Arbitrary<String> text = Arbitraries.oneOf(latin, longWord, hindi, mixed, Arbitraries.just(""));
        Arbitrary<Number> number = Arbitraries.oneOf(
                Arbitraries.integers().map(Number.class::cast),
                Arbitraries.longs().map(Number.class::cast),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.TEN.pow(40).negate(), BigDecimal.TEN.pow(40))
                        .ofScale(4)
                        .map(Number.class::cast),
                Arbitraries.doubles().map(Number.class::cast));
        return Combinators.combine(text, number).as(AnyTextTest::row).list().ofMaxSize(30);
    }

    /** All that Java knows, most of which no font of ours has; and those that it has, with signs that steer. */
    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withCharRange((char) 0, (char) 0x24F).ofMaxLength(20),
                Arbitraries.strings().withCharRange((char) 0x900, (char) 0x97F).ofMaxLength(20),
                Arbitraries.strings()
                        .withCharRange((char) 0x2000, (char) 0x206F)
                        .ofMaxLength(5));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en-IN", "hi-IN", "ta-IN");
    }

    private static Map<String, Object> row(String text, Number number) {
        Map<String, Object> row = new HashMap<>();
        row.put("text", text);
        row.put("number", number);
        return row;
    }

    private static JasperPrint filled(List<Map<String, Object>> rows) throws JRException {
        return JasperFillManager.getInstance(Sample.CONTEXT)
                .fill(REPORT, new HashMap<>(), new JRMapCollectionDataSource(new ArrayList<>(rows)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}\\u200B]+", "");
    }

    private static List<TextPosition> horizontal(byte[] pdf) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    all.add(position);
                }
            }.getText(document);
        }
        return all;
    }
}
