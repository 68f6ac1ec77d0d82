package org.saransh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.saransh.Bounds;

/** Whatever is put into the readers, they read a table within its limits, or refuse it in a sentence. */
class TableFileFuzzTest {

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private static final List<String> PARTS = List.of(
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "[Content_Types].xml",
            "_rels/.rels");

    @TempDir
    static Path folder;

    @FuzzTest(maxDuration = "")
    void a_file(byte[] file) {
        Bounds.within(() -> read(file));
    }

    /** The first byte says which part of a sound workbook the others replace. */
    @FuzzTest(maxDuration = "")
    void a_part_of_a_workbook(byte[] part) {
        if (part.length > 0) {
            Map<String, byte[]> parts = sound();
            parts.put(PARTS.get(Math.floorMod(part[0], PARTS.size())), Arrays.copyOfRange(part, 1, part.length));
            Bounds.within(() -> read(zipped(parts)));
        }
    }

    private static void read(byte[] bytes) {
        try {
            TableFile.read(Files.write(folder.resolve("table"), bytes), new Witness());
        } catch (UnreadableTable refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(2_000);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static final class Witness implements TableSink {

        private boolean headed;
        private long last = 1;

        @Override
        public void heading(List<String> names) {
            assertThat(headed).isFalse();
            assertThat(names).hasSizeBetween(1, Limits.COLUMNS).doesNotContainNull();
            headed = true;
        }

        @Override
        public void row(long number, List<Cell> cells) {
            assertThat(headed).isTrue();
            assertThat(number).isGreaterThan(last);
            last = number;
            assertThat(cells).hasSizeLessThanOrEqualTo(Limits.COLUMNS);
            assertThat(cells).allMatch(cell -> cell.text() != null);
            assertThat(cells.stream().mapToInt(cell -> cell.text().length()).sum())
                    .isLessThanOrEqualTo(Limits.COLUMNS * 32_767);
        }
    }

    private static Map<String, byte[]> sound() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("workbook", "sheet.main")
                        + override("worksheets/sheet1", "worksheet")
                        + override("sharedStrings", "sharedStrings")
                        + override("styles", "styles") + "</Types>");
        texts.put("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        texts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "sharedStrings", "sharedStrings.xml")
                        + relation(3, "styles", "styles.xml")));
        texts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"" + RELATIONS + "\">"
                        + "<workbookPr date1904=\"1\"/>"
                        + "<sheets><sheet name=\"rows\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        texts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + SPREADSHEET + "\">"
                        + "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"
                        + "</styleSheet>");
        texts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + SPREADSHEET + "\"><si><t>key</t></si>"
                        + "<si><r><t>खनि</t></r><r><t>ज</t></r></si></sst>");
        texts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>7.5</v></c><c r=\"B3\" s=\"2\"><v>45000</v></c></row>"
                        + "</sheetData></worksheet>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        texts.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return parts;
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/xl/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind
                + "+xml\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    /** Stored rather than packed, which is quicker. */
    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setSize(part.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
