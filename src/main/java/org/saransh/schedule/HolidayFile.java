package org.saransh.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.saransh.http.BodyFields;
import org.saransh.http.Fault;
import org.saransh.http.Problem;

/** Reads holidays from a table with the columns day and name, or from a calendar file; all of them or none. */
final class HolidayFile {

    static final String CSV = "text/csv";
    static final String ICS = "text/calendar";

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_FAULTS = 50;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private HolidayFile() {}

    /** @throws org.saransh.http.ProblemException 413 when it is too long, 422 with every row at fault */
    static List<Holiday> read(String type, InputStream body) {
        String text = text(body);
        List<Fault> faults = new ArrayList<>();
        List<Holiday> holidays = type.startsWith(ICS) ? IcsHolidays.of(text, faults) : table(text, faults);
        if (faults.isEmpty() && holidays.isEmpty()) {
            faults.add(new Fault("file", null, "holds no holiday", "at least one day"));
        }
        if (!faults.isEmpty()) {
            throw Problem.faults(faults.size() > MOST_FAULTS ? faults.subList(0, MOST_FAULTS) : faults);
        }
        CalendarDraft.demandRoom(holidays.size());
        return holidays;
    }

    private static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Problem.tooLarge("A file of holidays has at most 2 MB. Nothing was written");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw Problem.unprocessable("The file is no text in UTF-8: save it as such. Nothing was written");
        } catch (IOException unread) {
            throw new UncheckedIOException("The file of holidays cannot be read", unread);
        }
    }

    private static List<Holiday> table(String text, List<Fault> faults) {
        List<Holiday> holidays = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreHeaderCase(true)
                .get();
        try (CSVParser rows = format.parse(new StringReader(text))) {
            if (!rows.getHeaderMap().containsKey("day") || !rows.getHeaderMap().containsKey("name")) {
                faults.add(new Fault("line 1", null, "does not name the columns", "day,name"));
                return holidays;
            }
            for (CSVRecord row : rows) {
                String line = "line " + rows.getCurrentLineNumber();
                if (row.isMapped("day") && row.isSet("day") && row.isSet("name")) {
                    add(line, row.get("day"), row.get("name"), holidays, faults);
                } else {
                    faults.add(new Fault(line, null, "has too few cells", "a day and a name"));
                }
            }
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException notATable) {
            faults.add(new Fault("file", null, "is no table", "comma separated values with the columns day,name"));
        }
        return holidays;
    }

    static void add(String place, String day, String name, List<Holiday> holidays, List<Fault> faults) {
        try {
            holidays.add(holiday(day.strip(), name.strip()));
        } catch (IllegalArgumentException wrong) {
            faults.add(new Fault(place, day + " " + name, wrong.getMessage(), "a day as 2026-08-15, and a name"));
        }
    }

    /** @throws IllegalArgumentException with what is wrong */
    static Holiday holiday(String day, String name) {
        if (name.isEmpty() || name.length() > BodyFields.LONGEST_NAME) {
            throw new IllegalArgumentException("has no name, or one of more than 200 characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("has a name with control characters");
        }
        return new Holiday(inReach(parsed(day)), name);
    }

    private static LocalDate parsed(String day) {
        try {
            return day.contains(".") ? LocalDate.parse(day, PRINTED) : LocalDate.parse(day);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("is no day", none);
        }
    }

    static LocalDate inReach(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("lies outside of " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }
}
