package org.saransh.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.saransh.reference.PartialDate;

/** Days along a line, with ticks at the beginnings of days, months or years, whatever suits the span. */
final class TimeAxis {

    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200);
    private static final int FEW_DAYS = 62;

    private final LocalDate first;
    private final LocalDate last;
    private final double left;
    private final double width;

    TimeAxis(LocalDate first, LocalDate last, double left, double right) {
        this.first = first;
        this.last = last;
        this.left = left;
        this.width = right - left;
    }

    private long span() {
        return Math.max(1, ChronoUnit.DAYS.between(first, last));
    }

    /** Where the day begins. */
    double x(LocalDate day) {
        return left + width * ChronoUnit.DAYS.between(first, day) / span();
    }

    /** Ascending, at most so many, each at the first day of what it is called. */
    List<PartialDate> ticks(int most) {
        if (span() <= FEW_DAYS) {
            return days(Math.max(7, (int) Math.ceil((double) span() / most)));
        }
        int step = MONTHS.stream()
                .filter(months -> span() / 30.4 / months <= most)
                .findFirst()
                .orElse(MONTHS.get(MONTHS.size() - 1));
        List<PartialDate> ticks = new ArrayList<>();
        YearMonth month = YearMonth.from(first);
        int months = month.getYear() * 12 + month.getMonthValue() - 1;
        for (int at = months - Math.floorMod(months, step); ; at += step) {
            YearMonth tick = YearMonth.of(Math.floorDiv(at, 12), Math.floorMod(at, 12) + 1);
            if (tick.atDay(1).isAfter(last)) {
                return ticks;
            }
            if (!tick.atDay(1).isBefore(first)) {
                ticks.add(new PartialDate(
                        step % 12 == 0
                                ? tick.toString().substring(0, tick.toString().length() - 3)
                                : tick.toString()));
            }
        }
    }

    private List<PartialDate> days(int step) {
        return first.datesUntil(last.plusDays(1), java.time.Period.ofDays(step))
                .map(PartialDate::of)
                .toList();
    }
}
