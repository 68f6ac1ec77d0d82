package org.saransh.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The five fields of a line of crontab: minute, hour, day of the month, month, weekday. Each field is a set, so the due times
 * are the product of days and times, and nothing has to be searched for.
 *
 * <p>As in cron, a day fits when it fits both fields of days; when neither of them begins with an asterisk, one is enough.
 */
record CronLine(
        String text, BitSet minutes, BitSet hours, BitSet days, BitSet months, BitSet weekdays, boolean either) {

    /** More often than hourly nobody reads a brief. */
    static final int MOST_A_DAY = 24;

    private static final int LONGEST = 100;
    private static final Pattern PART = Pattern.compile("(?:\\*|(\\w{1,3})(?:-(\\w{1,3}))?)(?:/(\\d{1,2}))?");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final int SUNDAY_TOO = 7;
    private static final int[] LONGEST_MONTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** @throws IllegalArgumentException with a sentence, when it is none, never comes, or comes too often */
    static CronLine of(String text) {
        String[] fields = text.strip().split("[ \\t]+", 7);
        if (text.length() > LONGEST || fields.length != 5) {
            throw new IllegalArgumentException(
                    "A cron rule has five fields with blanks between them: minute, hour, day of the month, month,"
                            + " weekday, as in 0 8 * * 1-5");
        }
        BitSet weekdays = set("weekday", fields[4], 0, SUNDAY_TOO, WEEKDAYS, 0);
        if (weekdays.get(SUNDAY_TOO)) {
            weekdays.set(0);
            weekdays.clear(SUNDAY_TOO);
        }
        CronLine line = new CronLine(
                String.join(" ", fields),
                set("minute", fields[0], 0, 59, List.of(), 0),
                set("hour", fields[1], 0, 23, List.of(), 0),
                set("day of the month", fields[2], 1, 31, List.of(), 0),
                set("month", fields[3], 1, 12, MONTHS, 1),
                weekdays,
                !fields[2].startsWith("*") && !fields[4].startsWith("*"));
        int often = line.minutes.cardinality() * line.hours.cardinality();
        if (often > MOST_A_DAY) {
            throw new IllegalArgumentException("The cron rule " + line.text + " comes " + often
                    + " times a day, and a schedule may come at most " + MOST_A_DAY + " times");
        }
        if (!line.possible()) {
            throw new IllegalArgumentException("The cron rule " + line.text + " never comes: no such month is so long");
        }
        return line;
    }

    private boolean possible() {
        return either || months.stream().anyMatch(month -> days.nextSetBit(1) <= LONGEST_MONTHS[month - 1]);
    }

    private static BitSet set(String field, String text, int least, int most, List<String> names, int firstName) {
        BitSet set = new BitSet();
        for (String part : text.split(",", -1)) {
            Matcher form = PART.matcher(part);
            if (!form.matches()) {
                throw wrong(field, part, least, most);
            }
            int from = least;
            int to = field.equals("weekday") ? SUNDAY_TOO - 1 : most;
            if (form.group(1) != null) {
                from = number(field, form.group(1), least, most, names, firstName);
                to = form.group(2) != null
                        ? number(field, form.group(2), least, most, names, firstName)
                        : form.group(3) == null ? from : to;
            }
            int step = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
            if (from > to || step == 0) {
                throw wrong(field, part, least, most);
            }
            for (int value = from; value <= to; value += step) {
                set.set(value);
            }
        }
        return set;
    }

    private static int number(String field, String text, int least, int most, List<String> names, int firstName) {
        int name = names.indexOf(text.toUpperCase(Locale.ROOT));
        if (name >= 0) {
            return name + firstName;
        }
        int number = text.matches("[0-9]+") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw wrong(field, text, least, most);
        }
        return number;
    }

    private static IllegalArgumentException wrong(String field, String part, int least, int most) {
        return new IllegalArgumentException("'" + part + "' is no " + field
                + " of a cron rule: write *, or numbers from " + least + " to " + most + ", as 1, 1-5, */2 or 1,15");
    }

    boolean on(LocalDate date) {
        if (!months.get(date.getMonthValue())) {
            return false;
        }
        boolean day = days.get(date.getDayOfMonth());
        boolean weekday = weekdays.get(
                date.getDayOfWeek() == DayOfWeek.SUNDAY
                        ? 0
                        : date.getDayOfWeek().getValue());
        return either ? day || weekday : day && weekday;
    }

    List<LocalTime> times() {
        List<LocalTime> times = new ArrayList<>();
        hours.stream().forEach(hour -> minutes.stream().forEach(minute -> times.add(LocalTime.of(hour, minute))));
        return times;
    }
}
