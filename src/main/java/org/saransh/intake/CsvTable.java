package org.saransh.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Reads tables of comma-separated values: UTF-8, quoted where needed, the first row names the columns. */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private CsvTable() {}

    /** Reads all rows and closes the stream. */
    public static List<CsvRow> read(String name, InputStream table) {
        try (InputStreamReader text = new InputStreamReader(table, StandardCharsets.UTF_8)) {
            return FORMAT.parse(text).stream()
                    .map(cells -> new CsvRow(name, cells))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table " + name + " cannot be read", unreadable);
        }
    }
}
