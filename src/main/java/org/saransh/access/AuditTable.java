package org.saransh.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Records of the audit as a table, in which no cell is a formula. */
final class AuditTable {

    private static final String FORMULA = "=+-@\t\r";

    private AuditTable() {}

    static String of(List<AuditView> records) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord("id", "recordedAt", "person", "address", "action", "subject", "outcome", "detail");
            for (AuditView one : records) {
                table.printRecord(
                        one.id(),
                        one.recordedAt(),
                        inert(one.person()),
                        inert(one.address()),
                        inert(one.action()),
                        inert(one.subject()),
                        one.outcome(),
                        inert(one.detail()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes every text", impossible);
        }
        return text.toString();
    }

    private static String inert(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
