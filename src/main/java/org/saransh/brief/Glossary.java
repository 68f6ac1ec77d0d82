package org.saransh.brief;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The terms of the field in English and Hindi, from a table that its users keep: {@code english,hindi,note}, in UTF-8. It is
 * printed as it stands, and nothing else in a brief is made from it.
 */
final class Glossary {

    /** Under {@code reports}. */
    static final String FILE = Reports.SHARED + "/glossary.csv";

    private static final String COLUMNS = "english,hindi,note";
    private static final String HEADING = "the first line has to be " + COLUMNS;
    private static final int CELLS = 3;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param note empty when there is nothing to add */
    record Term(String english, String hindi, String note) {}

    private final List<Term> terms = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private Glossary() {}

    /** Reads what can be read; {@link #faults} tells what cannot. */
    static Glossary read(Reader text) throws IOException {
        Glossary glossary = new Glossary();
        try (CSVParser table =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text)) {
            glossary.read(table);
        }
        return glossary;
    }

    private void read(CSVParser table) {
        long line = 0;
        try {
            for (CSVRecord row : table) {
                line = table.getCurrentLineNumber();
                if (row.getRecordNumber() == 1) {
                    readHeading(row, line);
                } else {
                    read(row, line);
                }
            }
            if (line == 0) {
                faults.add(place(1) + HEADING);
            }
        } catch (UncheckedIOException broken) {
            faults.add(place(line + 1) + broken.getCause().getMessage());
        }
    }

    private void readHeading(CSVRecord row, long line) {
        if (!String.join(",", row).replace(BYTE_ORDER_MARK, "").equals(COLUMNS)) {
            faults.add(place(line) + HEADING);
        }
    }

    private void read(CSVRecord row, long line) {
        List<String> cells = row.stream().map(String::strip).toList();
        String fault = fault(cells);
        if (fault != null) {
            faults.add(place(line) + fault);
        } else {
            terms.add(new Term(cells.get(0), cells.get(1), cells.get(2)));
        }
    }

    private String fault(List<String> cells) {
        if (cells.size() != CELLS) {
            return "there are " + cells.size() + " cells instead of " + CELLS
                    + "; a text with a comma stands in quotation marks";
        }
        if (!letters(cells.get(0), UScript.LATIN) || letters(cells.get(0), UScript.DEVANAGARI)) {
            return "\"" + cells.get(0) + "\" is no English term";
        }
        if (!letters(cells.get(1), UScript.DEVANAGARI)) {
            return "\"" + cells.get(0) + "\" has no Hindi term";
        }
        return known.add(cells.get(0).toLowerCase(Locale.ROOT))
                ? null
                : "\"" + cells.get(0) + "\" stands in the glossary already";
    }

    private static boolean letters(String text, int script) {
        return text.codePoints().anyMatch(character -> UScript.getScript(character) == script);
    }

    private static String place(long line) {
        return FILE + ":" + line + ": ";
    }

    /** In the order of the file. */
    List<Term> terms() {
        return terms;
    }

    /** What the file says wrongly, with the line where it does. */
    List<String> faults() {
        return faults;
    }
}
