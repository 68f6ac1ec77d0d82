package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.saransh.reference.IndianState;

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
    void what_the_document_draws_is_a_native_chart_of_cells() throws IOException {
        known.block("chikla", "Chikla", IndianState.CHHATTISGARH, "Lithium")
                .block("salal", "Salal", IndianState.JAMMU_AND_KASHMIR, "Lithium")
                .block("katghora", "Katghora", IndianState.CHHATTISGARH, "Lithium")
                .open("i-chikla", "chikla", "I")
                .open("i-salal", "salal", "I")
                .series("cells", "Imports", "INR crore", "lithium-ion cells")
                .figure("I3", "cells", "FY 2021-22", "13673.15")
                .figure("I1", "cells", "FY 2019-20", "8819")
                .figure("I2", "cells", "FY 2020-21", "8812");
        Digest drawn = Known.digest(new Known(), known, "2024-06-28");
        for (Language language : Language.values()) {
            List<String> shown = new ArrayList<>();
            try (XSSFWorkbook workbook = new XSSFWorkbook(
                    new ByteArrayInputStream(Known.rendering().render(drawn, language, OutputFormat.XLSX)))) {
                workbook.forEach(sheet -> shown.addAll(charts((XSSFSheet) sheet)));
            }
            assertThat(shown)
                    .containsExactly(
                            "[20.0, 18.0] [6.0, 4.0] [14.0, 14.0]", "[8819.0, 8812.0, 13673.15]", "[2.0, 1.0]");
        }
    }

    /** The figures of each chart of a sheet, read from the cells that it names. */
    private static List<String> charts(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch() == null
                ? List.of()
                : sheet.getDrawingPatriarch().getCharts().stream()
                        .map(chart -> Pattern.compile("<c:val>.*?<c:f>([^<]+)</c:f>", Pattern.DOTALL)
                                .matcher(chart.getCTChart().xmlText())
                                .results()
                                .map(found -> values(sheet, found.group(1)).toString())
                                .collect(Collectors.joining(" ")))
                        .toList();
    }

    private static List<Double> values(XSSFSheet sheet, String area) {
        return Arrays.stream(new AreaReference(area, SpreadsheetVersion.EXCEL2007).getAllReferencedCells())
                .map(cell -> sheet.getRow(cell.getRow()).getCell(cell.getCol()).getNumericCellValue())
                .toList();
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
