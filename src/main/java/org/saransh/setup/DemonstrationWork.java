package org.saransh.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionView;
import org.saransh.brief.RenderingException;
import org.saransh.http.ProblemException;
import org.saransh.reference.Clocks;
import org.saransh.work.Outcome;
import org.saransh.work.WorkHandler;

/** Publishes the editions that a new service shows: two weeks of 2024, and the week of the first start. */
@ApplicationScoped
class DemonstrationWork implements WorkHandler {

    static final String KIND = "demonstration";

    private static final Logger LOG = System.getLogger(DemonstrationWork.class.getName());
    private static final String BRIEF = "weekly";

    private static final Duration WAIT_FOR_CHECK = Duration.ofSeconds(2);

    @Inject
    EditionDesk desk;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    /** @param id the instant of the first start */
    @Override
    public Outcome run(String id) {
        List<Instant> weeks = List.of(
                Clocks.endOf(LocalDate.of(2024, 4, 26), Clocks.INDIA),
                Clocks.endOf(LocalDate.of(2024, 6, 28), Clocks.INDIA),
                Instant.parse(id));
        try {
            for (Instant asAt : weeks) {
                EditionView draft = desk.draft(BRIEF, asAt);
                if (draft.beingChecked()) {
                    return Outcome.again(clock.instant().plus(WAIT_FOR_CHECK));
                }
                EditionView edition = desk.publish(draft.id());
                LOG.log(Level.INFO, "Published for demonstration: {0}", edition.title());
            }
        } catch (RenderingException | ProblemException broken) {
            LOG.log(Level.ERROR, "The demonstration editions cannot be published", broken);
        }
        return Outcome.DONE;
    }
}
