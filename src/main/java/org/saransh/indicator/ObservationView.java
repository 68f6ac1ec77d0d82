package org.saransh.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.saransh.reference.Conflict;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/** @param value in the unit of its indicator */
public record ObservationView(
        String key,
        String indicator,
        String period,
        BigDecimal value,
        Source source,
        boolean confirmed,
        String notes,
        List<Conflict> conflicts)
        implements RowView {}
