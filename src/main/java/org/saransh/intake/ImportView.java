package org.saransh.intake;

import java.time.Instant;
import java.util.List;
import org.saransh.http.Fault;

/**
 * What became of a table.
 *
 * @param id of the report
 * @param mode check or apply
 * @param written whether anything was written
 * @param ignoredColumns headings that are no column of the register
 * @param rows the first rows that are not the same as before; {@code report} has all
 * @param message what to do next
 * @param report address of the verdict on every row, as CSV
 * @param refused address of the refused rows, as a table to mend and send again; null when none was refused
 */
public record ImportView(
        long id,
        String register,
        String mode,
        boolean written,
        Counts counts,
        List<String> ignoredColumns,
        List<RowVerdict> rows,
        String message,
        String by,
        Instant recordedAt,
        String report,
        String refused) {

    /** Rows by what became of them. */
    public record Counts(long added, long changed, long same, long refused) {}

    /**
     * @param row its number in the file
     * @param key null when it has none that can be read
     * @param faults why it was refused
     * @param changes what it changes
     */
    public record RowVerdict(long row, String key, Verdict verdict, List<Fault> faults, List<Difference> changes) {}

    /** One field that a row changes, as texts. */
    public record Difference(String field, String was, String is) {}
}
