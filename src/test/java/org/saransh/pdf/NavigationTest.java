package org.saransh.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;

/** How a reader finds the way: bookmarks, labels of pages, and what stands on every page. */
class NavigationTest {

    private static final String BOOK = "<background height=\"220\">"
            + Sample.line(100, "DRAFT", "role=artifact") + "</background>"
            + "<pageHeader height=\"20\">" + Sample.line(0, "FOR OFFICIAL USE", "role=artifact") + "</pageHeader>"
            + "<detail><band height=\"140\">" + chapter("Preface", 1, "org.saransh.pdf.page.label=iii") + "</band>"
            + "<band height=\"140\">" + chapter("Auctions", 1, "org.saransh.pdf.page.label=1")
            + chapter("Tranches", 2).replace("y=\"0\"", "y=\"30\"") + "</band>"
            + "<band height=\"140\">" + Sample.line(0, "goes on") + "</band>"
            + "<band height=\"140\">" + chapter("Annex", 1, "org.saransh.pdf.page.label=A-1") + "</band></detail>"
            + "<pageFooter height=\"16\">"
            + "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"130\" height=\"16\">"
            + "<expression><![CDATA[\"Page \" + $V{PAGE_NUMBER}]]></expression>" + Sample.properties("role=artifact")
            + "</element><element kind=\"textField\" x=\"130\" y=\"0\" width=\"130\" height=\"16\""
            + " evaluationTime=\"Report\"><expression><![CDATA[\"of \" + $V{PAGE_NUMBER}]]></expression>"
            + Sample.properties("role=artifact", "org.saransh.pdf.artifact=footer") + "</element></pageFooter>";

    private static final byte[] PDF = Sample.pdf(Sample.bands(BOOK));

    @Test
    void bookmarks_follow_the_levels_of_the_template() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(outline(document.getDocumentCatalog().getDocumentOutline(), document))
                    .isEqualTo("Preface@1 Auctions@2(Tranches@2) Annex@4");
        }
    }

    @Test
    void pages_are_called_as_the_template_says_and_count_on() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .containsExactly("iii", "1", "2", "A-1");
        }
    }

    @Test
    void what_stands_on_every_page_is_no_content_and_says_what_it_is() throws IOException {
        assertThat(ConformanceCheck.check(PDF).failures()).isEmpty();
        assertThat(StructurePrint.of(PDF))
                .isEqualTo(
                        """
                        Document lang=en-IN
                          H1 "Preface"
                          H1 "Auctions"
                          H2 "Tranches"
                          P "goes on"
                          H1 "Annex"
                        """);
        assertThat(StructurePrint.artifacts(PDF).subList(0, 3))
                .containsExactly(
                        "Pagination Watermark \"DRAFT\"",
                        "Pagination Header \"FOR OFFICIAL USE\"",
                        "Pagination Footer \"Page 1of 4\"");
        assertThat(StructurePrint.artifacts(PDF)).hasSize(12);
    }

    private static String chapter(String title, int level, String... label) {
        String[] properties = new String[label.length + 1];
        properties[0] = "role=h" + level;
        System.arraycopy(label, 0, properties, 1, label.length);
        return Sample.element(
                        0,
                        16,
                        title,
                        "<anchorNameExpression><![CDATA[\"" + title + "\"]]></anchorNameExpression>",
                        properties)
                .replace("markup", "bookmarkLevel=\"" + level + "\" markup");
    }

    /** {@code Title@page(inner)} */
    private static String outline(PDOutlineNode node, PDDocument document) throws IOException {
        StringBuilder out = new StringBuilder();
        for (PDOutlineItem item : node.children()) {
            String inside = outline(item, document);
            int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
            out.append(out.isEmpty() ? "" : " ")
                    .append(item.getTitle())
                    .append('@')
                    .append(page);
            out.append(inside.isEmpty() ? "" : "(" + inside + ")");
        }
        return out.toString();
    }
}
