package org.saransh.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.saransh.http.Fault;

/**
 * What becomes, or became, of every row of a table of people.
 *
 * @param applied whether anything was written: all rows or none
 * @param counts rows by their verdict
 */
public record MemberReport(
        String list, boolean applied, int rows, Map<Verdict, Long> counts, List<RowVerdict> verdicts) {

    /** What becomes of a row. */
    public enum Verdict {
        /** The recipient is made and put on the list. */
        NEW,
        /** A known recipient is put on the list; he stays as he is. */
        ADDED,
        /** He is on the list already. */
        UNCHANGED,
        REFUSED
    }

    /**
     * @param row in the file, from 1; the heading is the first
     * @param recipient id of the known one; null when there is none yet
     * @param differs columns in which a known recipient is not as the row says; he is changed at /api/recipients
     */
    public record RowVerdict(
            long row,
            String name,
            String address,
            Verdict verdict,
            String recipient,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> differs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> faults) {}

    boolean refuses() {
        return counts.getOrDefault(Verdict.REFUSED, 0L) > 0;
    }
}
