package org.saransh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests, sound and otherwise. */
public final class Workbooks {

    private Workbooks() {}

    /** Fills the first sheet of a new workbook. */
    public interface Filling {
        void fill(Sheet sheet);
    }

    public static byte[] of(Filling filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(workbook.createSheet("rows"));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] ofTexts(String[]... rows) {
        return of(sheet -> {
            for (int number = 0; number < rows.length; number++) {
                Row row = sheet.createRow(number);
                for (int place = 0; place < rows[number].length; place++) {
                    row.createCell(place).setCellValue(rows[number][place]);
                }
            }
        });
    }

    /** The workbook with more parts, or other texts in them. */
    public static byte[] with(byte[] workbook, String part, String text) {
        return with(workbook, Map.of(part, text));
    }

    static byte[] with(byte[] workbook, Map<String, String> parts) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!parts.containsKey(entry.getName())) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(out);
                    }
                }
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    out.putNextEntry(new ZipEntry(part.getKey()));
                    out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
