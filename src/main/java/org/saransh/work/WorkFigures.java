package org.saransh.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.saransh.watch.Meter;
import org.saransh.watch.Observed;
import org.saransh.watch.Readings;

/** How long the queues are, and how long the first in each has waited. */
@ApplicationScoped
public class WorkFigures implements Observed {

    private static final String LENGTH = "saransh_work_queued";
    private static final String DUE = "saransh_work_due";
    private static final String OLDEST = "saransh_work_oldest_seconds";
    private static final String FAILING = "saransh_work_failing";
    private static final String LANE = "lane";

    @Inject
    WorkQueues queues;

    @Inject
    Clock clock;

    @Override
    public List<Meter> meters() {
        return List.of(
                Meter.each(LENGTH, "pieces of work in the queue, the recurring ones included", LANE, Lane.values()),
                Meter.each(DUE, "pieces of work that could be done now", LANE, Lane.values()),
                Meter.each(OLDEST, "how long the longest due of them has waited", LANE, Lane.values()),
                Meter.each(FAILING, "pieces of work that did not succeed the last time", LANE, Lane.values()));
    }

    @Override
    public void read(Readings readings) {
        for (WorkQueues.Queue queue : queues.all()) {
            String lane = queue.lane().name();
            readings.put(LENGTH, lane, queue.length());
            readings.put(DUE, lane, queue.due());
            readings.put(FAILING, lane, queue.failing());
            readings.put(
                    OLDEST,
                    lane,
                    queue.oldest() == null
                            ? 0
                            : Duration.between(queue.oldest(), clock.instant()).toMillis() / 1e3);
        }
    }
}
