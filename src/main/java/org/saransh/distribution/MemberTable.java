package org.saransh.distribution;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.saransh.brief.Language;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.IndianState;
import org.saransh.reference.OneLine;

/** A table of people as CSV: {@code name,address,language,role,states,counterparts,statutory}. Pure. */
final class MemberTable {

    static final List<String> COLUMNS =
            List.of("name", "address", "language", "role", "states", "counterparts", "statutory");
    static final int MOST_ROWS = 5_000;
    static final int MOST_BYTES = 1024 * 1024;

    private static final Set<String> NEEDED = Set.of("name", "address");
    private static final int LONGEST_LIST = 2_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** With these a program for sheets begins a formula; a quotation mark before them is taken away again. */
    private static final String FORMULA = "=+-@\t";

    /**
     * @param row in the file, from 1; the heading is the first
     * @param draft null when anything is at fault
     */
    record Row(long row, String name, String address, RecipientDraft draft, List<Fault> faults) {}

    private MemberTable() {}

    /**
     * @param domains to which mail may go
     * @throws org.saransh.http.ProblemException 422 when it is no such table, or too long
     */
    static List<Row> read(byte[] file, AllowedDomains domains) {
        try (CSVParser table = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(decoded(file)))) {
            demandColumns(table.getHeaderNames());
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : table) {
                if (rows.size() == MOST_ROWS) {
                    throw Problem.unprocessable(
                            "A table of people has at most " + MOST_ROWS + " rows: send it in parts");
                }
                rows.add(row(record, domains));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw Problem.unprocessable(
                    "The file is no table of comma-separated values: " + OneLine.shown(unreadable.getMessage()));
        }
    }

    private static String decoded(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static void demandColumns(List<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(COLUMNS);
        if (!names.containsAll(NEEDED) || !unknown.isEmpty()) {
            throw Problem.unprocessable("The first row has to name the columns, name and address at least, of "
                    + COLUMNS + (unknown.isEmpty() ? "" : ", and not " + OneLine.shown(unknown.toString())));
        }
    }

    private static Row row(CSVRecord record, AllowedDomains domains) {
        List<Fault> faults = new ArrayList<>();
        String name = cell(record, "name");
        String address = cell(record, "address");
        if (name.length() > RecipientDraft.LONGEST_NAME || !PlainText.isName(name)) {
            faults.add(new Fault("name", OneLine.shown(name), "is no name", RecipientDraft.NAME_EXPECTED));
        }
        domains.fault("address", address).ifPresent(faults::add);
        Language language = Language.of(lower(cell(record, "language"), Language.EN.code()))
                .orElseGet(() -> at(faults, "language", record, RecipientDraft.languages(), Language.EN));
        Role role = Role.of(lower(cell(record, "role"), Role.READER.code()))
                .orElseGet(() -> at(faults, "role", record, Role.codes(), Role.READER));
        Set<String> states = new TreeSet<>();
        for (String state : NameList.split(cell(record, "states"))) {
            Optional<IndianState> known = IndianState.named(state);
            known.ifPresentOrElse(
                    one -> states.add(one.name()),
                    () -> at(faults, "states", record, List.of("names of States"), null));
        }
        String counterparts = cell(record, "counterparts");
        if (counterparts.length() > LONGEST_LIST || !OneLine.is(counterparts)) {
            at(faults, "counterparts", record, List.of("names with semicolons between them"), null);
        }
        String statutory = lower(cell(record, "statutory"), "no");
        if (!Set.of("yes", "no", "true", "false").contains(statutory)) {
            at(faults, "statutory", record, List.of("yes", "no"), null);
        }
        RecipientDraft draft = !faults.isEmpty()
                ? null
                : new RecipientDraft(
                        null,
                        name,
                        new MailAddress(address),
                        language,
                        role,
                        new ReaderLimits(states, new TreeSet<>(NameList.split(counterparts))),
                        statutory.equals("yes") || statutory.equals("true"),
                        RecipientState.ACTIVE,
                        null);
        return new Row(record.getRecordNumber() + 1, OneLine.shown(name), OneLine.shown(address), draft, faults);
    }

    private static <T> T at(List<Fault> faults, String column, CSVRecord record, List<?> allowed, T otherwise) {
        faults.add(new Fault(
                column,
                OneLine.shown(cell(record, column)),
                "is none of the words of this column",
                "one of " + allowed));
        return otherwise;
    }

    private static String lower(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text.toLowerCase(Locale.ROOT);
    }

    /** Empty when the table has no such column, or the row is too short. */
    private static String cell(CSVRecord record, String column) {
        String text = record.isSet(column) ? record.get(column).strip() : "";
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** The table of these people, as it can be sent again. */
    static String write(List<RecipientView> people) {
        StringBuilder text = new StringBuilder();
        try (var table = CSVFormat.RFC4180
                .builder()
                .setHeader(COLUMNS.toArray(String[]::new))
                .get()
                .print(text)) {
            for (RecipientView one : people) {
                table.printRecord(
                        inert(one.name()),
                        inert(one.address()),
                        one.language(),
                        one.role(),
                        inert(NameList.of(one.states())),
                        inert(NameList.of(one.counterparts())),
                        one.statutory() ? "yes" : "no");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text takes every row", impossible);
        }
        return text.toString();
    }

    private static String inert(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
