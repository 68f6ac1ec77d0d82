package org.saransh.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** What a screen reader is told of tables, over pages and inside each other. */
class TableStructureTest {

    @Test
    void a_table_keeps_its_spans_scopes_and_footers_over_pages() throws IOException {
        byte[] pdf = conforming(Sample.bands("<title height=\"20\">" + Sample.heading("Table") + "</title>"
                + "<detail><band height=\"44\">" + TableSample.grouped(14) + "</band></detail>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        StringBuilder expected = new StringBuilder(
                """
                Document lang=en-IN
                  H1 "Table"
                  Table
                    TR
                      TH Column ColSpan=2
                        P "Both"
                    TR
                      TH Column
                        P "Row"
                      TH Column
                        P "Value"
                """);
        for (int row = 1; row <= 14; row++) {
            expected.append("    TR\n      TH Row\n        P \"row ").append(row);
            expected.append("\"\n      TD\n        P \"").append(row * 3).append("\"\n");
        }
        expected.append("    TR\n      TD\n        P \"all\"\n      TD\n");
        assertThat(StructurePrint.of(pdf)).isEqualTo(expected.toString());
        assertThat(StructurePrint.artifacts(pdf))
                .as("drawn on every page, told once")
                .containsExactly("Pagination \"all\"", "Pagination \"BothRowValue\"");
    }

    @Test
    void tables_of_two_records_stay_two_even_on_pages_after_each_other() throws IOException {
        byte[] pdf = conforming(Sample.bands("<title height=\"20\">" + Sample.heading("Tables") + "</title>"
                + "<detail><band height=\"150\">" + TableSample.plain(9, "") + "</band><band height=\"150\">"
                + TableSample.plain(9, "") + "</band></detail>"));
        assertThat(StructurePrint.of(pdf).split("  Table\n", -1)).hasSize(3);
        byte[] repeated = conforming(TableSample.perRecord(3));
        assertThat(StructurePrint.of(repeated).split("  Table\n", -1))
                .as("the same table of the template, one page for each record")
                .hasSize(4);
    }

    @Test
    void a_row_that_is_taller_than_a_page_stays_one_and_so_does_its_text() throws IOException {
        byte[] pdf = conforming(Sample.bands("<title height=\"20\">" + Sample.heading("Tall") + "</title>"
                + "<detail><band height=\"44\">" + TableSample.tall(3, 250) + "</band></detail>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
        }
        StringBuilder expected = new StringBuilder(
                """
                Document lang=en-IN
                  H1 "Tall"
                  Table
                    TR
                      TH Column
                        P "No."
                      TH Column
                        P "Text"
                """);
        for (int row = 1; row <= 3; row++) {
            expected.append("    TR\n      TD\n        P \"").append(row).append("\"\n      TD\n        P \"");
            expected.append("word ".repeat(250).strip()).append("\"\n");
        }
        assertThat(StructurePrint.of(pdf)).isEqualTo(expected.toString());
    }

    @Test
    void a_table_in_a_cell_is_a_table_of_its_own_in_that_cell() throws IOException {
        byte[] pdf = conforming(Sample.bands(
                "<title height=\"20\">" + Sample.heading("Nested") + "</title>" + "<detail><band height=\"100\">"
                        + TableSample.plain(2, TableSample.plain(1, "")) + "</band></detail>"));
        assertThat(StructurePrint.of(pdf))
                .isEqualTo(
                        """
                        Document lang=en-IN
                          H1 "Nested"
                          Table
                            TR
                              TH Column
                                P "Row"
                            TR
                              TD
                                P "row 1"
                                Table
                                  TR
                                    TH Column
                                      P "Row"
                                  TR
                                    TD
                                      P "row 1"
                            TR
                              TD
                                P "row 2"
                                Table
                                  TR
                                    TH Column
                                      P "Row"
                                  TR
                                    TD
                                      P "row 1"
                        """);
    }

    @Test
    void a_table_tagged_by_hand_goes_on_where_its_header_comes_again() throws IOException {
        String header = "<columnHeader height=\"16\">" + Sample.line(0, "Mineral", "table=start", "tr=full", "th=full")
                + "</columnHeader>";
        StringBuilder rows = new StringBuilder("<detail>");
        for (int row = 1; row <= 16; row++) {
            rows.append("<band height=\"16\">")
                    .append(Sample.line(0, "mineral " + row, "tr=full", "td=full"))
                    .append("</band>");
        }
        String end = "</detail><summary height=\"16\">" + Sample.line(0, "16 in all", "tr=full", "td=full", "table=end")
                + "</summary>";
        byte[] pdf = conforming(Sample.bands(header + rows + end));
        assertThat(StructurePrint.of(pdf))
                .containsOnlyOnce("Table\n")
                .containsOnlyOnce("\"Mineral\"")
                .contains("\"mineral 16\"")
                .endsWith("    TR\n      TD\n        P \"16 in all\"\n");
        assertThat(StructurePrint.artifacts(pdf)).containsExactly("Pagination \"Mineral\"");
    }

    private static byte[] conforming(JasperPrint print) {
        byte[] pdf = Sample.pdf(print);
        assertThat(ConformanceCheck.check(pdf).failures()).isEmpty();
        return pdf;
    }
}
