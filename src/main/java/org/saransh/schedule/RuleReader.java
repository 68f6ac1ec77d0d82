package org.saransh.schedule;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saransh.http.BodyFields;

/** Reads a rule, of whatever kind it is. */
final class RuleReader {

    private static final int LAST = -1;
    private static final int MOST_WORKING_DAYS = 23;
    private static final int LONGEST_CRON = 100;

    private final BodyFields fields;

    RuleReader(BodyFields fields) {
        this.fields = fields;
    }

    /** Null, with a fault added, when there is none. */
    RuleForm read() {
        RuleForm.Kind kind = fields.word("kind", RuleForm.Kind.class, false);
        if (kind == null) {
            if (!fields.has("kind")) {
                fields.fault("kind", null, "is missing", "one of " + Arrays.asList(RuleForm.Kind.values()));
            }
            return null;
        }
        return switch (kind) {
            case WEEKDAYS -> {
                fields.only(Set.of("kind", "weekdays"));
                yield new RuleForm(kind, weekdays(), null, null, null, null);
            }
            case NTH_WEEKDAY -> {
                fields.only(Set.of("kind", "weekday", "nth"));
                yield new RuleForm(kind, null, fields.word("weekday", DayOfWeek.class, true), nth(5), null, null);
            }
            case NTH_WORKING_DAY -> {
                fields.only(Set.of("kind", "nth"));
                yield new RuleForm(kind, null, null, nth(MOST_WORKING_DAYS), null, null);
            }
            case MONTHLY_DAY -> {
                fields.only(Set.of("kind", "day"));
                yield new RuleForm(kind, null, null, null, fields.number("day", 1, 31, true), null);
            }
            case CRON -> {
                fields.only(Set.of("kind", "cron"));
                yield new RuleForm(kind, null, null, null, null, cron());
            }
        };
    }

    private List<DayOfWeek> weekdays() {
        List<DayOfWeek> days = fields.texts("weekdays", DayOfWeek.values().length).stream()
                .map(day -> fields.word("weekdays", day, DayOfWeek.class))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            fields.fault("weekdays", null, "names no day", "a list as [\"MONDAY\", \"THURSDAY\"]");
        }
        return days;
    }

    private Integer nth(int most) {
        Integer nth = fields.number("nth", LAST, most, true);
        if (nth != null && nth == 0) {
            fields.fault("nth", "0", "is no place in a month", "1 to " + most + ", or -1 for the last");
        }
        return nth;
    }

    private String cron() {
        String cron = fields.text("cron", LONGEST_CRON, true);
        try {
            return cron == null ? null : CronLine.of(cron).text();
        } catch (IllegalArgumentException wrong) {
            fields.fault("cron", cron, "cannot be followed", wrong.getMessage());
            return cron;
        }
    }
}
