package org.saransh.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On which days people work. */
record WorkingDays(Set<DayOff> off, Map<LocalDate, String> holidays) {

    /** No office is closed for longer; a due day with no working day so near is left out. */
    static final int FARTHEST = 31;

    static final WorkingDays EVERY_DAY = new WorkingDays(Set.of(), Map.of());

    boolean includes(LocalDate day) {
        return !holidays.containsKey(day) && off.stream().noneMatch(one -> one.covers(day));
    }

    /** The working days of the month, in their order. */
    List<LocalDate> of(YearMonth month) {
        return Stream.iterate(month.atDay(1), day -> day.plusDays(1))
                .limit(month.lengthOfMonth())
                .filter(this::includes)
                .toList();
    }

    /** The day that is due for this one; empty when none is. */
    Optional<LocalDate> instead(LocalDate day, HolidayPolicy policy) {
        if (policy == HolidayPolicy.NONE || includes(day)) {
            return Optional.of(day);
        }
        return switch (policy) {
            case PREVIOUS -> near(day, -1);
            case NEXT -> near(day, 1);
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> near(LocalDate day, int step) {
        return Stream.iterate(day, one -> one.plusDays(step))
                .limit(FARTHEST + 1L)
                .filter(this::includes)
                .findFirst();
    }
}
