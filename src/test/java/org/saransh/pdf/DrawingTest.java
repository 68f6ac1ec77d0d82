package org.saransh.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** What is seen: letters where they belong, pictures as they were drawn. */
class DrawingTest {
    /** The page has margins of 20, and drawings lie 40 below them. */
    private static final int LEFT = 20;

    private static final int TOP = 60;

    @Test
    void superscripts_stand_above_the_line_and_subscripts_below_both_smaller() throws IOException {
        byte[] pdf = conforming(Sample.text("x<sup>2</sup> of H<sub>2</sub>O"));
        assertThat(words(pdf)).contains("x2 of H2O");
        List<TextPosition> letters = letters(pdf, "x2 of H2O");
        TextPosition x = letters.get(0);
        TextPosition above = letters.get(1);
        TextPosition below = letters.get(7);
        assertThat(above.getFontSizeInPt()).isLessThan(x.getFontSizeInPt() * 0.75f);
        assertThat(above.getYDirAdj()).isLessThan(x.getYDirAdj() - 2);
        assertThat(below.getYDirAdj()).isGreaterThan(x.getYDirAdj() + 1);
        assertThat(below.getFontSizeInPt()).isEqualTo(above.getFontSizeInPt());
    }

    @Test
    void slanted_and_bold_letters_come_from_faces_made_so() throws IOException {
        byte[] pdf = conforming(Sample.text("p<i>i</i><b>b</b><i><b>t</b></i>"));
        assertThat(letters(pdf, "pibt"))
                .extracting(letter -> letter.getFont().getName().substring(7))
                .containsExactly("NotoSans-Regular", "NotoSans-Italic", "NotoSans-Bold", "NotoSans-BoldItalic");
    }

    @Test
    void tabs_lead_to_their_stops_whatever_stands_before() throws IOException {
        String stops = "<paragraph><tabStop position=\"100\" alignment=\"Left\"/>"
                + "<tabStop position=\"220\" alignment=\"Right\"/></paragraph>";
        byte[] pdf = conforming(Sample.title(Sample.heading("Tabs")
                + Sample.element(40, 16, "a\\tleft\\t12", stops)
                + Sample.element(56, 16, "longer\\tleft\\t1,234", stops)));
        List<TextPosition> first = letters(pdf, "a left 12");
        List<TextPosition> second = letters(pdf, "longer left 1,234");
        assertThat(first.get(2).getXDirAdj()).isCloseTo(LEFT + 100, within(0.1f));
        assertThat(second.get(7).getXDirAdj()).isCloseTo(LEFT + 100, within(0.1f));
        assertThat(end(first)).isCloseTo(LEFT + 220, within(0.2f));
        assertThat(end(second)).isCloseTo(LEFT + 220, within(0.2f));
    }

    @Test
    void a_justified_text_that_goes_on_over_the_page_fills_its_last_line_there() throws IOException {
        String words = "twenty blocks of critical and strategic minerals ".repeat(24);
        String text = Sample.element(0, 16, words, "")
                .replace("markup", "hTextAlign=\"Justified\" textAdjust=\"StretchHeight\" markup");
        byte[] pdf = conforming(Sample.bands("<title height=\"20\">" + Sample.heading("Long") + "</title>"
                + "<detail><band height=\"20\">" + text + "</band></detail>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<TextPosition> first = positions(document, 1);
            List<TextPosition> last = positions(document, document.getNumberOfPages());
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(end(visible(first))).isCloseTo(LEFT + 260, within(0.5f));
            assertThat(end(visible(last))).as("the end of the paragraph").isLessThan(LEFT + 250f);
        }
    }

    private static List<TextPosition> visible(List<TextPosition> letters) {
        return letters.stream().filter(letter -> !letter.getUnicode().isBlank()).toList();
    }

    @Test
    void gradients_run_from_colour_to_colour_and_back() throws IOException {
        byte[] pdf = drawn(page -> {
            page.setPaint(new GradientPaint(0, 0, Color.RED, 100, 0, Color.BLUE));
            page.fillRect(0, 0, 100, 20);
            page.setPaint(new LinearGradientPaint(
                    0, 0, 25, 0, new float[] {0, 1}, new Color[] {Color.RED, Color.BLUE}, CycleMethod.REFLECT));
            page.fillRect(0, 30, 100, 20);
            page.setPaint(
                    new RadialGradientPaint(50, 80, 20, new float[] {0, 1}, new Color[] {Color.GREEN, Color.BLACK}));
            page.fillRect(30, 60, 40, 40);
            page.setPaint(new GradientPaint(0, 0, Color.RED, 100, 0, Color.BLUE));
            page.setStroke(new BasicStroke(10));
            page.draw(new Line2D.Double(0, 115, 100, 115));
        });
        BufferedImage seen = seen(pdf);
        assertThat(rgb(seen, 2, 10)).satisfies(near(250, 0, 5));
        assertThat(rgb(seen, 50, 10)).satisfies(near(127, 0, 127));
        assertThat(rgb(seen, 98, 10)).satisfies(near(5, 0, 250));
        assertThat(rgb(seen, 25, 40)).as("at the turn").satisfies(near(5, 0, 250));
        assertThat(rgb(seen, 50, 40)).as("and back").satisfies(near(250, 0, 5));
        assertThat(rgb(seen, 50, 80)).satisfies(near(0, 250, 0));
        assertThat(rgb(seen, 32, 62)).satisfies(near(0, 0, 0));
        assertThat(rgb(seen, 2, 115)).satisfies(near(250, 0, 5));
    }

    @Test
    void a_gradient_that_fades_lets_through_what_lies_below() throws IOException {
        byte[] pdf = drawn(page -> {
            page.setPaint(Color.BLACK);
            page.fillRect(0, 10, 100, 10);
            page.setPaint(new GradientPaint(0, 0, Color.RED, 100, 0, new Color(255, 0, 0, 0)));
            page.fillRect(0, 0, 100, 20);
        });
        BufferedImage seen = seen(pdf);
        assertThat(rgb(seen, 2, 15)).satisfies(near(250, 0, 0));
        assertThat(rgb(seen, 50, 5)).satisfies(near(255, 127, 127));
        assertThat(rgb(seen, 98, 15)).satisfies(near(5, 0, 0));
        assertThat(rgb(seen, 98, 5)).satisfies(near(255, 250, 250));
    }

    @Test
    void a_paint_without_counterpart_ends_the_export() {
        BufferedImage pattern = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> drawn(page -> {
                    page.setPaint(new TexturePaint(pattern, new Rectangle(2, 2)));
                    page.fillRect(0, 0, 10, 10);
                }))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContaining("TexturePaint")
                .hasMessageContaining("page 1");
    }

    @Test
    void nothing_is_drawn_beyond_its_element() throws IOException {
        byte[] pdf = drawn(page -> {
            page.setColor(Color.RED);
            page.fillRect(-30, -30, 400, 400);
        });
        BufferedImage seen = seen(pdf);
        assertThat(rgb(seen, 60, 60)).satisfies(near(255, 0, 0));
        assertThat(rgb(seen, -5, 60)).satisfies(near(255, 255, 255));
        assertThat(rgb(seen, 60, 125)).satisfies(near(255, 255, 255));
        String wide = "<element kind=\"staticText\" x=\"0\" y=\"40\" width=\"12\" height=\"40\" fontSize=\"28.0\">"
                + "<text>M</text></element>";
        BufferedImage letter = seen(conforming(Sample.title(Sample.heading("Wide") + wide)));
        for (int x = 14; x < 60; x++) {
            for (int y = 0; y < 40; y++) {
                assertThat(rgb(letter, x, y)).satisfies(near(255, 255, 255));
            }
        }
    }

    @Test
    void a_picture_on_every_page_is_embedded_once() throws IOException {
        String picture = "<element kind=\"image\" x=\"0\" y=\"0\" width=\"20\" height=\"20\"><expression><![CDATA["
                + "\"pdf/mark.png\"]]></expression>" + Sample.properties("role=artifact")
                + "</element>";
        StringBuilder bands = new StringBuilder("<pageHeader height=\"30\">" + picture + "</pageHeader><detail>");
        for (int page = 0; page < 4; page++) {
            bands.append("<band height=\"160\">")
                    .append(Sample.line(0, "part " + page))
                    .append("</band>");
        }
        byte[] pdf = conforming(Sample.bands(bands + "</detail>"));
        Set<COSBase> images = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images.add(page.getResources().getXObject(name).getCOSObject());
                }
            }
        }
        assertThat(images).hasSize(1);
    }

    private static byte[] drawn(Consumer<Graphics2D> drawing) throws IOException {
        return conforming(Sample.bands(
                "<title height=\"200\">" + Sample.heading("Drawing") + Sample.drawing(40, 120, 120) + "</title>",
                drawing));
    }

    private static byte[] conforming(JasperPrint print) {
        byte[] pdf = Sample.pdf(print);
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
        return pdf;
    }

    private static BufferedImage seen(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    /** Red, green and blue at a place inside the drawing. */
    private static int[] rgb(BufferedImage seen, int x, int y) {
        Color color = new Color(seen.getRGB(LEFT + x, TOP + y));
        return new int[] {color.getRed(), color.getGreen(), color.getBlue()};
    }

    private static Consumer<int[]> near(int red, int green, int blue) {
        return seen -> {
            assertThat(seen[0]).isCloseTo(red, org.assertj.core.api.Assertions.within(14));
            assertThat(seen[1]).isCloseTo(green, org.assertj.core.api.Assertions.within(14));
            assertThat(seen[2]).isCloseTo(blue, org.assertj.core.api.Assertions.within(14));
        };
    }

    private static org.assertj.core.data.Offset<Float> within(float points) {
        return org.assertj.core.api.Assertions.within(points);
    }

    private static float end(List<TextPosition> letters) {
        TextPosition last = letters.get(letters.size() - 1);
        return last.getXDirAdj() + last.getWidthDirAdj();
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The letters that spell the text, in the order of the content. */
    private static List<TextPosition> letters(byte[] pdf, String text) throws IOException {
        List<TextPosition> all;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            all = positions(document, 1);
        }
        StringBuilder spelled = new StringBuilder();
        all.forEach(letter -> spelled.append(letter.getUnicode()));
        int start = spelled.indexOf(text);
        assertThat(start).as("\"%s\" in \"%s\"", text, spelled).isNotNegative();
        return all.subList(start, start + text.length());
    }

    private static List<TextPosition> positions(PDDocument document, int page) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                all.add(position);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return all;
    }
}
