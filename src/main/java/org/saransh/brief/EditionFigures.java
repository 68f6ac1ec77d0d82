package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saransh.watch.Meter;
import org.saransh.watch.Observed;
import org.saransh.watch.Readings;
import org.saransh.watch.Steps;

/** How many editions are how far, and how many documents failed their check. */
@ApplicationScoped
public class EditionFigures implements Observed {

    /** The step in which veraPDF looks at a PDF. */
    static final String CHECK = "CHECK";

    private static final String BY_STATE = "saransh_editions";
    private static final String FAILED = "saransh_conformance_failed";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Steps steps;

    void begin(@Observes Startup start) {
        for (OutputFormat format : OutputFormat.values()) {
            steps.announce(format.name());
        }
        steps.announce(CHECK);
    }

    @Override
    public List<Meter> meters() {
        return List.of(
                Meter.each(BY_STATE, "editions by state", "state", EditionState.values()),
                Meter.one(FAILED, "PDFs that veraPDF found not to conform, and that nobody may publish"));
    }

    @Override
    @Transactional
    public void read(Readings readings) {
        Map<EditionState, Long> counts = new EnumMap<>(EditionState.class);
        database.createQuery("select e.state, count(e) from Edition e group by e.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((EditionState) row[0], (Long) row[1]));
        readings.put(BY_STATE, EditionState.values(), counts);
        readings.put(
                FAILED,
                database.createQuery("select count(r) from Rendition r where r.conforms = false", Long.class)
                        .getSingleResult());
    }
}
