package org.saransh.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saransh.http.BodyFields;
import org.saransh.http.Problem;
import org.saransh.reference.IndianState;

/** A calendar as somebody wants it: {@code {"id", "name", "state", "daysOff": ["SUNDAY"], "holidays": [{"day", "name"}]}}. */
record CalendarDraft(String id, String name, IndianState state, Set<DayOff> daysOff, List<Holiday> holidays) {

    static final int MOST_HOLIDAYS = 2_000;

    private static final Set<String> FIELDS = Set.of("id", "name", "state", "daysOff", "holidays", "note", "version");
    private static final int MOST_DAYS_OFF = 14;

    /**
     * @param id of the address; null: the body names it
     * @throws org.saransh.http.ProblemException 422 with every fault
     */
    static CalendarDraft read(JsonNode body, String id) {
        BodyFields fields = new BodyFields(body);
        fields.only(FIELDS);
        String named = id == null ? fields.id("id") : id;
        String name = fields.text("name", BodyFields.LONGEST_NAME, true);
        IndianState state = fields.word("state", IndianState.class, false);
        Set<DayOff> daysOff = new HashSet<>();
        for (String day : fields.texts("daysOff", MOST_DAYS_OFF)) {
            try {
                daysOff.add(DayOff.of(day));
            } catch (IllegalArgumentException none) {
                fields.fault(
                        "daysOff", day, "is no weekly day off", "a weekday as SUNDAY, or the second one as SATURDAY#2");
            }
        }
        if (daysOff.stream().filter(day -> day.nth() == 0).count() == 7) {
            fields.fault("daysOff", null, "leaves no working day", "at most six weekdays");
        }
        CalendarDraft draft = new CalendarDraft(named, name, state, daysOff, holidays(fields));
        fields.refuseFaults();
        return draft;
    }

    private static List<Holiday> holidays(BodyFields fields) {
        List<Holiday> holidays = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        List<JsonNode> items = fields.items("holidays", MOST_HOLIDAYS);
        for (int i = 0; i < items.size(); i++) {
            String day = items.get(i).path("day").asText("");
            String name = items.get(i).path("name").asText("").strip();
            try {
                holidays.add(HolidayFile.holiday(day, name));
                if (!seen.add(holidays.get(holidays.size() - 1).day())) {
                    fields.fault("holidays[" + i + "]", day, "comes twice", "one name per day");
                }
            } catch (IllegalArgumentException wrong) {
                fields.fault(
                        "holidays[" + i + "]",
                        day + " " + name,
                        wrong.getMessage(),
                        "{\"day\": \"2026-08-15\", \"name\": \"Independence Day\"}");
            }
        }
        return holidays;
    }

    /** @throws org.saransh.http.ProblemException 422 */
    static void demandRoom(int count) {
        if (count > MOST_HOLIDAYS) {
            throw Problem.unprocessable("A calendar holds at most " + MOST_HOLIDAYS + " holidays. Nothing was written");
        }
    }
}
