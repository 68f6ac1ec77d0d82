package org.saransh.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a schedule is due: a set of instants, so that no instant is due twice and every stretch of time can be asked about by
 * itself.
 *
 * @param starts the first day that the rule may name; null: any
 * @param ends the last one; null: any. A day that a holiday moves may lie just outside
 */
record Timetable(Rule rule, ZoneId zone, LocalDate starts, LocalDate ends, WorkingDays working, HolidayPolicy policy) {

    /** Beyond a day's holiday, what a zone may differ from UTC. */
    private static final int MARGIN = WorkingDays.FARTHEST + 2;

    private static final int STRIDE = 100;
    /** From one 29 February to the next: 2096 to 2104; with holidays that rule one out, as far again. */
    private static final int YEARS_AHEAD = 17;

    /**
     * One due instant.
     *
     * @param day the day that the rule names; another one than that of the instant when a holiday moved it
     */
    record Due(Instant at, LocalDate day) {}

    /** The due instants after the first and not after the last, in their order. */
    List<Due> between(Instant first, Instant last) {
        if (!first.isBefore(last)) {
            return List.of();
        }
        LocalDate from = later(LocalDate.ofInstant(first, ZoneOffset.UTC).minusDays(MARGIN), starts);
        LocalDate to = earlier(LocalDate.ofInstant(last, ZoneOffset.UTC).plusDays(MARGIN), ends);
        TreeMap<Instant, LocalDate> due = new TreeMap<>();
        List<LocalTime> times = rule.times();
        rule.days(from, to, working).forEach(named -> working.instead(named, policy)
                .ifPresent(day -> times.forEach(time -> due.merge(at(day.atTime(time)), named, (one, other) -> one))));
        return due.subMap(first, false, last, true).entrySet().stream()
                .map(entry -> new Due(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The next due instants after this one; fewer when no more come. */
    List<Due> next(Instant after, int count) {
        List<Due> next = new ArrayList<>();
        LocalDate begin =
                later(LocalDate.ofInstant(after, ZoneOffset.UTC), starts == null ? null : starts.minusDays(MARGIN));
        LocalDate end = earlier(begin.plusYears(YEARS_AHEAD), ends == null ? null : ends.plusDays(MARGIN));
        Instant limit = end.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant first = begin.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant from = first.isAfter(after) ? first : after;
        for (int days = STRIDE; next.size() < count && from.isBefore(limit); days *= 2) {
            Instant to = from.plusSeconds(days * 86_400L);
            next.addAll(between(from, to.isBefore(limit) ? to : limit));
            from = to;
        }
        return next.size() > count ? List.copyOf(next.subList(0, count)) : next;
    }

    /** The first due instant after this one; empty when none comes. */
    Optional<Instant> after(Instant instant) {
        return next(instant, 1).stream().map(Due::at).findFirst();
    }

    /** The first instant after a time that the clocks skip; the first of two when they repeat it. */
    private Instant at(LocalDateTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).toInstant();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
