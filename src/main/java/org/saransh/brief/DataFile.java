package org.saransh.brief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as comma-separated values for those who count on: RFC 4180, UTF-8 with the mark by which spreadsheets know it. Words
 * are those of the reader's language; numbers have plain digits, and days are written as ISO 8601.
 */
final class DataFile {

    static final String MEDIA_TYPE = "text/csv";

    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** A spreadsheet takes a text that begins with one of these for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final String PERCENT = " (%)";

    private DataFile() {}

    static byte[] of(SectionTable table, Digest digest, Wording wording) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (SectionColumn column : table.columns()) {
                csv.print(wording.text("column." + column.name())
                        + (column.type() == ValueType.PERCENT_OFFER ? PERCENT : ""));
            }
            csv.println();
            for (int row = 0; row < table.lines().size(); row++) {
                for (SectionColumn column : table.columns()) {
                    csv.print(datum(table.value(row, column, digest, wording), wording));
                }
                csv.println();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be written", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String datum(Value value, Wording wording) {
        if (value == null) {
            return "";
        }
        return switch (value.type()) {
            case NUMBER, PERCENT_OFFER, DATE -> value.text();
            default -> harmless(wording.cell(value));
        };
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
