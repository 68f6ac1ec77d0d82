package org.saransh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** The workbook with one more part, or another text in one. */
    public static byte[] with(byte[] workbook, String part, String text) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.getName().equals(part)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(out);
                    }
                }
                out.putNextEntry(new ZipEntry(part));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
