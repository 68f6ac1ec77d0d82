package org.saransh.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class WorkbookTextTest {

    private static final List<TableColumn> TEXT = List.of(Samples.column("text", CellKind.TEXT, Map.of(), false));
    private static final int LONGEST = 32_767;

    @Property(tries = 40)
    void any_text_comes_back_as_it_was_or_with_signs_that_can_be_seen(@ForAll("texts") List<String> texts) {
        Map<String, List<Map<Integer, String>>> sheets = ReadBack.of(workbook(texts));
        List<Map<Integer, String>> rows = sheets.get("offerings");
        for (int row = 0; row < texts.size(); row++) {
            String text = texts.get(row);
            assertThat(rows.get(row + 1)).isEqualTo(text.isEmpty() ? Map.of() : Map.of(0, shown(text)));
        }
        long changed = texts.stream().filter(text -> !shown(text).equals(text)).count();
        assertThat(sheets.containsKey("Notes")).isEqualTo(changed > 0);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> plain = Arbitraries.strings().ascii().ofMaxLength(60);
        Arbitrary<String> hindi =
                Arbitraries.strings().withCharRange('\u0900', '\u097F').ofMaxLength(30);
        Arbitrary<String> sign = Arbitraries.of("=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20");
        Arbitrary<String> special = Arbitraries.of(
                "_x0041_",
                "_x005F_x0041_",
                "_x00",
                "x0041_x0042_",
                "]]>",
                "&amp;",
                "\uD83D\uDC8E",
                "\uD83D",
                "\uDC8E",
                "\u202Eabc",
                "e\u0301",
                "\u0000",
                "\u0007",
                "\uFFFE",
                "\uFFFF",
                "\u2028",
                " ",
                "\r\n",
                "'",
                "\"");
        Arbitrary<String> one = Arbitraries.oneOf(any, plain, hindi, special, sign);
        return one.list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Example
    void what_begins_as_a_formula_is_marked_as_text_and_nothing_else_is() throws IOException {
        List<String> payloads = List.of(
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A");
        List<String> texts = new ArrayList<>(payloads);
        texts.addAll(List.of("1+1", "a=b", "'=1"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(texts)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int row = 0; row < texts.size(); row++) {
                XSSFCell cell = sheet.getRow(row + 1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(texts.get(row));
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .as(texts.get(row))
                        .isEqualTo(payloads.contains(texts.get(row)));
            }
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
        }
    }

    @Example
    void a_text_that_no_cell_can_hold_stands_whole_on_the_sheet_of_notes() {
        String diamonds = new Random(7)
                .ints(50_000, 0x1F300, 0x1F5FF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String digits =
                new Random(7).ints(LONGEST, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
        Map<String, List<Map<Integer, String>>> sheets =
                ReadBack.of(workbook(List.of("a" + diamonds, digits, "bell\u0007")));
        List<Map<Integer, String>> rows = sheets.get("offerings");
        assertThat(rows.get(1).get(0)).hasSizeLessThanOrEqualTo(LONGEST).endsWith("on the sheet \"Notes\"]");
        assertThat(rows.get(2).get(0)).isEqualTo(digits);
        assertThat(rows.get(3).get(0)).isEqualTo("bell\u2407");
        List<Map<Integer, String>> notes = sheets.get("Notes");
        assertThat(notes.stream()
                        .filter(note -> "A2".equals(note.get(1)))
                        .map(note -> note.get(4))
                        .collect(Collectors.joining()))
                .isEqualTo("a" + diamonds);
        assertThat(notes.get(notes.size() - 1))
                .containsEntry(0, "offerings")
                .containsEntry(1, "A4")
                .containsEntry(2, "Heading of text")
                .containsEntry(4, "U+0007");
    }

    @Example
    void dates_and_numbers_that_excel_has_not_are_told_on_the_sheet_of_notes() {
        List<TableColumn> columns = List.of(
                Samples.column("day", CellKind.DATE, Map.of(), true),
                Samples.column("number", CellKind.NUMBER, Map.of(), false),
                Samples.column("count", CellKind.COUNT, Map.of(), false));
        List<Object[]> rows = List.of(
                Samples.row("1900-03-01", new BigDecimal("123456789012345"), 1_000_000_000_000_000_000L),
                Samples.row("1900-02-28", new BigDecimal("1234567890123456.5"), Long.MAX_VALUE),
                Samples.row("1857", new BigDecimal("1E+30"), -5L),
                Samples.row("2023-02-29", new BigDecimal("-0.00000000000000000000000000000000000000000012"), 0L));
        Map<String, List<Map<Integer, String>>> sheets = ReadBack.of(Samples.workbook(columns, rows));
        List<Map<Integer, String>> read = sheets.get("offerings");
        assertThat(read.get(1))
                .isEqualTo(Map.of(0, "1900-03-01", 1, "1900-03-01", 2, "123456789012345", 3, "1000000000000000000"));
        assertThat(read.get(2)).containsEntry(0, "1900-02-28").containsEntry(1, "60");
        assertThat(read.get(3))
                .containsEntry(0, "1857")
                .containsEntry(1, "-15703")
                .containsEntry(2, "1" + "0".repeat(30));
        assertThat(read.get(4)).containsEntry(0, "2023-02-29").doesNotContainKey(1);
        assertThat(sheets.get("Notes").stream().skip(1).map(note -> note.get(1) + " " + note.get(4)))
                .containsExactly("A3 1900-02-28", "C3 1234567890123456.5", "D3 9223372036854775807", "A4 1857");
    }

    @Example
    void notes_without_room_are_counted() {
        List<String> texts = java.util.Collections.nCopies(30, "\u0001");
        List<Object[]> rows = texts.stream().map(text -> Samples.row(text)).toList();
        Map<String, List<Map<Integer, String>>> sheets = ReadBack.of(
                Samples.workbook(Samples.table(TEXT, rows), new WorkbookForm(Profile.STANDARD, true, null), 10));
        List<Map<Integer, String>> notes = sheets.get("Notes");
        assertThat(notes).hasSize(11);
        assertThat(notes.get(10).get(3)).startsWith("21 more notes");
    }

    private static byte[] workbook(List<String> texts) {
        return Samples.workbook(
                TEXT, texts.stream().map(text -> Samples.row(text)).toList());
    }

    /** As a reader is to see it. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (code < ' ' && code != '\t' && code != '\n' && code != '\r') {
                shown.append((char) (0x2400 + code));
            } else if (code >= 0xD800 && code <= 0xDFFF || code == 0xFFFE || code == 0xFFFF) {
                shown.append('\uFFFD');
            } else {
                shown.appendCodePoint(code);
            }
        });
        return shown.toString();
    }
}
