package org.saransh.schedule;

import java.util.List;
import org.saransh.reference.IndianState;

/**
 * @param state whose calendar it is; null for one of no State
 * @param daysOff {@code SUNDAY}, {@code SATURDAY#2}
 * @param note what its users should know; null when there is nothing
 * @param version one more after every change
 */
public record CalendarView(
        String id,
        String name,
        IndianState state,
        List<String> daysOff,
        List<Holiday> holidays,
        String note,
        long version) {

    public String tag() {
        return "\"" + version + "\"";
    }
}
