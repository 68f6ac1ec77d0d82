package org.saransh.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a template has to decide, and what the export says when it did not. */
class DecisionTest {

    @Test
    void what_comes_again_on_every_page_needs_a_word_of_the_template() {
        for (String band : List.of("pageHeader", "columnHeader", "columnFooter", "pageFooter", "lastPageFooter")) {
            String bands = "<title height=\"20\">" + Sample.heading("Title") + "</title><" + band
                    + " height=\"20\">%s</" + band + ">";
            refuses(bands.replace("%s", Sample.line(0, "Marked")), "on every page", "\"Marked\"", "page 1", "UUID");
            assertThat(Sample.pdf(Sample.bands(bands.replace("%s", Sample.line(0, "Marked", "role=artifact")))))
                    .isNotEmpty();
            assertThat(Sample.pdf(Sample.bands(bands.replace("%s", Sample.line(0, "Marked", "p=full")))))
                    .isNotEmpty();
        }
        String frame =
                "<pageHeader height=\"40\"><element kind=\"frame\" x=\"0\" y=\"0\" width=\"260\" height=\"30\">%s"
                        + Sample.line(4, "inside") + "</element></pageHeader>";
        refuses(frame.replace("%s", ""), "on every page", "inside");
        assertThat(Sample.pdf(Sample.bands(frame.replace("%s", Sample.properties("role=artifact")))))
                .isNotEmpty();
    }

    @Test
    void text_between_the_cells_of_a_table_belongs_nowhere() {
        String rows = Sample.line(20, "Tranche", "table=start", "tr=start", "th=full");
        refusesTitle(rows + Sample.line(40, "stray") + Sample.line(60, "I", "tr=end", "table=end"), "TR", "stray");
        refusesTitle(Sample.line(20, "a cell", "td=full"), "TD stands directly in Document", "belongs into TR");
        refusesTitle(Sample.line(20, "item", "l=start") + Sample.line(40, "stray", "l=end"), "in Document > L");
    }

    @Test
    void tags_that_do_not_match_are_named() {
        refusesTitle(Sample.line(20, "one", "l=start", "li=start"), "still open Document > L > LI");
        refusesTitle(Sample.line(20, "one", "li=end"), "pdf.tag.li ends here", "open is Document");
        refusesTitle(Sample.line(20, "one", "li=begin"), "start, end or full, not begin");
        refusesTitle(Sample.line(20, "one", "role=heading1"), "not heading1");
        refusesTitle(
                Sample.line(20, "one", "net.sf.jasperreports.export.pdf.tag.list=full"),
                "pdf.tag.list is not understood",
                "pdf.tag.lbody");
        refusesTitle(Sample.line(20, "one", "org.saransh.pdf.tag.toc1=full"), "toc1 is not understood");
        refusesTitle(Sample.line(20, "one", "org.saransh.pdf.artifact=top"), "no kind of artifact", "watermark");
        refusesTitle(Sample.line(20, "one", "org.saransh.pdf.page.label=A"), "no label of a page");
        refusesTitle(
                Sample.line(20, "one", "tr=full", "net.sf.jasperreports.export.pdf.tag.colspan=no"),
                "colspan is a number");
    }

    @Test
    void no_level_of_heading_is_left_out() {
        refusesTitle(Sample.line(20, "deep", "role=h3"), "h3 follows a heading h1", "deep");
        refuses("<title height=\"20\">" + Sample.line(0, "first", "role=h2") + "</title>", "h2 follows no heading");
    }

    @Test
    void a_picture_needs_words_and_blank_ones_are_none() {
        String picture = "<element kind=\"image\" x=\"0\" y=\"20\" width=\"20\" height=\"20\"><expression><![CDATA["
                + "\"pdf/mark.png\"]]></expression>%s</element>";
        refusesTitle(picture.replace("%s", ""), "no alternative text", "org.saransh.pdf.alt", "image");
        refusesTitle(picture.replace("%s", Sample.properties("org.saransh.pdf.alt= ")), "no alternative text");
    }

    @Test
    void a_text_that_does_not_fit_is_not_lost_in_silence() {
        String text = "<b>twenty</b> blocks of <i>critical</i> minerals in tranche one, ".repeat(4);
        refusesTitle(Sample.line(20, text), "does not fit", "characters would be lost", "twenty blocks");
        String cut = Sample.line(20, text, "net.sf.jasperreports.text.truncate.suffix=…");
        assertThat(Sample.pdf(Sample.title(Sample.heading("Title") + cut))).isNotEmpty();
    }

    @Test
    void a_place_that_a_link_leads_to_has_to_exist() {
        String leads = "<hyperlinkAnchorExpression><![CDATA[\"nowhere\"]]></hyperlinkAnchorExpression>";
        refusesTitle(Sample.element(20, 16, "there", leads), "\"there\" leads to \"nowhere\"");
    }

    private static void refusesTitle(String elements, String... messages) {
        refuses("<title height=\"200\">" + Sample.heading("Title") + elements + "</title>", messages);
    }

    private static void refuses(String bands, String... messages) {
        assertThatThrownBy(() -> Sample.pdf(Sample.bands(bands)))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContainingAll(messages);
    }
}
