package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.brief.Wording;
import org.saransh.export.QueryView;
import org.saransh.export.SavedQueries;
import org.saransh.http.Caller;
import org.saransh.http.Role;
import org.saransh.reference.Clocks;
import org.saransh.schedule.OccurrenceDesk;
import org.saransh.schedule.OccurrenceState;
import org.saransh.schedule.OccurrenceView;
import org.saransh.schedule.ScheduleDefinition;
import org.saransh.schedule.SchedulePreview;
import org.saransh.schedule.ScheduleView;
import org.saransh.schedule.Schedules;

/** Draws schedules and what became of what was due. */
@ApplicationScoped
class ScheduleDrawing {

    private static final int NEXT = 10;

    /** What is due is looked for so far ahead. */
    private static final int DAYS_AHEAD = 6_000;

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    Schedules schedules;

    @Inject
    OccurrenceDesk occurrences;

    @Inject
    SavedQueries queries;

    @Inject
    MonthDrawing months;

    @Inject
    Clock clock;

    SchedulesView all(YearMonth month) {
        Wording words = pages.words();
        List<ScheduleView> all = schedules.all();
        return new SchedulesView(
                Grid.of(
                        "schedules",
                        words,
                        all,
                        "page.schedules.none",
                        schedule -> row(words, schedule),
                        "page.field.title",
                        "page.schedule.group.what",
                        "page.schedule.when",
                        "@page.schedule.next",
                        "page.edition.stateOf",
                        "#page.schedule.missed"),
                caller.may(Role.ADMINISTRATOR) ? "/schedules/-new" : null,
                months.name(month),
                months.link(month.minusMonths(1)),
                months.link(month.plusMonths(1)),
                months.weekdays(),
                months.weeks(month, all),
                caller.may(Role.ANALYST) ? held(words) : null);
    }

    private Grid.Row row(Wording words, ScheduleView schedule) {
        return Grid.row(
                Grid.name(schedule.schedule().title(), "/schedules/" + schedule.id()),
                Grid.text(brief(schedule.schedule())),
                Grid.text(schedule.words().get(pages.language().code())),
                Grid.date(schedule.next() == null ? "" : words.minute(schedule.next())),
                schedule.paused()
                        ? Grid.mark(words.text("page.schedule.paused"), "warm")
                        : Grid.mark(words.text("page.schedule.goes"), "good"),
                Grid.number(words.number(schedule.missed())));
    }

    private String brief(ScheduleDefinition schedule) {
        if (schedule.export() != null) {
            List<QueryView> versions = queries.versions(schedule.export().query());
            return pages.words()
                    .text(
                            "page.schedule.export",
                            Map.of(
                                    "query",
                                    versions.get(versions.size() - 1).name(),
                                    "list",
                                    schedule.export().list()));
        }
        Wording own = Wording.of(schedule.brief(), pages.language());
        String about = schedule.each() != null
                ? own.text("page.schedule.each." + schedule.each())
                : own.about(schedule.about());
        return own.text("brief.title") + (about.isEmpty() ? "" : ", " + about);
    }

    private Grid held(Wording words) {
        return occurrences(words, occurrences.newest(null, OccurrenceState.HELD), "held", "page.schedule.noneHeld");
    }

    SchedulesView.One of(ScheduleView schedule) {
        Wording words = pages.words();
        boolean administers = caller.may(Role.ADMINISTRATOR);
        return new SchedulesView.One(
                schedule.id(),
                schedule.words().get(pages.language().code()),
                schedule.paused(),
                facts(words, schedule.schedule()),
                next(words, schedule.id()),
                administers ? acts(words, schedule) : List.of(),
                administers ? "/schedules/" + schedule.id() + "/edit" : null,
                caller.may(Role.ANALYST)
                        ? occurrences(
                                words,
                                occurrences.newest(schedule.id(), null),
                                "occurrences",
                                "page.schedule.noOccurrences")
                        : null);
    }

    private List<String> next(Wording words, String id) {
        Instant now = clock.instant();
        return schedules.dates(id, now, now.plus(java.time.Duration.ofDays(DAYS_AHEAD))).stream()
                .limit(NEXT)
                .map(date -> date(words, date))
                .toList();
    }

    /** The day of the week, the day and the time, and why it is that day if a holiday moved it. */
    static String date(Wording words, SchedulePreview.Date date) {
        LocalDate day = LocalDate.ofInstant(date.due(), Clocks.INDIA);
        String said = words.word(day.getDayOfWeek()) + ", " + words.minute(date.due());
        return date.movedFrom() == null
                ? said
                : words.text("page.schedule.moved", Map.of("date", said, "day", MonthDrawing.day(date.movedFrom())));
    }

    private List<EditionPageView.Fact> facts(Wording words, ScheduleDefinition schedule) {
        List<EditionPageView.Fact> facts = new ArrayList<>();
        fact(facts, words, "page.schedule.group.what", brief(schedule));
        fact(facts, words, "page.field.zone", schedule.zone());
        fact(facts, words, "page.field.calendar", schedule.calendar());
        fact(facts, words, "page.field.holidays", words.word(schedule.holidays()));
        fact(facts, words, "page.field.missed", words.word(schedule.missed()));
        fact(facts, words, "page.field.windowHours", number(words, schedule.windowHours()));
        fact(facts, words, "page.field.holdHours", number(words, schedule.holdHours()));
        schedule.freshness()
                .forEach((register, days) -> facts.add(new EditionPageView.Fact(
                        words.text("page.schedule.fresh", Map.of("register", new RegisterWords(words).title(register))),
                        words.text("page.schedule.days", Map.of("days", days)),
                        false)));
        fact(facts, words, "page.field.owner", schedule.owner());
        if (schedule.approval()) {
            fact(facts, words, "page.edition.approval", words.text("page.field.approval"));
        }
        return facts;
    }

    private static String number(Wording words, Integer number) {
        return number == null ? null : words.number(number);
    }

    private static void fact(List<EditionPageView.Fact> facts, Wording words, String key, String text) {
        Optional.ofNullable(text)
                .filter(said -> !said.isBlank())
                .ifPresent(said -> facts.add(new EditionPageView.Fact(words.text(key), said, false)));
    }

    private static List<Act> acts(Wording words, ScheduleView schedule) {
        String path = "/schedules/" + schedule.id() + "/";
        List<Act> acts = new ArrayList<>();
        acts.add(Act.button(path + "run", words.text("page.schedule.run"), "primary")
                .saying(words.text("page.schedule.run.text")));
        acts.add(
                schedule.paused()
                        ? Act.button(path + "resume", words.text("page.schedule.resume"), "outline")
                        : Act.button(path + "pause", words.text("page.schedule.pause"), "outline")
                                .saying(words.text("page.schedule.pause.text")));
        acts.add(Act.button(path + "retire", words.text("page.schedule.retire"), "danger")
                .saying(words.text("page.schedule.retire.text"))
                .with("tag", schedule.tag()));
        return acts;
    }

    private Grid occurrences(Wording words, List<OccurrenceView> shown, String id, String empty) {
        return Grid.of(
                id,
                words,
                shown,
                empty,
                one -> occurrence(words, one),
                "@page.schedule.due",
                "page.place.schedules",
                "page.edition.stateOf",
                "page.archive.edition",
                "page.schedule.reason");
    }

    private Grid.Row occurrence(Wording words, OccurrenceView one) {
        boolean held = one.state() == OccurrenceState.HELD;
        Grid.Cell why = Grid.english(one.reason());
        if (held) {
            why = Grid.with(why, words.text("page.schedule.heldUntil", Map.of("time", words.minute(one.heldUntil()))));
        }
        if (one.releasedBy() != null) {
            why = Grid.with(why, one.releasedBy() + ": " + one.releaseReason());
        }
        return Grid.row(
                new Grid.Cell(
                        "date", true, List.of(new Grid.Bit(words.minute(one.due()), null, null, null)), List.of()),
                Grid.link(one.schedule(), "/schedules/" + one.schedule()),
                Grid.mark(words.word(one.state()), tone(one.state())),
                new Grid.Cell("text", false, made(words, one), List.of()),
                why,
                Grid.acts(
                        held && caller.may(Role.ADMINISTRATOR)
                                ? List.of(Act.button(
                                                "/schedules/-occurrences/" + one.id() + "/release",
                                                words.text("page.schedule.release"),
                                                "outline")
                                        .of(words.minute(one.due()))
                                        .asking(new Act.Field(
                                                "reason", words.text("page.row.reason"), "text", true, "")))
                                : List.of()));
    }

    /** The editions that it made, or the export. */
    private static List<Grid.Bit> made(Wording words, OccurrenceView one) {
        if (one.export() != null) {
            return List.of(new Grid.Bit(
                    words.text("page.schedule.made.export", Map.of("id", words.number(one.export()))),
                    "/exports/" + one.export(),
                    null,
                    null));
        }
        return one.editions().stream()
                .filter(part -> part.edition() != null)
                .map(part -> new Grid.Bit(Long.toString(part.edition()), "/editions/" + part.edition(), null, null))
                .toList();
    }

    private static String tone(OccurrenceState state) {
        return switch (state) {
            case PUBLISHED -> "good";
            case FAILED, MISSED, HELD -> "bad";
            default -> "warm";
        };
    }
}
