package org.saransh.intake;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads comma- or semicolon-separated values row by row: UTF-8 with or without a byte order mark. */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADING = 64 * 1024;

    private CsvFile() {}

    /** @throws UnreadableTable when it is no such file */
    static void read(Path file, TableSink sink) {
        try (MeteredReader text = new MeteredReader(decoded(file))) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(file))
                    .setIgnoreEmptyLines(true)
                    .get();
            try (CSVParser records = format.parse(text)) {
                boolean heading = true;
                Iterator<CSVRecord> rows = records.iterator();
                for (CSVRecord record = next(rows); record != null; record = next(rows)) {
                    text.rowEnds();
                    List<Cell> cells = cells(record);
                    if (heading) {
                        sink.heading(cells.stream().map(Cell::text).toList());
                        heading = false;
                    } else {
                        sink.row(record.getRecordNumber(), cells);
                    }
                }
                if (heading) {
                    throw new UnreadableTable("The file is empty: its first row has to name the columns");
                }
            }
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Null at the end. Only the file's own failures are its fault, not those of whoever takes the rows. */
    private static CSVRecord next(Iterator<CSVRecord> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException unreadable) {
            throw unreadable(unreadable.getCause());
        }
    }

    private static UnreadableTable unreadable(IOException failure) {
        return failure instanceof CharacterCodingException
                ? new UnreadableTable("The file is not in UTF-8: save it as \"CSV UTF-8\" and send it again", failure)
                : new UnreadableTable(
                        "The file is no table of comma-separated values: " + failure.getMessage(), failure);
    }

    private static List<Cell> cells(CSVRecord record) {
        if (record.size() > Limits.COLUMNS) {
            throw new UnreadableTable("Row " + record.getRecordNumber() + " has " + record.size()
                    + " columns; a table has at most " + Limits.COLUMNS);
        }
        return StreamSupport.stream(record.spliterator(), false).map(Cell::of).toList();
    }

    private static Reader decoded(Path file) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** The sign that stands most often in the first line, outside of quotation marks. */
    private static char delimiter(Path file) throws IOException {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        try (Reader text = decoded(file)) {
            for (int read = 0; read < LONGEST_HEADING; read++) {
                int character = text.read();
                if (character < 0 || !quoted && (character == '\n' || character == '\r')) {
                    break;
                }
                quoted ^= character == '"';
                commas += !quoted && character == ',' ? 1 : 0;
                semicolons += !quoted && character == ';' ? 1 : 0;
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    /** Ends the reading when one row takes too much: a quotation mark that nobody closed would swallow the whole file. */
    private static final class MeteredReader extends FilterReader {

        private long sinceRow;

        MeteredReader(Reader text) {
            super(text);
        }

        void rowEnds() {
            sinceRow = 0;
        }

        @Override
        public int read() throws IOException {
            int character = super.read();
            count(character < 0 ? 0 : 1, character == 0);
            return character;
        }

        @Override
        public int read(char[] buffer, int start, int length) throws IOException {
            int read = super.read(buffer, start, length);
            boolean nul = false;
            for (int i = start; i < start + read; i++) {
                nul |= buffer[i] == 0;
            }
            count(Math.max(0, read), nul);
            return read;
        }

        private void count(int read, boolean nul) {
            sinceRow += read;
            if (nul) {
                throw new UnreadableTable("The file holds NUL characters: it is no text. Save it as \"CSV UTF-8\"");
            }
            if (sinceRow > Limits.CHARACTERS_IN_A_ROW) {
                throw new UnreadableTable("A row has more than " + Limits.CHARACTERS_IN_A_ROW
                        + " characters: perhaps a quotation mark was never closed");
            }
        }
    }
}
