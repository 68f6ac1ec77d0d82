package org.saransh.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.saransh.schedule.CalendarView;
import org.saransh.schedule.Calendars;

/** The calendars with their holidays. */
@ApplicationScoped
class CalendarPart implements Part {

    @Inject
    Calendars calendars;

    @Override
    public List<ObjectNode> all() {
        return calendars.all().stream().map(CalendarPart::form).toList();
    }

    @Override
    public Outcome write(Entry entry) {
        Optional<CalendarView> before = calendars.find(entry.id());
        if (before.isEmpty()) {
            calendars.create(entry.body());
            return Outcome.NEW;
        }
        ObjectNode was = form(before.get());
        if (was.equals(entry.body())) {
            return Outcome.UNCHANGED;
        }
        CalendarView after = calendars.replace(entry.id(), before.get().tag(), entry.body());
        return form(after).equals(was) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static ObjectNode form(CalendarView calendar) {
        return ConfigurationFile.form(calendar, "note", "version");
    }
}
