package org.saransh.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.saransh.work.RecurringWork;

/** Looks every few seconds which schedules have become due. */
@ApplicationScoped
class Planner implements RecurringWork {

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
        schedules.planDue();
    }
}
