package org.saransh.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.saransh.http.Fault;

/** The two files that an import leaves: the verdict on every row, and the refused rows to mend. */
final class ReportFiles implements Closeable {

    static final String VERDICTS = "rows.csv";
    static final String REFUSED = "refused.csv";

    /** Without it Excel takes the file for one of the machine's own encoding, and Hindi is lost. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String WHY = "refused because";

    private final CSVPrinter verdicts;
    private final CSVPrinter refused;
    private boolean closed;

    /** @param headings of the table that came in */
    ReportFiles(Path folder, List<String> headings) {
        try {
            verdicts = printer(folder.resolve(VERDICTS));
            refused = printer(folder.resolve(REFUSED));
            verdicts.printRecord("row", "key", "verdict", "column", "value", "wrong", "allowed", "was", "is");
            List<String> names = new ArrayList<>(headings);
            names.remove(WHY);
            names.add(WHY);
            refused.printRecord(names);
        } catch (IOException notWritten) {
            throw new UncheckedIOException("The report of an import cannot be written to " + folder, notWritten);
        }
    }

    private static CSVPrinter printer(Path file) throws IOException {
        Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        return new CSVPrinter(text, CSVFormat.RFC4180);
    }

    /**
     * Adds the verdict on a row.
     *
     * @param width how many columns the table has
     * @param remarks the place of our own remarks in a table that was mended, which is not given back; -1: none
     */
    void add(ImportView.RowVerdict row, List<Cell> cells, int width, int remarks) {
        try {
            for (Fault fault : row.faults()) {
                verdicts.printRecord(
                        row.row(),
                        row.key(),
                        row.verdict(),
                        fault.field(),
                        inert(fault.value()),
                        fault.wrong(),
                        fault.allowed(),
                        "",
                        "");
            }
            for (ImportView.Difference change : row.changes()) {
                verdicts.printRecord(
                        row.row(),
                        row.key(),
                        row.verdict(),
                        change.field(),
                        "",
                        "",
                        "",
                        inert(change.was()),
                        inert(change.is()));
            }
            if (row.faults().isEmpty() && row.changes().isEmpty()) {
                verdicts.printRecord(row.row(), row.key(), row.verdict(), "", "", "", "", "", "");
            }
            if (row.verdict() == Verdict.REFUSED) {
                refuse(row, cells, width, remarks);
            }
        } catch (IOException notWritten) {
            throw new UncheckedIOException("The report of an import cannot be written", notWritten);
        }
    }

    /** A text that a spreadsheet would take for a formula, with an apostrophe before it; numbers stay as they are. */
    private static String inert(String text) {
        return text != null && text.matches("(?s)[=@\\t\\r].*|[+-](?![0-9.]+$).*") ? "'" + text : text;
    }

    private void refuse(ImportView.RowVerdict row, List<Cell> cells, int width, int remarks) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            if (place != remarks) {
                texts.add(place < cells.size() ? cells.get(place).text() : "");
            }
        }
        texts.add(row.faults().stream()
                .map(fault ->
                        fault.field() + " " + fault.wrong() + (fault.allowed() == null ? "" : ": " + fault.allowed()))
                .collect(Collectors.joining("; ")));
        refused.printRecord(texts);
    }

    /** Deletes the files of an import of which no report is kept. */
    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(VERDICTS));
            Files.deleteIfExists(folder.resolve(REFUSED));
            Files.deleteIfExists(folder);
        } catch (IOException notDeleted) {
            throw new UncheckedIOException("The folder " + folder + " cannot be deleted", notDeleted);
        }
    }

    static int placeOfRemarks(List<String> headings) {
        return headings.indexOf(WHY);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (verdicts;
                refused) {
            verdicts.flush();
            refused.flush();
        } catch (IOException notWritten) {
            throw new UncheckedIOException("The report of an import cannot be written", notWritten);
        }
    }
}
