package org.saransh.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.saransh.http.Fault;
import org.saransh.http.ProblemException;

/** Holidays are read from tables and calendar files, all of them or none. */
class HolidayFileTest {

    private static List<Holiday> read(String type, String text) {
        return HolidayFile.read(type, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Fault> faults(String type, String text) {
        return catchThrowableOfType(ProblemException.class, () -> read(type, text))
                .problem()
                .errors();
    }

    private static String event(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//office//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static Holiday holiday(String day, String name) {
        return new Holiday(LocalDate.parse(day), name);
    }

    @Test
    void a_table_names_days_as_they_are_written_or_printed() {
        assertThat(read(HolidayFile.CSV, "\ufeffDay,Name\r\n2026-08-15,Independence Day\r\n02.10.2026,गांधी जयंती\r\n"))
                .containsExactly(holiday("2026-08-15", "Independence Day"), holiday("2026-10-02", "गांधी जयंती"));
    }

    @Test
    void every_bad_row_of_a_table_is_named() {
        assertThat(faults(HolidayFile.CSV, "day,name\n2026-02-30,Nothing\n2026-08-15,\n15.08.2026\n1826-08-15,Past\n"))
                .extracting(Fault::field, Fault::wrong)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("line 2", "is no day"),
                        org.assertj.core.groups.Tuple.tuple(
                                "line 3", "has no name, or one of more than 200 characters"),
                        org.assertj.core.groups.Tuple.tuple("line 4", "has too few cells"),
                        org.assertj.core.groups.Tuple.tuple("line 5", "lies outside of 2000 to 2100"));
        assertThat(faults(HolidayFile.CSV, "date;holiday\n")).hasSize(1);
        assertThat(faults(HolidayFile.CSV, "day,name\n"))
                .extracting(Fault::wrong)
                .containsExactly("holds no holiday");
    }

    @Test
    void a_calendar_file_holds_whole_days_once_or_every_year() {
        assertThat(read(
                        HolidayFile.ICS,
                        event(
                                "DTSTART;VALUE=DATE:20261108",
                                "DTEND;VALUE=DATE:20261111",
                                "SUMMARY:Diwali\\, and after")))
                .as("the end is the day after")
                .containsExactly(
                        holiday("2026-11-08", "Diwali, and after"),
                        holiday("2026-11-09", "Diwali, and after"),
                        holiday("2026-11-10", "Diwali, and after"));
        assertThat(read(
                        HolidayFile.ICS,
                        event(
                                "DTSTART;VALUE=DATE:20260126",
                                "SUMMARY:Republic Day",
                                "RRULE:FREQ=YEARLY;UNTIL=20280126")))
                .extracting(Holiday::day)
                .containsExactly(
                        LocalDate.parse("2026-01-26"), LocalDate.parse("2027-01-26"), LocalDate.parse("2028-01-26"));
        assertThat(read(
                        HolidayFile.ICS,
                        event("DTSTART;VALUE=DATE:20240229", "SUMMARY:Leap", "RRULE:FREQ=YEARLY;COUNT=3")))
                .extracting(holiday -> holiday.day().getYear())
                .containsExactly(2024, 2028, 2032);
    }

    @Test
    void the_day_of_an_event_is_the_same_wherever_the_server_stands() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(read(HolidayFile.ICS, event("DTSTART;VALUE=DATE:20260815", "SUMMARY:Independence Day")))
                        .containsExactly(holiday("2026-08-15", "Independence Day"));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void what_is_no_holiday_in_a_calendar_file_is_named() {
        assertThat(faults(HolidayFile.ICS, event("DTSTART:20260815T080000Z", "SUMMARY:Meeting")))
                .extracting(Fault::field, Fault::wrong)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("event 1", "is at a time of day"));
        assertThat(faults(HolidayFile.ICS, event("SUMMARY:No day"))).hasSize(1);
        assertThat(faults(HolidayFile.ICS, event("DTSTART;VALUE=DATE:20261301", "SUMMARY:Month 13")))
                .hasSize(1);
        assertThat(faults(
                        HolidayFile.ICS, event("DTSTART;VALUE=DATE:20260101", "SUMMARY:Mondays", "RRULE:FREQ=WEEKLY")))
                .extracting(Fault::wrong)
                .containsExactly("is repeated otherwise than on the same day of every year");
        assertThat(faults(
                        HolidayFile.ICS,
                        event("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20270101", "SUMMARY:Year")))
                .extracting(Fault::wrong)
                .containsExactly("lasts longer than 31 days");
        assertThat(faults(HolidayFile.ICS, "no calendar"))
                .extracting(Fault::wrong)
                .containsExactly("holds no holiday");
    }
}
