package org.saransh.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.saransh.reference.HaltPoint;
import org.saransh.work.RecurringWork;

/** Looks every few seconds which schedules have become due, and plans each in a transaction of its own. */
@ApplicationScoped
class Planner implements RecurringWork {

    private static final Logger LOG = System.getLogger(Planner.class.getName());

    @Inject
    Schedules schedules;

    @Override
    public String name() {
        return "planner";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        for (String id : schedules.due()) {
            try {
                schedules.plan(id);
                HaltPoint.PLANNED.pass();
            } catch (RuntimeException failed) {
                // One schedule that cannot be planned keeps no other from it; it is tried again by the next run.
                LOG.log(Level.ERROR, "The schedule " + id + " cannot be planned", failed);
            }
        }
    }
}
