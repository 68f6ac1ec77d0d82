package org.saransh.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Test;

/** What a screen reader is told, as a tree. */
class StructureTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi-IN");

    @Test
    void lists_in_styled_text_have_labels_and_bodies_and_lists_inside() throws IOException {
        byte[] pdf = conforming(Sample.title(Sample.heading("Lists")
                + Sample.paragraph(
                        22, "Before<ol type=\"a\"><li>one<ul><li>inner</li></ul></li><li>two</li></ol>after", 150)));
        assertThat(StructurePrint.of(pdf))
                .isEqualTo(
                        """
                        Document lang=en-IN
                          H1 "Lists"
                          P "Before"
                          L LowerAlpha
                            LI
                              Lbl "a."
                              LBody "one"
                                L Disc
                                  LI
                                    Lbl "•"
                                    LBody "inner"
                            LI
                              Lbl "b."
                              LBody "two"
                          P "after"
                        """);
    }

    @Test
    void lists_by_properties_hold_what_lies_between_and_items_find_their_list() throws IOException {
        byte[] pdf = conforming(Sample.title(Sample.heading("Lists")
                + Sample.line(20, "1.", "l=start", "li=start", "lbl=full")
                + Sample.line(36, "Lithium", "lbody=full", "li=end", "l=end")
                + Sample.line(52, "between")
                + Sample.line(68, "loose", "li=full")
                + Sample.line(84, "and", "li=start")
                + Sample.line(100, "loose too", "li=end")
                + Sample.line(116, "after")));
        assertThat(StructurePrint.of(pdf))
                .isEqualTo(
                        """
                        Document lang=en-IN
                          H1 "Lists"
                          L
                            LI
                              Lbl "1."
                              LBody
                                P "Lithium"
                          P "between"
                          L
                            LI
                              LBody
                                P "loose"
                            LI
                              LBody
                                P "and"
                                P "loose too"
                          P "after"
                        """);
    }

    @Test
    void a_table_of_contents_has_entries_that_lead_and_entries_inside_entries() throws IOException {
        String heading = "<anchorNameExpression><![CDATA[\"a\"]]></anchorNameExpression>";
        String leads = "<hyperlinkAnchorExpression><![CDATA[\"a\"]]></hyperlinkAnchorExpression>";
        byte[] pdf = conforming(Sample.title(Sample.element(0, 16, "Auctions", heading, "role=h1")
                + Sample.element(20, 16, "Auctions", leads, "toci=start")
                + Sample.line(36, "..........", "role=artifact")
                + Sample.line(52, "1", "toci=end")
                + Sample.element(68, 16, "Tranches", leads, "toci=full", "org.saransh.pdf.toc.level=2")
                + Sample.element(84, 16, "Rates", leads, "toci=full", "org.saransh.pdf.toc.level=2")
                + Sample.element(100, 16, "<b>Partners</b>", leads, "toci=full")
                + Sample.line(116, "Text")));
        assertThat(StructurePrint.of(pdf))
                .isEqualTo(
                        """
                        Document lang=en-IN
                          H1 "Auctions"
                          TOC
                            TOCI
                              Reference
                                Link "Auctions"
                                  -> Auctions
                              P "1"
                              TOC
                                TOCI
                                  Reference
                                    Link "Tranches"
                                      -> Tranches
                                TOCI
                                  Reference
                                    Link "Rates"
                                      -> Rates
                            TOCI
                              Reference
                                Link "Partners"
                                  -> Partners
                          P "Text"
                        """);
    }

    @Test
    void links_in_styled_text_stand_inside_their_sentence_and_say_where_they_lead() throws IOException {
        byte[] pdf = conforming(Sample.title(Sample.heading("Links")
                + Sample.paragraph(
                        22,
                        "See <a type=\"Reference\" href=\"https://mines.gov.in/\">the site of the ministry of mines and"
                                + " of nobody else</a> today",
                        60)));
        assertThat(StructurePrint.of(pdf))
                .isEqualTo(
                        """
                        Document lang=en-IN
                          H1 "Links"
                          P "See "
                            Link "the site of the ministry of mines and of nobody else"
                              -> the site of the ministry of mines and of nobody else
                              -> the site of the ministry of mines and of nobody else
                            " today"
                        """);
    }

    @Test
    void a_picture_may_lead_somewhere_and_notes_and_references_are_called_so() throws IOException {
        byte[] pdf = conforming(Sample.title(Sample.heading("Notes")
                + Sample.line(20, "see note 1", "role=reference")
                + Sample.line(36, "Provisional.", "note=full")
                + Sample.line(52, "quoted", "blockquote=full")
                + "<element kind=\"image\" x=\"0\" y=\"70\" width=\"20\" height=\"20\" linkType=\"Reference\">"
                + "<expression><![CDATA[\"pdf/mark.png\"]]></expression>"
                + "<hyperlinkReferenceExpression><![CDATA[\"https://mines.gov.in/\"]]></hyperlinkReferenceExpression>"
                + Sample.properties("org.saransh.pdf.alt=A mark") + "</element>"));
        assertThat(StructurePrint.of(pdf))
                .isEqualTo(
                        """
                        Document lang=en-IN
                          H1 "Notes"
                          Reference "see note 1"
                          Note
                            P "Provisional."
                          BlockQuote
                            P "quoted"
                          P
                            Link
                              Figure alt="A mark"
                              -> A mark
                        """);
    }

    @Test
    void words_in_the_other_script_change_the_voice_inside_a_paragraph() throws IOException {
        String english = "The word सारांश और सार means brief; GSI says so.";
        String hindi = "<b>भारतीय</b> <i>भूवैज्ञानिक</i> सर्वेक्षण (GSI, Kolkata) ने 2024 में कहा";
        JasperPrint print =
                Sample.title(Sample.heading("Voices") + Sample.paragraph(22, english) + Sample.paragraph(90, hindi));
        assertThat(StructurePrint.of(conforming(print)))
                .isEqualTo(
                        """
                        Document lang=en-IN
                          H1 "Voices"
                          P "The word "
                            Span lang=hi "सारांश और सार"
                            " means brief; GSI says so."
                          P lang=hi "भारतीय भूवैज्ञानिक सर्वेक्षण ("
                            Span lang=en "GSI, Kolkata"
                            ") ने 2024 में कहा"
                        """);
        assertThat(StructurePrint.of(Sample.pdf(print, HINDI)))
                .isEqualTo(
                        """
                        Document lang=hi-IN
                          H1 lang=en "Voices"
                          P lang=en "The word "
                            Span lang=hi "सारांश और सार"
                            " means brief; GSI says so."
                          P "भारतीय भूवैज्ञानिक सर्वेक्षण ("
                            Span lang=en "GSI, Kolkata"
                            ") ने 2024 में कहा"
                        """);
    }

    @Test
    void a_template_can_name_the_language_of_all_that_lies_in_a_frame() throws IOException {
        byte[] pdf = conforming(Sample.title(Sample.heading("Frame")
                + "<element kind=\"frame\" x=\"0\" y=\"20\" width=\"260\" height=\"60\">"
                + Sample.properties("net.sf.jasperreports.export.pdf.tag.language=de")
                + Sample.line(0, "Lagerstätten") + Sample.line(20, "खनिज") + "</element>"
                + Sample.line(90, "deposits")));
        assertThat(StructurePrint.of(pdf))
                .isEqualTo(
                        """
                        Document lang=en-IN
                          H1 "Frame"
                          P lang=de "Lagerstätten"
                          P lang=hi "खनिज"
                          P "deposits"
                        """);
    }

    private static byte[] conforming(JasperPrint print) {
        byte[] pdf = Sample.pdf(print);
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
        return pdf;
    }
}
