package org.saransh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saransh.Workbooks;

class TableFileTest {

    @TempDir
    Path folder;

    private final List<String> heading = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    @Test
    void commas_semicolons_quoted_line_breaks_and_a_byte_order_mark_are_read() {
        read("key,name\nP1,\"one,\r\ntwo \"\"three\"\"\"\n");
        assertThat(heading).containsExactly("key", "name");
        assertThat(texts()).containsExactly(List.of("P1", "one,\r\ntwo \"three\""));
        read("\uFEFFkey;\"na;me\"\r\nP1;a,b\r\n\r\n");
        assertThat(heading).containsExactly("key", "na;me");
        assertThat(texts()).containsExactly(List.of("P1", "a,b"));
    }

    @Test
    void text_that_is_no_utf_8_or_no_text_is_refused() {
        refused("key,name\nP1,caf\u00e9\n".getBytes(Charset.forName("windows-1252")), "not in UTF-8");
        refused("key\nP1\0\n".getBytes(StandardCharsets.UTF_8), "NUL");
        refused(new byte[0], "is empty");
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "PDF");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "old format");
    }

    @Test
    void a_row_or_a_heading_without_end_is_refused() {
        refused(("key\n\"" + "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8), "never closed");
        refused(",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), "columns");
        refused("key\n\"a\"b\n".getBytes(StandardCharsets.UTF_8), "comma-separated");
    }

    @Test
    void the_cells_of_a_workbook_are_read_as_what_they_are() {
        read(Workbooks.of(sheet -> {
            CellStyle day = sheet.getWorkbook().createCellStyle();
            day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd.mm.yyyy"));
            sheet.createRow(0).createCell(0).setCellValue("key");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("P1");
            row.createCell(1).setCellValue(76.05);
            row.createCell(2).setCellValue(163000000000d);
            row.createCell(3).setCellValue(LocalDate.of(2024, 6, 24));
            row.getCell(3).setCellStyle(day);
            row.createCell(4).setCellValue(true);
            row.createCell(6).setCellValue("after a gap");
        }));
        assertThat(texts())
                .containsExactly(List.of("P1", "76.05", "163000000000", "2024-06-24", "true", "", "after a gap"));
    }

    @Test
    void a_formula_an_error_and_a_time_of_day_are_not_trusted() {
        read(Workbooks.of(sheet -> {
            CellStyle time = sheet.getWorkbook().createCellStyle();
            time.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
            sheet.createRow(0).createCell(0).setCellValue("key");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellErrorValue((byte) 7);
            row.createCell(2).setCellValue(45000.25);
            row.getCell(2).setCellStyle(time);
        }));
        assertThat(rows.get(0))
                .extracting(Cell::fault)
                .containsExactly(
                        "is a formula: paste its value instead",
                        "is an error of Excel",
                        "has a time of day: a date is wanted");
    }

    @Test
    void a_workbook_that_could_harm_is_refused() throws IOException {
        byte[] sound = Workbooks.ofTexts(new String[] {"key"}, new String[] {"P1"});
        refused(bomb(), "unpacks to far more");
        refused(Workbooks.with(sound, "xl/embeddings/inner.xlsx", "PK"), "packs another file");
        refused(Workbooks.with(sound, "xl/vbaProject.bin", "x"), "packs another file or a macro");
        refused(duplicate(sound), "twice");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
        refused(Workbooks.with(sound, "xl/worksheets/sheet1.xml", entity), "declarations");
        refused(
                Workbooks.with(sound, "xl/worksheets/sheet1.xml", sheet("<c r=\"XFD1\"><v>1</v></c>")),
                "beyond column");
        refused(
                Workbooks.with(sound, "xl/worksheets/sheet1.xml", sheet("<c r=\"A1\"/><c r=\"A1\"><v>1</v></c>")),
                "twice, or out of order");
        refused(Workbooks.with(sound, "xl/worksheets/sheet1.xml", sheet("<c r=\"A1\" t=\"s\"><v>99</v></c>")), "Excel");
        refused(Arrays.copyOf(sound, sound.length / 2), "damaged");
        refused(Workbooks.of(sheet -> {}), "first sheet is empty");
    }

    private static String sheet(String cells) {
        return "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>";
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    /** Two entries whose names differ only in case, which readers take for one. */
    private static byte[] duplicate(byte[] sound) {
        return Workbooks.with(sound, "XL/Workbook.xml", "<workbook/>");
    }

    private void read(String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) {
        heading.clear();
        rows.clear();
        TableFile.read(file(bytes), new TableSink() {
            @Override
            public void heading(List<String> names) {
                heading.addAll(names);
            }

            @Override
            public void row(long number, List<Cell> cells) {
                rows.add(cells);
            }
        });
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("table"), bytes);
        } catch (IOException notWritten) {
            throw new java.io.UncheckedIOException(notWritten);
        }
    }

    private List<List<String>> texts() {
        return rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    }

    private void refused(byte[] bytes, String sentence) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining(sentence);
    }
}
