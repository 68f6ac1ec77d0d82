package org.saransh.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of the week on which nobody works: each, or the nth of a month, such as the second Saturday.
 *
 * @param nth 1 to 5; 0 for each
 */
record DayOff(DayOfWeek day, int nth) implements Comparable<DayOff> {

    private static final Pattern TEXT =
            Pattern.compile("(MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)(?:#([1-5]))?");

    /**
     * Reads {@code SUNDAY} and {@code SATURDAY#2}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    @JsonCreator
    static DayOff of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no weekly day off: write SUNDAY, or SATURDAY#2");
        }
        return new DayOff(
                DayOfWeek.valueOf(parts.group(1)), parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)));
    }

    boolean covers(LocalDate date) {
        return date.getDayOfWeek() == day && (nth == 0 || (date.getDayOfMonth() + 6) / 7 == nth);
    }

    @Override
    public int compareTo(DayOff other) {
        return day == other.day ? Integer.compare(nth, other.nth) : day.compareTo(other.day);
    }

    @JsonValue
    @Override
    public String toString() {
        return nth == 0 ? day.name() : day + "#" + nth;
    }
}
