package org.saransh.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saransh.watch.Meter;
import org.saransh.watch.Observed;
import org.saransh.watch.Readings;

/** How many occurrences are how far, and how many of them should be further. */
@ApplicationScoped
public class OccurrenceFigures implements Observed {

    private static final String BY_STATE = "saransh_occurrences";
    private static final String DUE = "saransh_occurrences_due";
    private static final String LATE = "saransh_occurrences_late";

    /** An edition takes a minute; whatever takes so long stands still. */
    private static final Duration LATE_AFTER = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    @Override
    public List<Meter> meters() {
        return List.of(
                Meter.each(BY_STATE, "occurrences of schedules by state", "state", OccurrenceState.values()),
                Meter.one(DUE, "occurrences that are due and not ended"),
                Meter.one(
                        LATE,
                        "occurrences that have been due for " + LATE_AFTER.toMinutes()
                                + " minutes and wait for no person"));
    }

    @Override
    @Transactional
    public void read(Readings readings) {
        Map<OccurrenceState, Long> counts = new EnumMap<>(OccurrenceState.class);
        database.createQuery("select o.state, count(o) from Occurrence o group by o.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((OccurrenceState) row[0], (Long) row[1]));
        readings.put(BY_STATE, OccurrenceState.values(), counts);
        readings.put(DUE, open(List.of(OccurrenceState.values()), Duration.ZERO));
        readings.put(LATE, open(List.of(OccurrenceState.PLANNED, OccurrenceState.RUNNING), LATE_AFTER));
    }

    private long open(List<OccurrenceState> states, Duration since) {
        return database.createQuery(
                        "select count(o) from Occurrence o where o.endedAt is null and o.due <= :due"
                                + " and o.state in :states",
                        Long.class)
                .setParameter("due", clock.instant().minus(since))
                .setParameter("states", states)
                .getSingleResult();
    }
}
