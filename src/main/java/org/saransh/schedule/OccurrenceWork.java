package org.saransh.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionView;
import org.saransh.brief.RenderingException;
import org.saransh.work.Outcome;
import org.saransh.work.WorkHandler;

/** Drafts, renders and publishes the edition of an occurrence. */
@ApplicationScoped
class OccurrenceWork implements WorkHandler {

    static final String KIND = "occurrence";

    private static final Logger LOG = System.getLogger(OccurrenceWork.class.getName());

    @Inject
    Schedules schedules;

    @Inject
    EditionDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(String id) {
        long occurrence = Long.parseLong(id);
        schedules.begin(occurrence).ifPresent(order -> publish(occurrence, order));
        return Outcome.DONE;
    }

    private void publish(long occurrence, Schedules.Order order) {
        try {
            EditionView edition = desk.draft(order.brief(), order.asAt());
            desk.publish(edition.id());
            schedules.published(occurrence, edition.id());
            LOG.log(Level.INFO, "Occurrence {0} published edition {1}: {2}", occurrence, edition.id(), edition.title());
        } catch (RenderingException broken) {
            schedules.failed(occurrence, broken.getMessage());
            LOG.log(Level.ERROR, "Occurrence " + occurrence + " failed: " + broken.getMessage(), broken);
        }
    }
}
