package org.saransh.export;

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

/** How many exports are how far. */
@ApplicationScoped
public class ExportFigures implements Observed {

    private static final String BY_STATE = "saransh_exports";
    private static final String ROWS = "saransh_export_rows";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Steps steps;

    /** A count that is not there yet is no zero to whoever watches. */
    void begin(@Observes Startup start) {
        for (FileFormat format : FileFormat.values()) {
            written(format, 0);
        }
    }

    void written(FileFormat format, long rows) {
        steps.count(ROWS, "rows written to exports", "format", format.name(), rows);
    }

    @Override
    public List<Meter> meters() {
        return List.of(Meter.each(BY_STATE, "exports by state", "state", ExportState.values()));
    }

    @Override
    @Transactional
    public void read(Readings readings) {
        Map<ExportState, Long> counts = new EnumMap<>(ExportState.class);
        database.createQuery("select e.state, count(e) from Export e group by e.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((ExportState) row[0], (Long) row[1]));
        readings.put(BY_STATE, ExportState.values(), counts);
    }
}
