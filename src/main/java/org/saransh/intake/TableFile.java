package org.saransh.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells by its first bytes what a file is, and has it read. Its name and declared type are not trusted. */
final class TableFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private TableFile() {}

    /** @throws UnreadableTable when it is neither CSV nor XLSX */
    static void read(Path file, TableSink sink) {
        byte[] start = start(file);
        if (Arrays.equals(start, ZIP)) {
            XlsxFile.read(file, sink);
        } else if (Arrays.equals(start, OLD_EXCEL)) {
            throw new UnreadableTable(
                    "The workbook is in the old format of Excel, or has a password: save it as .xlsx" + " without one");
        } else if (Arrays.equals(start, PDF)) {
            throw new UnreadableTable("The file is a PDF: send the table as CSV or XLSX");
        } else {
            CsvFile.read(file, sink);
        }
    }

    private static byte[] start(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(ZIP.length);
        } catch (IOException unreadable) {
            throw new UnreadableTable("The upload cannot be read: send it again", unreadable);
        }
    }
}
