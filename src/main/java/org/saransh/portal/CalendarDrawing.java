package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saransh.brief.Wording;
import org.saransh.http.Problem;
import org.saransh.reference.IndianState;
import org.saransh.schedule.CalendarView;
import org.saransh.schedule.Calendars;
import org.saransh.schedule.Holiday;

/** Draws holiday calendars. */
@ApplicationScoped
class CalendarDrawing {

    /** Of a month: the weekly days off that only some weeks have. */
    private static final int LAST_OF_MONTH = 5;

    @Inject
    Pages pages;

    @Inject
    Calendars calendars;

    Grid all() {
        Wording words = pages.words();
        return Grid.of(
                "calendars",
                words,
                calendars.all(),
                "page.calendars.none",
                one -> Grid.row(
                        Grid.with(Grid.name(one.name(), path(one)), one.note()),
                        Grid.text(one.state() == null ? "" : words.word(one.state())),
                        Grid.text(one.daysOff().stream()
                                .map(day -> dayOff(words, day))
                                .collect(Collectors.joining(", "))),
                        Grid.number(words.number(one.holidays().size()))),
                "page.field.calendar",
                "page.field.state",
                "page.field.daysOff",
                "#page.calendar.holidays");
    }

    private static String path(CalendarView calendar) {
        return "/schedules/-calendars/" + calendar.id();
    }

    /** {@code SATURDAY#2} as the second Saturday of a month. */
    private static String dayOff(Wording words, String code) {
        String[] parts = code.split("#");
        String day = words.word(DayOfWeek.valueOf(parts[0]));
        return parts.length == 1
                ? day
                : words.text("schedule.nthWeekday", Map.of("nth", "n" + parts[1], "weekday", day));
    }

    static Address sent(CalendarView calendar) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("name", List.of(calendar.name()));
        fields.put("daysOff", calendar.daysOff());
        if (calendar.state() != null) {
            fields.put("state", List.of(calendar.state().name()));
        }
        return Address.of(path(calendar), fields);
    }

    /** @param calendar null for a new one */
    CalendarPageView of(CalendarView calendar, Address sent, Problem refused) {
        Wording words = pages.words();
        FormFields fields = new FormFields(words, sent, refused, "");
        List<RowFormView.Field> own = List.of(
                fields.line("name", true),
                calendar == null
                        ? fields.line("id", true)
                        : new FormFields(words, sent.with("id", calendar.id()), null, "").fixed("id"),
                fields.word("state", false, FormFields.labels(words, IndianState.values())),
                fields.words("daysOff", daysOff(words)));
        OfficeForm form = new OfficeForm(
                sent.path(),
                "/schedules/-calendars",
                refused == null || !refused.errors().isEmpty() ? null : refused.detail(),
                fields.told(),
                List.of(new OfficeForm.Group(
                        "own", words.text("page.calendar"), words.text("page.calendar.text"), own)),
                calendar == null ? null : calendar.tag(),
                null);
        return new CalendarPageView(form, calendar == null ? null : holidays(words, calendar), acts(words, calendar));
    }

    private static Map<String, String> daysOff(Wording words) {
        Map<String, String> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name(), words.word(day));
        }
        for (int nth = 1; nth <= LAST_OF_MONTH; nth++) {
            String code = DayOfWeek.SATURDAY + "#" + nth;
            days.put(code, dayOff(words, code));
        }
        return days;
    }

    private static Grid holidays(Wording words, CalendarView calendar) {
        return Grid.of(
                "holidays",
                words,
                calendar.holidays().stream()
                        .sorted(Comparator.comparing(Holiday::day).reversed())
                        .toList(),
                "page.calendar.noHolidays",
                one -> Grid.row(
                        Grid.date(MonthDrawing.day(one.day())),
                        Grid.text(words.word(one.day().getDayOfWeek())),
                        Grid.english(one.name())),
                "@page.part.date",
                "page.calendar.weekday",
                "page.export.name");
    }

    private static List<Act> acts(Wording words, CalendarView calendar) {
        if (calendar == null) {
            return List.of();
        }
        return List.of(
                Act.button(path(calendar) + "/holidays", words.text("page.calendar.take"), "outline")
                        .saying(words.text("page.calendar.take.text"))
                        .with("tag", calendar.tag())
                        .asking(new Act.Field("file", words.text("page.imports.file"), "file", true, ""))
                        .asking(new Act.Field("instead", words.text("page.calendar.instead"), "yesNo", false, "")),
                Act.button(path(calendar) + "/delete", words.text("page.calendar.delete"), "danger")
                        .with("tag", calendar.tag()));
    }
}
