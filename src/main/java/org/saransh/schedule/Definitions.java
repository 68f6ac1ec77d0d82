package org.saransh.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saransh.brief.Brief;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionDesk;
import org.saransh.distribution.Notices;
import org.saransh.distribution.ReaderOffice;
import org.saransh.export.StandingOrder;
import org.saransh.export.StandingOrders;
import org.saransh.http.BodyFields;
import org.saransh.register.RegisterCatalog;

/** Reads the definition of a schedule from what somebody wrote, and tells every fault at once. */
@ApplicationScoped
class Definitions {

    private static final Set<String> FIELDS = Set.of(
            "title",
            "brief",
            "about",
            "each",
            "rule",
            "time",
            "zone",
            "startsOn",
            "endsOn",
            "calendar",
            "holidays",
            "missed",
            "windowHours",
            "freshness",
            "holdHours",
            "owner",
            "ownerMail",
            "approval",
            "export");

    private static final Set<String> OF_EXPORT = Set.of("query", "version", "format", "profile", "split", "list");
    private static final int MOST_QUERIES = Integer.MAX_VALUE;

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final int MOST_WINDOW_HOURS = 8_784;
    private static final int MOST_HOLD_HOURS = 720;
    private static final int MOST_FRESH_DAYS = 366;

    @Inject
    Briefs briefs;

    @Inject
    Calendars calendars;

    @Inject
    RegisterCatalog registers;

    @Inject
    EditionDesk editions;

    @Inject
    Notices notices;

    @Inject
    StandingOrders orders;

    @Inject
    ReaderOffice readers;

    @Inject
    Clock clock;

    /**
     * @param field the field of the body that holds the definition, for the names of its faults
     * @param draft whether title and owner may still be missing
     * @throws org.saransh.http.ProblemException 422
     */
    ScheduleDefinition read(JsonNode body, String field, boolean draft) {
        BodyFields outer = new BodyFields(body);
        if (!outer.has(field)) {
            outer.fault(field, null, "is missing", "the definition of a schedule");
        }
        outer.refuseFaults();
        BodyFields fields = outer.in(field);
        fields.only(FIELDS);
        String title = fields.text("title", BodyFields.LONGEST_NAME, !draft);
        String owner = fields.text("owner", BodyFields.LONGEST_NAME, !draft);
        String ownerMail = ownerMail(fields);
        StandingOrder export = fields.has("export") ? export(fields) : null;
        Brief brief = fields.has("export") ? null : brief(fields).orElse(null);
        Map<String, String> about = about(fields, brief);
        String each = each(fields, brief, about);
        RuleForm rule = new RuleReader(fields.in("rule")).read();
        String time = time(fields, rule);
        String zone = zone(fields);
        LocalDate startsOn = fields.day("startsOn");
        LocalDate endsOn = fields.day("endsOn");
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            fields.fault("endsOn", endsOn.toString(), "lies before startsOn", "that day or a later one");
        }
        HolidayPolicy holidays =
                Objects.requireNonNullElse(fields.word("holidays", HolidayPolicy.class, false), HolidayPolicy.NONE);
        String calendar = calendar(fields, rule, holidays);
        CatchUp missed = Objects.requireNonNullElse(fields.word("missed", CatchUp.class, false), CatchUp.LATEST);
        ScheduleDefinition read = new ScheduleDefinition(
                title,
                brief == null ? null : brief.name(),
                about,
                each,
                rule,
                time,
                zone,
                startsOn,
                endsOn,
                calendar,
                holidays,
                missed,
                fields.number("windowHours", 1, MOST_WINDOW_HOURS, false),
                freshness(fields.in("freshness")),
                fields.number("holdHours", 1, MOST_HOLD_HOURS, false),
                owner,
                ownerMail,
                fields.yes("approval"),
                export);
        if (fields.faultless() && timetable(read).after(clock.instant()).isEmpty()) {
            fields.fault(
                    "rule", ScheduleWords.of(read).get("en"), "is never due from now on", "a rule that comes again");
        }
        fields.refuseFaults();
        return read;
    }

    Timetable timetable(ScheduleDefinition schedule) {
        return schedule.timetable(calendars.working(schedule.calendar()));
    }

    private String ownerMail(BodyFields fields) {
        String address = fields.text("ownerMail", BodyFields.LONGEST_NAME, false);
        if (address != null) {
            fields.fault(notices.fault("ownerMail", address));
        }
        return address;
    }

    /** In place of a brief and of all that only a brief has. */
    private StandingOrder export(BodyFields fields) {
        for (String other : List.of("brief", "about", "each", "approval")) {
            if (fields.has(other)) {
                fields.fault(other, null, "has no place beside an export", "either a brief or an export");
            }
        }
        BodyFields export = fields.in("export");
        export.only(OF_EXPORT);
        Integer query = export.number("query", 1, MOST_QUERIES, true);
        Integer version = export.number("version", 1, MOST_QUERIES, false);
        String format = export.text("format", BodyFields.LONGEST_NAME, false);
        String profile = export.text("profile", BodyFields.LONGEST_NAME, false);
        boolean split = export.yes("split");
        String list = export.text("list", BodyFields.LONGEST_NAME, true);
        if (query == null || list == null) {
            return null;
        }
        StandingOrder order = new StandingOrder(query, version, format, profile, split, list);
        orders.faults(order).forEach(fault -> export.fault(Optional.of(fault)));
        if (!readers.knowsList(list)) {
            export.fault("list", list, "is no list", "one that /api/lists lists");
        }
        return order;
    }

    private Optional<Brief> brief(BodyFields fields) {
        String name = fields.text("brief", BodyFields.LONGEST_NAME, true);
        Optional<Brief> brief = name == null ? Optional.empty() : briefs.named(name);
        if (name != null && brief.isEmpty()) {
            fields.fault(
                    "brief",
                    name,
                    "is no brief",
                    "one of " + briefs.all().stream().map(Brief::name).toList());
        }
        return brief;
    }

    private Map<String, String> about(BodyFields fields, Brief brief) {
        BodyFields about = fields.in("about");
        Map<String, String> values = new TreeMap<>();
        for (String name : about.names()) {
            if (brief != null
                    && (brief.parameter() == null || !brief.parameter().code().equals(name))) {
                about.fault(
                        name, null, "is nothing that the brief " + brief.name() + " can be about", parameter(brief));
            }
            String value = about.text(name, BodyFields.LONGEST_NAME, true);
            if (value != null) {
                values.put(name, value);
            }
        }
        if (brief != null
                && brief.parameter() != null
                && values.containsKey(brief.parameter().code())) {
            String value = values.get(brief.parameter().code());
            List<String> known = editions.subjects(brief.name(), clock.instant());
            if (!known.contains(value)) {
                about.fault(brief.parameter().code(), value, "is not on record", "one of " + known);
            }
        }
        return values;
    }

    private String each(BodyFields fields, Brief brief, Map<String, String> about) {
        String each = fields.text("each", BodyFields.LONGEST_NAME, false);
        if (brief == null) {
            return each;
        }
        boolean fits = brief.parameter() != null && brief.parameter().code().equals(each);
        if (each != null && !fits) {
            fields.fault("each", each, "is no parameter of the brief " + brief.name(), parameter(brief));
        } else if (each != null && !about.isEmpty()) {
            fields.fault("each", each, "contradicts about", "either each or about");
        } else if (each == null && brief.parameter() != null && about.isEmpty()) {
            fields.fault(
                    "about",
                    null,
                    "is missing",
                    "{\"" + brief.parameter().code() + "\": …}, or \"each\": \""
                            + brief.parameter().code() + "\" for an edition of each");
        }
        return each;
    }

    private static String parameter(Brief brief) {
        return brief.parameter() == null
                ? "nothing: it is about everything"
                : brief.parameter().code();
    }

    private static String time(BodyFields fields, RuleForm rule) {
        boolean cron = rule != null && rule.kind() == RuleForm.Kind.CRON;
        String time = fields.text("time", BodyFields.LONGEST_NAME, rule != null && !cron);
        if (time != null && cron) {
            fields.fault("time", time, "has no place beside a cron rule", "minute and hour in the rule itself");
        } else if (time != null && !time.matches(TIME)) {
            fields.fault("time", time, "is no time of day", "hours and minutes as 08:00");
        }
        return time;
    }

    private static String zone(BodyFields fields) {
        String zone = fields.text("zone", BodyFields.LONGEST_NAME, true);
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            fields.fault("zone", zone, "is no time zone", "a name of the IANA database as Asia/Kolkata");
        }
        return zone;
    }

    private String calendar(BodyFields fields, RuleForm rule, HolidayPolicy holidays) {
        String calendar = fields.text("calendar", BodyFields.LONGEST_NAME, false);
        boolean needed = holidays != HolidayPolicy.NONE || rule != null && rule.kind() == RuleForm.Kind.NTH_WORKING_DAY;
        if (calendar == null && needed) {
            fields.fault("calendar", null, "is missing, and the rule asks for working days", "one of " + known());
        } else if (calendar != null && calendars.find(calendar).isEmpty()) {
            fields.fault("calendar", calendar, "is no holiday calendar", "one of " + known());
        }
        return calendar;
    }

    private List<String> known() {
        return calendars.all().stream().map(CalendarView::id).toList();
    }

    private Map<String, Integer> freshness(BodyFields fields) {
        Map<String, Integer> freshness = new TreeMap<>();
        for (String register : fields.names()) {
            if (registers.named(register).isEmpty()) {
                fields.fault(
                        register,
                        null,
                        "is no register",
                        "one of "
                                + registers.all().stream()
                                        .map(one -> one.name())
                                        .toList());
            }
            Integer days = fields.number(register, 1, MOST_FRESH_DAYS, true);
            if (days != null) {
                freshness.put(register, days);
            }
        }
        return freshness;
    }
}
