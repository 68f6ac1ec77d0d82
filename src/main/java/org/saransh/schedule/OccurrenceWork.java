package org.saransh.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionView;
import org.saransh.brief.RenderingException;
import org.saransh.http.ProblemException;
import org.saransh.work.Outcome;
import org.saransh.work.WorkHandler;

/** Drafts, renders and publishes the edition of an occurrence. */
@ApplicationScoped
class OccurrenceWork implements WorkHandler {

    static final String KIND = "occurrence";

    private static final Duration WAIT_FOR_CHECK = Duration.ofSeconds(2);

    private static final Logger LOG = System.getLogger(OccurrenceWork.class.getName());

    @Inject
    Schedules schedules;

    @Inject
    EditionDesk desk;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(String id) {
        long occurrence = Long.parseLong(id);
        return schedules
                .begin(occurrence)
                .map(order -> publish(occurrence, order))
                .orElse(Outcome.DONE);
    }

    private Outcome publish(long occurrence, Schedules.Order order) {
        try {
            EditionView edition = edition(occurrence, order);
            if (edition.beingChecked()) {
                return Outcome.again(clock.instant().plus(WAIT_FOR_CHECK));
            }
            desk.publish(edition.id());
            schedules.published(occurrence, edition.id());
            LOG.log(Level.INFO, "Occurrence {0} published edition {1}: {2}", occurrence, edition.id(), edition.title());
        } catch (RenderingException | ProblemException broken) {
            schedules.failed(occurrence, broken.getMessage());
            LOG.log(Level.ERROR, "Occurrence " + occurrence + " failed: " + broken.getMessage(), broken);
        }
        return Outcome.DONE;
    }

    private EditionView edition(long occurrence, Schedules.Order order) {
        if (order.edition() != null) {
            return desk.find(order.edition()).orElseThrow();
        }
        EditionView edition = desk.draft(order.brief(), order.asAt());
        schedules.drafted(occurrence, edition.id());
        return edition;
    }
}
