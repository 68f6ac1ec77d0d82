package org.saransh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.saransh.pdf.AccessiblePdf;
import org.saransh.pdf.ConformanceCheck;
import org.saransh.pdf.PdfMetadata;

/** All charts on one page of a template. */
class ChartPdfTest {

    private static final JasperReportsContext CONTEXT = DefaultJasperReportsContext.getInstance();
    private static final int WIDTH = 250;
    private static final int HEIGHT = 185;

    @Test
    void a_page_of_charts_conforms_in_english_and_every_word_is_found() throws IOException {
        byte[] pdf = pdf(Samples.english(), Locale.forLanguageTag("en-IN"));
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
        assertThat(text(pdf))
                .contains("Where the blocks lie")
                .contains("Chhattisgarh")
                .contains("Lithium and rare earths")
                .contains("exploration begins")
                .contains("One tile is one State or Union Territory.");
    }

    @Test
    void a_page_of_charts_conforms_in_hindi_and_every_word_is_found() throws IOException {
        byte[] pdf = pdf(Samples.hindi(), Locale.forLanguageTag("hi-IN"));
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
        assertThat(text(pdf))
                .contains("महत्त्वपूर्ण खनिजों का आयात")
                .contains("प्राकृतिक ग्रेफाइट")
                .contains("छत्तीसगढ़")
                .contains("समझौते पर हस्ताक्षर")
                .contains("ग्लॉकोनाइट");
    }

    @Test
    void a_chart_is_a_figure_with_its_alternative_text_and_no_picture_of_pixels() throws IOException {
        Map<String, Chart> charts = Samples.hindi();
        try (PDDocument document = Loader.loadPDF(pdf(charts, Locale.forLanguageTag("hi-IN")))) {
            assertThat(alternatives(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactlyElementsOf(
                            charts.values().stream().map(Chart::altText).toList());
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void the_same_charts_give_the_same_bytes() {
        assertThat(pdf(Samples.hindi(), Locale.forLanguageTag("hi-IN")))
                .isEqualTo(pdf(Samples.hindi(), Locale.forLanguageTag("hi-IN")));
    }

    static byte[] pdf(Map<String, Chart> charts, Locale language) {
        PdfMetadata metadata =
                new PdfMetadata("Charts", null, null, "Saransh", language, Instant.parse("2024-04-26T18:29:59Z"));
        return AccessiblePdf.export(CONTEXT, filled(charts), metadata, List.of());
    }

    private static JasperPrint filled(Map<String, Chart> charts) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder images = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        charts.forEach((name, chart) -> {
            int column = values.size() % 2;
            int row = values.size() / 2;
            values.put(name, chart.image());
            parameters.append(String.format(
                    Locale.ROOT, "<parameter name=\"%s\" class=\"org.saransh.chart.ChartImage\"/>", name));
            images.append(String.format(
                    Locale.ROOT,
                    """
                    <element kind="image" x="%d" y="%d" width="%d" height="%d">
                        <expression><![CDATA[$P{%s}]]></expression>
                        <hyperlinkTooltipExpression><![CDATA[$P{%5$s}.altText()]]></hyperlinkTooltipExpression>
                    </element>""",
                    column * (WIDTH + 20),
                    24 + row * (HEIGHT + 10),
                    WIDTH,
                    HEIGHT,
                    name));
        });
        String template = String.format(
                Locale.ROOT,
                """
                <jasperReport name="charts" language="java" pageWidth="560" pageHeight="850" columnWidth="520" leftMargin="20"
                              rightMargin="20" topMargin="15" bottomMargin="15" whenNoDataType="AllSectionsNoDetail">
                    %s
                    <title height="810">
                        <element kind="staticText" x="0" y="0" width="520" height="20" fontName="Noto Sans" bold="true">
                            <text>Charts</text>
                            <property name="net.sf.jasperreports.export.accessibility.tag" value="h1"/>
                        </element>
                        %s
                    </title>
                </jasperReport>""",
                parameters,
                images);
        try {
            return JasperFillManager.getInstance(CONTEXT)
                    .fill(
                            JasperCompileManager.compileReport(
                                    new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8))),
                            values,
                            new JREmptyDataSource());
        } catch (JRException broken) {
            throw new IllegalArgumentException(template, broken);
        }
    }

    private static List<String> alternatives(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(
                        element.getStructureType().equals("Figure")
                                ? Stream.of(element.getCOSObject().getString(COSName.ALT))
                                : Stream.empty(),
                        alternatives(element).stream()))
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
