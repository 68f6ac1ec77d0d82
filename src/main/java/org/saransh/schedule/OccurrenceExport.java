package org.saransh.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.saransh.export.ExportState;
import org.saransh.export.ExportView;
import org.saransh.export.Exports;
import org.saransh.export.StandingOrders;
import org.saransh.http.ProblemException;
import org.saransh.work.Outcome;

/** Has the answer to a saved query made that an occurrence is due for, and waits for it. */
@ApplicationScoped
class OccurrenceExport {

    private static final Duration WAIT_FOR_FILE = Duration.ofSeconds(2);
    private static final Duration WAIT_FOR_ROOM = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;

    private static final Logger LOG = System.getLogger(OccurrenceExport.class.getName());

    @Inject
    OccurrenceDesk occurrences;

    @Inject
    StandingOrders orders;

    @Inject
    Exports exports;

    @Inject
    Clock clock;

    Outcome make(OccurrenceDesk.Attempt attempt) {
        try {
            Long ordered = occurrences.ordered(attempt);
            return follow(attempt, ordered == null ? order(attempt) : ordered);
        } catch (ProblemException refused) {
            if (refused.problem().status() == TOO_MANY) {
                occurrences.confirm(attempt);
                return Outcome.again(clock.instant().plus(WAIT_FOR_ROOM));
            }
            LOG.log(Level.ERROR, "Occurrence {0} ordered no export: {1}", attempt.occurrence(), refused.getMessage());
            occurrences.end(attempt, refused.getMessage());
            return Outcome.DONE;
        }
    }

    private long order(OccurrenceDesk.Attempt attempt) {
        ScheduleDefinition schedule = attempt.schedule();
        return occurrences.order(
                attempt,
                orders.ready(schedule.export(), schedule.title(), "schedule " + schedule.title(), attempt.asAt()));
    }

    private Outcome follow(OccurrenceDesk.Attempt attempt, long id) {
        ExportView export = exports.find(id).orElseThrow();
        if (export.state().open()) {
            occurrences.confirm(attempt);
            return Outcome.again(clock.instant().plus(WAIT_FOR_FILE));
        }
        boolean made = export.state() == ExportState.DONE || export.state() == ExportState.GONE;
        occurrences.end(attempt, made ? null : "Export " + id + ": " + export.detail());
        return Outcome.DONE;
    }
}
