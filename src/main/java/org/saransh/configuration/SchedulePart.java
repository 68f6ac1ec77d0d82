package org.saransh.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saransh.http.BodyFields;
import org.saransh.schedule.ScheduleDefinition;
import org.saransh.schedule.ScheduleView;
import org.saransh.schedule.Schedules;

/** The schedules that have not been ended: what each makes and when, who owns it, and whether it is paused. */
@ApplicationScoped
class SchedulePart implements Part {

    private static final String ID = "id";
    private static final String PAUSED = "paused";
    private static final String SCHEDULE = "schedule";

    @Inject
    Schedules schedules;

    @Override
    public List<ObjectNode> all() {
        return schedules.all().stream().map(SchedulePart::form).toList();
    }

    @Override
    public Outcome write(Entry entry) {
        BodyFields fields = new BodyFields(entry.body());
        fields.only(Set.of(ID, PAUSED, SCHEDULE));
        fields.id(ID);
        boolean pause = fields.yes(PAUSED);
        fields.refuseFaults();
        Optional<ScheduleView> before = schedules.find(entry.id());
        if (before.isEmpty()) {
            schedules.create(entry.id(), schedules.read(entry.body()));
            if (pause) {
                schedules.pause(entry.id());
            }
            return Outcome.NEW;
        }
        ObjectNode was = form(before.get());
        ScheduleView after = before.get();
        if (!was.get(SCHEDULE).equals(entry.body().get(SCHEDULE))) {
            ScheduleDefinition wanted = schedules.read(entry.body());
            if (!wanted.equals(before.get().schedule())) {
                after = schedules.replace(entry.id(), before.get().tag(), wanted);
            }
        }
        if (fields.has(PAUSED) && pause != before.get().paused()) {
            after = pause ? schedules.pause(entry.id()) : schedules.resume(entry.id());
        }
        return form(after).equals(was) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static ObjectNode form(ScheduleView schedule) {
        return ConfigurationFile.form(schedule, "words", "next", "plannedUntil", "missed");
    }
}
