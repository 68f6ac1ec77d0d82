package org.saransh.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saransh.watch.Meter;
import org.saransh.watch.Observed;
import org.saransh.watch.Readings;

/** How many exports are how far. */
@ApplicationScoped
public class ExportFigures implements Observed {

    private static final String BY_STATE = "saransh_exports";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

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
