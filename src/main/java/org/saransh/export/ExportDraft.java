package org.saransh.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.register.Asked;

/**
 * The body of a request for an export: the question, how the file is to be, and why it is asked.
 *
 * @param format {@code xlsx}, {@code csv} or {@code jsonl}; none: xlsx
 * @param profile {@code standard} or {@code accessible}; none: standard
 * @param split whether rows beyond what one sheet holds go on to further sheets; otherwise they are refused
 * @param bom whether a CSV file begins with a byte order mark
 * @param password that opens the workbook; kept encrypted until the file is made, and never shown
 * @param reason what it is for
 * @param mailTo a recipient, by name or address, who gets a message with the link when the file is there
 */
public record ExportDraft(
        String dataset,
        List<String> columns,
        Map<String, List<String>> filters,
        String q,
        List<String> sort,
        List<String> groupBy,
        List<String> sums,
        String asAt,
        Long revision,
        String language,
        String format,
        String profile,
        Boolean split,
        Boolean bom,
        String password,
        String reason,
        String mailTo) {

    private static final int LONGEST_PASSWORD = 255;

    Asked asked() {
        return new Asked(dataset, columns, filters, q, sort, groupBy, sums, asAt, revision, language);
    }

    /** Without what nobody may read. */
    ExportDraft withPassword(String instead) {
        return new ExportDraft(
                dataset, columns, filters, q, sort, groupBy, sums, asAt, revision, language, format, profile, split,
                bom, instead, reason, mailTo);
    }

    @Override
    public String toString() {
        return "a request for an export of " + dataset;
    }

    /**
     * What is ordered beside the question.
     *
     * @param by the account that asks
     * @throws org.saransh.http.ProblemException 422 with everything that is wrong with it
     */
    ExportOrder order(String by, Readers readers) {
        List<Fault> faults = new ArrayList<>();
        FileFormat wanted =
                format == null ? FileFormat.XLSX : FileFormat.of(format).orElse(null);
        if (wanted == null) {
            faults.add(new Fault("format", format, "is no form of a file", "xlsx, csv or jsonl"));
        }
        Profile chosen =
                profile == null ? Profile.STANDARD : Profile.of(profile).orElse(null);
        if (chosen == null) {
            faults.add(new Fault("profile", profile, "is no profile", codes()));
        }
        if (password != null && (password.isEmpty() || password.length() > LONGEST_PASSWORD)) {
            faults.add(new Fault("password", null, "is empty or too long", "1 to " + LONGEST_PASSWORD + " characters"));
        }
        if (password != null && wanted != FileFormat.XLSX) {
            faults.add(new Fault("password", null, "cannot be set on such a file", "format xlsx"));
        }
        Who.check(faults, reason);
        String reader = mailTo == null ? null : readers.known(mailTo).orElse(null);
        if (mailTo != null && reader == null) {
            faults.add(new Fault("mailTo", mailTo, "is no known recipient", "a recipient that /api/lists names"));
        }
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
        FileForm form = new FileForm(wanted, chosen, Boolean.TRUE.equals(split), Boolean.TRUE.equals(bom));
        return new ExportOrder(form, by, reason.strip(), null, reader, null, password);
    }

    private static String codes() {
        return Arrays.stream(Profile.values()).map(Profile::code).collect(Collectors.joining(" or "));
    }
}
