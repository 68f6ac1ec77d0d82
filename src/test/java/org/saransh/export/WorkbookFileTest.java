package org.saransh.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTest {

    private static final int FIVE_THOUSAND = 5_000;

    @Test
    void every_cell_comes_back_where_it_was() {
        List<Object[]> rows = Samples.rows(FIVE_THOUSAND);
        List<Map<Integer, String>> read =
                ReadBack.of(Samples.workbook(Samples.COLUMNS, rows)).get("offerings");
        assertThat(read).hasSize(1 + rows.size());
        for (int row = 0; row < rows.size(); row++) {
            assertThat(read.get(row + 1)).as("row %d", row).isEqualTo(shown(rows.get(row)));
        }
    }

    /** The evidence that cells need no references where none is missing before them. */
    @Test
    void three_readers_agree_where_the_cells_are() throws IOException {
        List<Object[]> rows = Samples.rows(200);
        byte[] workbook = Samples.workbook(Samples.COLUMNS, rows);
        List<Map<Integer, String>> read = ReadBack.of(workbook).get("offerings");
        try (ReadableWorkbook third = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                XSSFWorkbook whole = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> found = third.getFirstSheet().read();
            for (int row = 0; row < read.size(); row++) {
                assertThat(found.get(row).stream()
                                .filter(cell -> cell != null && cell.getValue() != null)
                                .map(Cell::getColumnIndex))
                        .containsExactlyElementsOf(read.get(row).keySet());
                List<Integer> held = new ArrayList<>();
                whole.getSheetAt(0).getRow(row).forEach(cell -> held.add(cell.getColumnIndex()));
                assertThat(held).containsExactlyElementsOf(read.get(row).keySet());
            }
            assertThat(found.get(1).getCellText(0)).isEqualTo("iv-block-0");
            assertThat(found.get(1).getCellAsNumber(4)).contains(BigDecimal.ZERO);
        }
    }

    @Test
    void libre_office_opens_it_without_loss(@TempDir Path folder) throws IOException {
        List<Object[]> rows = new ArrayList<>(Samples.rows(1_000));
        rows.add(Samples.row(
                "=1+1 \uD83D\uDC8E \u0905\u0928\u0941 _x0041_\r\n a & <b>",
                null,
                null,
                new BigDecimal("0.000001"),
                12L,
                null,
                "1857-05-10",
                null,
                true,
                null));
        rows.add(Samples.row("\tlast", null, null, null, null, null, null, "1900-02-28", null, "x".repeat(40_000)));
        Path file = folder.resolve("out.xlsx");
        byte[] workbook = Samples.workbook(Samples.COLUMNS, rows);
        Files.write(file, workbook);
        Office.saveAsCsv(file);
        List<Map<Integer, String>> expected = ReadBack.of(workbook).get("offerings");
        List<CSVRecord> lines = lines(folder.resolve("out-offerings.csv"));
        assertThat(lines).hasSameSizeAs(expected);
        for (int row = 0; row < lines.size(); row++) {
            for (int column : List.of(0, 1, 2, 3, 4, 9, 10)) {
                assertThat(lines.get(row).get(column).replace("\r\n", "\n"))
                        .as("row %d, column %d", row, column)
                        .isEqualTo(expected.get(row).getOrDefault(column, "").replace("\r\n", "\n"));
            }
            assertThat(lines.get(row).get(7).isEmpty())
                    .isEqualTo(!expected.get(row).containsKey(7));
        }
        assertThat(lines(folder.resolve("out-Notes.csv"))).hasSize(1 + 4);
    }

    @Test
    void the_sheet_is_a_table_with_a_frozen_heading_and_ready_to_print() throws IOException {
        try (XSSFWorkbook workbook = opened(Samples.workbook(Samples.COLUMNS, Samples.rows(10)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFTable table = sheet.getTables().get(0);
            assertThat(table.getCTTable().getRef()).isEqualTo("A1:K11");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:K11");
            assertThat(table.getColumns().get(7).getName()).isEqualTo("Heading of signed (sort)");
            assertThat(table.getStyle().isShowRowStripes()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getColumnWidth(0) / 256).isBetween(8, 60);
            assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(0.7605);
            assertThat(sheet.getRow(1).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("0.00##%");
            assertThat(sheet.getRow(1).getCell(6).getCellStyle().getDataFormatString())
                    .isEqualTo("dd.mm.yyyy");
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("A. Rao");
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2026-03-31T12:00:00Z");
            assertThat(workbook.getNumberOfSheets()).as("no notes").isEqualTo(2);
        }
    }

    @Test
    void the_accessible_profile_has_neither_frozen_panes_nor_filters() throws IOException {
        WorkbookForm form = new WorkbookForm(Profile.ACCESSIBLE, false, null);
        Table table = Samples.table(Samples.COLUMNS, Samples.rows(10));
        try (XSSFWorkbook workbook = opened(Samples.workbook(table, form, WorkbookFile.MOST_ROWS))) {
            assertThat(workbook.getSheetAt(0).getPaneInformation()).isNull();
            assertThat(workbook.getSheetAt(0).getTables().get(0).getCTTable().isSetAutoFilter())
                    .isFalse();
        }
    }

    @Test
    void no_rows_make_a_table_with_one_empty_row_as_excel_demands() throws IOException {
        byte[] workbook = Samples.workbook(Samples.COLUMNS, List.of());
        assertThat(ReadBack.of(workbook).get("offerings")).hasSize(1);
        try (XSSFWorkbook opened = opened(workbook)) {
            assertThat(opened.getSheetAt(0).getTables().get(0).getCTTable().getRef())
                    .isEqualTo("A1:K2");
        }
    }

    @Test
    void as_many_columns_as_excel_has_and_rows_without_any_value() {
        List<TableColumn> columns = IntStream.range(0, 16_384)
                .mapToObj(number -> Samples.column("c" + number, CellKind.values()[number % 9], Map.of(), false))
                .toList();
        Object[] last = new Object[columns.size()];
        last[16_380] = "first of the last";
        last[16_383] = new BigDecimal("1.5");
        List<Map<Integer, String>> read = ReadBack.of(
                        Samples.workbook(columns, List.of(new Object[columns.size()], last)))
                .get("offerings");
        assertThat(read.get(0)).hasSize(16_384);
        assertThat(read.get(1)).isEmpty();
        assertThat(read.get(2)).isEqualTo(Map.of(16_380, "first of the last", 16_383, "1.5"));
        List<TableColumn> more = new ArrayList<>(columns);
        more.add(columns.get(0));
        assertThatThrownBy(() -> Samples.workbook(more, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16385");
    }

    @Test
    void headings_are_made_unlike_each_other() throws IOException {
        List<TableColumn> columns = List.of("Name", "name\n", "", "Name (2)", "_x0041_ & <", "x".repeat(300)).stream()
                .map(heading -> new TableColumn("c", heading, CellKind.TEXT, Map.of(), "", "", false))
                .toList();
        try (XSSFWorkbook workbook = opened(Samples.workbook(columns, List.of()))) {
            List<String> names = workbook.getSheetAt(0).getTables().get(0).getColumns().stream()
                    .map(column -> column.getName())
                    .toList();
            assertThat(names).startsWith("Name", "name (2)", "Column 3", "Name (2) (2)", "-x0041_ & <");
            assertThat(names.get(5)).hasSizeLessThanOrEqualTo(255);
        }
    }

    @Test
    void more_rows_than_a_sheet_holds_are_refused_or_spread_over_several() throws IOException {
        assertThatThrownBy(() -> Samples.workbook(
                        new Table("t", "t", Samples.COLUMNS, 1_048_576, new ListedRows(List.of())),
                        WorkbookForm.PLAIN,
                        WorkbookFile.MOST_ROWS))
                .isInstanceOfSatisfying(TooManyRows.class, refused -> {
                    assertThat(refused.count()).isEqualTo(1_048_576);
                    assertThat(refused.most()).isEqualTo(1_048_575);
                });
        List<Object[]> rows = Samples.rows(25);
        WorkbookForm split = new WorkbookForm(Profile.STANDARD, true, null);
        byte[] workbook = Samples.workbook(Samples.table(Samples.COLUMNS, rows), split, 10);
        Map<String, List<Map<Integer, String>>> sheets = ReadBack.of(workbook);
        assertThat(sheets.keySet()).containsExactly("offerings", "offerings (2)", "offerings (3)", "Read me");
        assertThat(sheets.get("offerings (3)")).hasSize(1 + 5);
        assertThat(sheets.get("offerings (2)").get(1)).isEqualTo(shown(rows.get(10)));
        try (XSSFWorkbook opened = opened(workbook)) {
            assertThat(opened.getTable("Table_3").getCTTable().getRef()).isEqualTo("A1:K6");
        }
    }

    @Test
    void a_fact_of_several_lines_is_read_whole_and_covers_none_below() throws IOException {
        byte[] workbook = Samples.workbook(Samples.table(Samples.COLUMNS, List.of()), WorkbookForm.PLAIN, 10);
        try (XSSFWorkbook opened = opened(workbook)) {
            XSSFSheet readMe = opened.getSheet("Read me");
            float line = readMe.getRow(2).getHeightInPoints();
            assertThat(readMe.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Sources");
            assertThat(readMe.getRow(3).getHeightInPoints()).isGreaterThanOrEqualTo(4 * (line - 1));
        }
    }

    @Test
    void the_fullest_sheet_of_excel_has_all_its_rows() throws IOException {
        int count = WorkbookFile.MOST_ROWS;
        Table table = new Table("t", "full", List.of(Samples.COLUMNS.get(4)), count, new CountedRows(count));
        byte[] workbook = Samples.workbook(table, WorkbookForm.PLAIN, count);
        try (java.util.zip.ZipInputStream zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var part = zip.getNextEntry(); !part.getName().endsWith("sheet1.xml"); part = zip.getNextEntry()) {
                assertThat(part).isNotNull();
            }
            String sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet).contains("<row r=\"1048576\"><c s=\"6\"><v>1048575</v></c></row></sheetData>");
        }
    }

    @Test
    void a_count_that_is_wrong_is_noticed() {
        List<Object[]> rows = Samples.rows(3);
        for (long wrong : new long[] {2, 4}) {
            assertThatThrownBy(() -> Samples.workbook(
                            new Table("t", "t", Samples.COLUMNS, wrong, new ListedRows(rows)), WorkbookForm.PLAIN, 10))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(Long.toString(wrong));
        }
    }

    @Test
    void the_same_rows_are_the_same_bytes_wherever_the_machine_is() {
        byte[] here = Samples.workbook(Samples.COLUMNS, Samples.rows(300));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Samples.workbook(Samples.COLUMNS, Samples.rows(300))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void a_password_opens_it() throws Exception {
        List<Object[]> rows = Samples.rows(500);
        WorkbookForm locked = new WorkbookForm(Profile.STANDARD, false, "सारांश 1");
        byte[] file = Samples.workbook(Samples.table(Samples.COLUMNS, rows), locked, WorkbookFile.MOST_ROWS);
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            assertThat(decryptor.verifyPassword("another")).isFalse();
            assertThat(decryptor.verifyPassword("सारांश 1")).isTrue();
            try (InputStream plain = decryptor.getDataStream(container)) {
                assertThat(plain.readAllBytes()).isEqualTo(Samples.workbook(Samples.COLUMNS, rows));
            }
        }
    }

    private static Map<Integer, String> shown(Object[] row) {
        Map<Integer, String> cells = new TreeMap<>();
        put(cells, 0, row[0]);
        put(
                cells,
                1,
                row[1] == null
                        ? null
                        : row[1].toString().replace("LITHIUM", "Lithium").replace("TIN", "Tin"));
        put(cells, 2, row[2] == null ? null : row[2].equals("SOLD") ? "auctioned & sold" : "open");
        put(cells, 3, row[3] == null ? null : ReadBack.plain((BigDecimal) row[3]));
        put(cells, 4, row[4]);
        put(cells, 5, row[5] == null ? null : ReadBack.plain((BigDecimal) row[5]) + "%");
        put(cells, 6, row[6]);
        put(cells, 7, row[6] == null ? null : (row[6] + "-01-01").substring(0, 10));
        put(cells, 8, row[7]);
        put(cells, 9, row[8] == null ? null : row[8].equals(true) ? "Yes" : "No");
        put(cells, 10, row[9]);
        return cells;
    }

    private static void put(Map<Integer, String> cells, int column, Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }

    private static List<CSVRecord> lines(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    private static XSSFWorkbook opened(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }
}
