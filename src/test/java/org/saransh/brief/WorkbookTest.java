package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private final Known known = new Known()
            .tranche("I", 20, 6, 14, null)
            .tranche("II", 18, 4, 14, null)
            .block("katghora", "Katghora", "Lithium")
            .sold("i-katghora", "katghora", "I", "Maiki South Mining Pvt Ltd", "76.05");
    private final Digest digest = Known.digest(new Known(), known, "2024-06-28");

    @Test
    void the_first_sheet_says_what_the_workbook_is_and_leads_to_the_others() throws IOException {
        try (XSSFWorkbook workbook = workbook(OutputFormat.XLSX)) {
            XSSFSheet first = workbook.getSheetAt(0);
            assertThat(first.getSheetName()).isEqualTo("Read me");
            assertThat(first.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Critical minerals: weekly brief");
            assertThat(StreamSupport.stream(first.spliterator(), false)
                            .map(row ->
                                    row.getCell(1) == null ? "" : row.getCell(1).getStringCellValue()))
                    .contains("28.06.2024 23:59 IST", digest.fingerprint(), "Auctions by tranche: 2 rows");
            assertThat(first.getHyperlinkList()).hasSize(workbook.getNumberOfSheets() - 1);
            assertThat(workbook.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Critical minerals: weekly brief – Week ending 28.06.2024");
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2024-06-28T18:29:59Z");
        }
    }

    @Test
    void every_sheet_of_data_is_one_table_without_merged_cells_and_set_up_for_printing() throws IOException {
        try (XSSFWorkbook workbook = workbook(OutputFormat.XLSX)) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getNumMergedRegions()).as(sheet.getSheetName()).isZero();
            }
            XSSFSheet auctions = workbook.getSheet("Auctions");
            XSSFTable table = auctions.getTables().get(0);
            assertThat(table.getStartRowIndex()).isZero();
            assertThat(table.getEndRowIndex()).isEqualTo(2);
            assertThat(table.getColumns().get(0).getName()).isEqualTo("Tranche");
            assertThat(table.getCTTable().isSetAutoFilter()).isTrue();
            assertThat(auctions.getPaneInformation().isFreezePane()).isTrue();
            assertThat(auctions.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(auctions.getPrintSetup().getLandscape()).isTrue();
            assertThat(auctions.getDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(workbook.getSheet("Due").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Nothing in the register falls due in the next 14 days.");
        }
    }

    @Test
    void the_accessible_profile_has_neither_frozen_panes_nor_filters() throws IOException {
        try (XSSFWorkbook workbook = workbook(OutputFormat.XLSX_ACCESSIBLE)) {
            XSSFSheet auctions = workbook.getSheet("Auctions");
            assertThat(auctions.getPaneInformation()).isNull();
            assertThat(auctions.getTables().get(0).getCTTable().isSetAutoFilter())
                    .isFalse();
        }
    }

    private XSSFWorkbook workbook(OutputFormat format) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Known.rendering().render(digest, Language.EN, format)));
    }
}
