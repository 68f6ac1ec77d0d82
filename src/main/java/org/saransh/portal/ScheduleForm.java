package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saransh.brief.Brief;
import org.saransh.brief.BriefParameter;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.Wording;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.reference.Clocks;
import org.saransh.reference.Json;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;
import org.saransh.schedule.CalendarView;
import org.saransh.schedule.Calendars;
import org.saransh.schedule.CatchUp;
import org.saransh.schedule.HolidayPolicy;
import org.saransh.schedule.RuleForm;
import org.saransh.schedule.SchedulePreview;
import org.saransh.schedule.ScheduleView;

/** The form of a schedule: every rule that there is, and the JSON that programs send for the same. */
@ApplicationScoped
class ScheduleForm {

    private static final String FRESH = "fresh.";
    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    @Inject
    Pages pages;

    @Inject
    Briefs briefs;

    @Inject
    EditionDesk editions;

    @Inject
    RegisterCatalog registers;

    @Inject
    Calendars calendars;

    @Inject
    OrderFields orders;

    @Inject
    Clock clock;

    /**
     * A form of which only what is usual is filled in.
     *
     * @param query the saved query that is to be answered; null for a brief
     */
    static Address begun(String query) {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        usual.put("kind", List.of(RuleForm.Kind.WEEKDAYS.name()));
        usual.put("weekdays", List.of(DayOfWeek.MONDAY.name()));
        usual.put("time", List.of("08:00"));
        usual.put("zone", List.of(Clocks.INDIA.getId()));
        usual.put("holidays", List.of(HolidayPolicy.NONE.name()));
        usual.put("missed", List.of(CatchUp.LATEST.name()));
        if (query != null) {
            OrderFields.begin(usual, query);
        }
        return Address.of("/schedules/-new", usual);
    }

    /** The form as the schedule fills it. */
    static Address of(ScheduleView schedule) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        JsonNode definition = Json.mapper().valueToTree(schedule.schedule());
        definition.properties().forEach(field -> put(fields, field.getKey(), field.getValue()));
        definition.path("rule").properties().forEach(field -> put(fields, field.getKey(), field.getValue()));
        OrderFields.put(fields, schedule.schedule().export());
        definition.path("about").forEach(value -> put(fields, "about", value));
        definition.path("freshness").properties().forEach(one -> put(fields, FRESH + one.getKey(), one.getValue()));
        fields.put("each", List.of(Boolean.toString(definition.hasNonNull("each"))));
        return Address.of("/schedules/" + schedule.id() + "/edit", fields);
    }

    private static void put(Map<String, List<String>> fields, String name, JsonNode value) {
        if (value.isArray()) {
            List<String> values = new ArrayList<>();
            value.forEach(one -> values.add(one.asText()));
            fields.put(name, values);
        } else if (value.isValueNode() && !value.isNull()) {
            fields.put(name, List.of(value.asText()));
        }
    }

    /** @throws org.saransh.http.ProblemException 422 */
    static String id(Address sent) {
        String id = sent.first("id");
        if (id == null || !id.matches(ID)) {
            throw Problem.faults(List.of(new Fault(
                    "id", id, "cannot be part of an address", "small letters, digits and hyphens, at most 60")));
        }
        return id;
    }

    /** {@code {"schedule": {…}}} */
    ObjectNode body(Address sent) {
        String parameter = parameter(sent);
        FormBody schedule = new FormBody(sent)
                .text("title", "brief", "zone", "startsOn", "endsOn", "calendar", "holidays", "missed", "owner")
                .text("ownerMail")
                .number("windowHours", "holdHours")
                .put("rule", rule(sent));
        if (OrderFields.ordered(sent)) {
            schedule.put("export", OrderFields.order(sent));
        } else {
            schedule.flag("approval");
        }
        if (!RuleForm.Kind.CRON.name().equals(sent.first("kind"))) {
            schedule.text("time");
        }
        if (parameter != null && "true".equals(sent.first("each"))) {
            schedule.put("each", parameter);
        } else if (parameter != null && sent.first("about") != null) {
            schedule.put(
                    "about",
                    new FormBody(sent).put(parameter, sent.first("about")).json());
        }
        FormBody freshness = new FormBody(sent);
        sent.parameters().keySet().stream()
                .filter(name -> name.startsWith(FRESH))
                .forEach(name -> freshness.whole(name.substring(FRESH.length()), sent.first(name)));
        schedule.put("freshness", freshness.json());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("schedule", schedule.json());
        return body;
    }

    /** Only what belongs to its kind. */
    private static ObjectNode rule(Address sent) {
        FormBody rule = new FormBody(sent).text("kind");
        return switch (sent.first("kind") == null ? "" : sent.first("kind")) {
            case "WEEKDAYS" -> rule.list("weekdays").json();
            case "NTH_WEEKDAY" -> rule.text("weekday").number("nth").json();
            case "NTH_WORKING_DAY" -> rule.number("nth").json();
            case "MONTHLY_DAY" -> rule.number("day").json();
            case "CRON" -> rule.text("cron").json();
            default -> rule.json();
        };
    }

    /** What the brief can be about; null when it is about everything. */
    private String parameter(Address sent) {
        return briefs.named(sent.first("brief") == null ? "" : sent.first("brief"))
                .map(Brief::parameter)
                .map(BriefParameter::code)
                .orElse(null);
    }

    ScheduleFormView view(String id, Address sent, String tag, Problem refused, SchedulePreview preview) {
        Wording words = pages.words();
        FormFields fields = new FormFields(words, sent, refused, "schedule.");
        List<OfficeForm.Group> groups = List.of(
                group("what", null, what(fields, id, sent)),
                group("export", "page.schedule.export.text", orders.of(fields)),
                group("when", "page.schedule.when.text", when(fields)),
                group("off", null, off(fields)),
                group("late", "page.schedule.late.text", late(fields)),
                group(
                        "who",
                        null,
                        List.of(
                                fields.line("owner", true),
                                fields.line("ownerMail", false),
                                fields.yesNo("approval"))));
        return new ScheduleFormView(
                new OfficeForm(
                        id == null ? "/schedules/-new" : "/schedules/" + id + "/edit",
                        id == null ? "/schedules" : "/schedules/" + id,
                        refused == null || !refused.errors().isEmpty() ? null : refused.detail(),
                        fields.told(),
                        groups,
                        tag,
                        words.text("page.schedule.preview")),
                preview == null ? null : preview.words().get(pages.language().code()),
                preview == null
                        ? null
                        : preview.next().stream()
                                .map(date -> ScheduleDrawing.date(words, date))
                                .toList());
    }

    private OfficeForm.Group group(String id, String about, List<RowFormView.Field> fields) {
        Wording words = pages.words();
        return new OfficeForm.Group(
                id, words.text("page.schedule.group." + id), about == null ? null : words.text(about), fields);
    }

    private List<RowFormView.Field> what(FormFields fields, String id, Address sent) {
        Map<String, String> titles = new LinkedHashMap<>();
        briefs.all()
                .forEach(brief -> titles.put(
                        brief.name(), Wording.of(brief.name(), pages.language()).text("brief.title")));
        List<RowFormView.Field> what = new ArrayList<>();
        what.add(fields.line("title", true));
        if (id == null) {
            what.add(fields.line("id", true));
        }
        what.add(fields.word("brief", false, titles));
        what.add(fields.line("about", false, subjects(sent)));
        what.add(fields.yesNo("each"));
        return what;
    }

    private List<String> subjects(Address sent) {
        return briefs.named(sent.first("brief") == null ? "" : sent.first("brief"))
                .filter(brief -> brief.parameter() != null)
                .map(Brief::name)
                .map(name -> editions.subjects(name, clock.instant()))
                .orElse(List.of());
    }

    private List<RowFormView.Field> when(FormFields fields) {
        Wording words = pages.words();
        Map<String, String> kinds = new LinkedHashMap<>();
        for (RuleForm.Kind kind : RuleForm.Kind.values()) {
            kinds.put(kind.name(), words.text("page.rule." + kind));
        }
        Map<String, String> days = FormFields.labels(words, DayOfWeek.values());
        return List.of(
                fields.word("kind", true, kinds),
                fields.of("time", "time", false),
                fields.words("weekdays", days),
                fields.word("weekday", false, days),
                fields.of("number", "nth", false),
                fields.of("number", "day", false),
                fields.line("cron", false),
                fields.line("zone", true),
                fields.of("day", "startsOn", false),
                fields.of("day", "endsOn", false));
    }

    private List<RowFormView.Field> off(FormFields fields) {
        Map<String, String> names = new LinkedHashMap<>();
        for (CalendarView calendar : calendars.all()) {
            names.put(calendar.id(), calendar.name());
        }
        return List.of(
                fields.word("calendar", false, names),
                fields.word("holidays", true, FormFields.labels(pages.words(), HolidayPolicy.values())));
    }

    private List<RowFormView.Field> late(FormFields fields) {
        List<RowFormView.Field> late = new ArrayList<>();
        late.add(fields.word("missed", true, FormFields.labels(pages.words(), CatchUp.values())));
        late.add(fields.of("number", "windowHours", false));
        late.add(fields.of("number", "holdHours", false));
        for (Register<?, ?> register : registers.all()) {
            late.add(fresh(fields, register.name()));
        }
        return late;
    }

    private RowFormView.Field fresh(FormFields fields, String register) {
        RowFormView.Field field = fields.of("number", FRESH + register, false);
        return new RowFormView.Field(
                field.name(),
                pages.words()
                        .text(
                                "page.schedule.fresh",
                                Map.of("register", new RegisterWords(pages.words()).title(register))),
                pages.words().text("page.schedule.unit.days"),
                field.kind(),
                false,
                field.value(),
                List.of(),
                List.of(),
                null,
                field.fault(),
                false);
    }
}
