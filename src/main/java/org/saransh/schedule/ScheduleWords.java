package org.saransh.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.reference.Clocks;

/** Says when a schedule is due: {@code every Monday at 08:00 IST, the previous working day if a holiday}. */
final class ScheduleWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final int SHORTEST_MONTH = 28;

    private final Wording words;

    private ScheduleWords(Wording words) {
        this.words = words;
    }

    /** In every language, by its code. */
    static Map<String, String> of(ScheduleDefinition schedule) {
        return Map.of(
                Language.EN.code(), new ScheduleWords(Wording.of(Language.EN)).say(schedule),
                Language.HI.code(), new ScheduleWords(Wording.of(Language.HI)).say(schedule));
    }

    private String say(ScheduleDefinition schedule) {
        String zone = ZoneId.of(schedule.zone()).equals(Clocks.INDIA) ? "IST" : schedule.zone();
        String when = schedule.time() == null
                ? words.text(
                        "schedule.cron",
                        Map.of("line", CronLine.of(schedule.rule().cron()).text(), "zone", zone))
                : words.text(
                        "schedule.at", Map.of("days", days(schedule.rule()), "time", schedule.time(), "zone", zone));
        when = schedule.holidays() == HolidayPolicy.NONE
                ? when
                : words.text("schedule.holidays." + schedule.holidays(), Map.of("when", when));
        when = bound("schedule.from", when, schedule.startsOn());
        return bound("schedule.until", when, schedule.endsOn());
    }

    private String bound(String key, String when, LocalDate day) {
        return day == null ? when : words.text(key, Map.of("when", when, "day", DAY.format(day)));
    }

    private String days(RuleForm rule) {
        return switch (rule.kind()) {
            case WEEKDAYS -> weekdays(rule.weekdays());
            case NTH_WEEKDAY ->
                words.text(
                        "schedule.nthWeekday",
                        Map.of(
                                "nth",
                                rule.nth() < 0 ? "last" : "n" + rule.nth(),
                                "weekday",
                                words.word(rule.weekday())));
            case NTH_WORKING_DAY ->
                rule.nth() < 0
                        ? words.text("schedule.lastWorkingDay")
                        : words.text("schedule.nthWorkingDay", Map.of("nth", rule.nth()));
            case MONTHLY_DAY ->
                words.text(
                        rule.day() > SHORTEST_MONTH ? "schedule.longMonthlyDay" : "schedule.monthlyDay",
                        Map.of("day", rule.day()));
            case CRON -> throw new IllegalArgumentException("A cron rule has no days without its times");
        };
    }

    private String weekdays(List<DayOfWeek> days) {
        List<String> names = days.stream().sorted().map(words::word).toList();
        if (names.size() == DayOfWeek.values().length) {
            return words.text("schedule.daily");
        }
        String last = names.get(names.size() - 1);
        return words.text(
                "schedule.weekdays",
                Map.of(
                        "days",
                        names.size() == 1
                                ? last
                                : words.text(
                                        "schedule.and",
                                        Map.of(
                                                "before",
                                                String.join(", ", names.subList(0, names.size() - 1)),
                                                "last",
                                                last))));
    }
}
