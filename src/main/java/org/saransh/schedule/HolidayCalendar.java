package org.saransh.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saransh.reference.IndianState;

/** The days on which nobody works, in a State, for the Union or in an office. */
@Entity
@Table(name = "holiday_calendar")
public class HolidayCalendar {

    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private IndianState state;

    @Column(name = "days_off")
    private String daysOff;

    /** Counted by hand, because a change of a holiday changes no column of this table. */
    private long version;

    @ElementCollection
    @CollectionTable(name = "holiday", joinColumns = @JoinColumn(name = "calendar_id"))
    @MapKeyColumn(name = "holiday_on")
    @Column(name = "name")
    private Map<LocalDate, String> holidays = new HashMap<>();

    protected HolidayCalendar() {}

    HolidayCalendar(CalendarDraft draft) {
        this.id = draft.id();
        become(draft);
    }

    String id() {
        return id;
    }

    /** Becomes what the draft says. */
    void become(CalendarDraft draft) {
        name = draft.name();
        state = draft.state();
        daysOff = draft.daysOff().stream().sorted().map(DayOff::toString).collect(Collectors.joining(" "));
        observe(draft.holidays(), true);
    }

    /**
     * Takes in holidays.
     *
     * @param instead whether those it had before are dropped
     */
    void observe(List<Holiday> days, boolean instead) {
        Map<LocalDate, String> after = new HashMap<>(instead ? Map.of() : holidays);
        days.forEach(day -> after.put(day.day(), day.name()));
        holidays.keySet().retainAll(after.keySet());
        holidays.putAll(after);
        version++;
    }

    int size() {
        return holidays.size();
    }

    WorkingDays working() {
        return new WorkingDays(Set.copyOf(weekly()), Map.copyOf(holidays));
    }

    private List<DayOff> weekly() {
        return daysOff.isEmpty()
                ? List.of()
                : Arrays.stream(daysOff.split(" ")).map(DayOff::of).toList();
    }

    /** @param today of which year is told whether any holiday is known */
    CalendarView view(LocalDate today) {
        List<Holiday> days = new TreeMap<>(holidays)
                .entrySet().stream()
                        .map(day -> new Holiday(day.getKey(), day.getValue()))
                        .toList();
        boolean known = days.stream().anyMatch(day -> day.day().getYear() == today.getYear());
        String note = known
                ? null
                : "No holiday of " + today.getYear() + " is entered, so only the weekly days off count: import the list"
                        + " that the government has notified";
        return new CalendarView(
                id, name, state, weekly().stream().map(DayOff::toString).toList(), days, note, version);
    }
}
