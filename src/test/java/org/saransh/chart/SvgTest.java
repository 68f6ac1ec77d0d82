package org.saransh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {

    private static List<Chart> all() {
        return Stream.of(Samples.english(), Samples.hindi())
                .map(Map::values)
                .flatMap(java.util.Collection::stream)
                .toList();
    }

    @Test
    void a_drawing_is_an_image_with_title_and_description() throws Exception {
        for (Chart chart : all()) {
            Element svg = parse(chart.svg("share", 420)).getDocumentElement();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("share-title");
            assertThat(svg.getAttribute("aria-describedby")).isEqualTo("share-desc");
            assertThat(byId(svg, "share-title").getTextContent())
                    .isEqualTo(chart.caption().title());
            assertThat(byId(svg, "share-desc").getTextContent()).isEqualTo(chart.altText());
        }
    }

    @Test
    void a_strict_content_security_policy_lets_everything_through() throws Exception {
        for (Chart chart : all()) {
            for (Element element : elements(parse(chart.svg("share", 420)).getDocumentElement())) {
                assertThat(element.getTagName())
                        .isIn("svg", "title", "desc", "text", "rect", "line", "ellipse", "path");
                assertThat(element.hasAttribute("style")).isFalse();
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(element.getAttributes().item(i).getNodeName())
                            .doesNotStartWith("on")
                            .doesNotContain("href");
                }
            }
        }
    }

    @Test
    void every_label_is_text_that_can_be_found_and_copied() throws Exception {
        NodeList texts = parse(Samples.hindi().get("bars").svg("share", 420)).getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        assertThat(words).contains("ब्लॉक कहाँ हैं", "छत्तीसगढ़", "14", "दादरा और नगर हवेली तथा दमन और दीव", "3");
    }

    @Test
    void the_same_chart_gives_the_same_bytes_in_every_language_of_the_machine() {
        Locale language = Locale.getDefault();
        try {
            List<String> first = drawn();
            Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
            assertThat(drawn()).isEqualTo(first);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(drawn()).isEqualTo(first);
        } finally {
            Locale.setDefault(language);
        }
    }

    private static List<String> drawn() {
        return all().stream().map(chart -> chart.svg("share", 420)).toList();
    }

    @Test
    void words_that_look_like_markup_stay_words() throws Exception {
        String hostile = "<script>alert(\"1\")</script> & \u0001 \uD800 'x'";
        Chart chart = new BarChart(
                new Caption(hostile, hostile, "State", hostile, "nothing"),
                List.of(Amount.of(hostile, 3)),
                Spoken.ENGLISH);
        Document svg = parse(chart.svg("share", 420));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(byId(svg.getDocumentElement(), "share-title").getTextContent())
                .isEqualTo("<script>alert(\"1\")</script> & \uFFFD 'x'");
    }

    @Test
    void ids_that_could_break_out_of_an_attribute_are_refused() {
        for (String id : List.of("", "1a", "a b", "a\"b", "a'><script>")) {
            assertThatThrownBy(() -> Samples.english().get("bars").svg(id, 420))
                    .as(id)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ids of a drawing");
        }
    }

    @Test
    void lengths_are_written_in_hundredths_of_a_point() {
        assertThat(List.of(0.0, -0.001, 1.0, 1.005, 12.346, 1e7, 1e-9))
                .extracting(SvgWriter::decimal)
                .containsExactly("0", "0", "1", "1", "12.35", "10000000", "0");
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Element root) {
        List<Element> all = new ArrayList<>(List.of(root));
        NodeList inside = root.getElementsByTagName("*");
        for (int i = 0; i < inside.getLength(); i++) {
            all.add((Element) inside.item(i));
        }
        return all;
    }

    private static Element byId(Element root, String id) {
        return elements(root).stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
