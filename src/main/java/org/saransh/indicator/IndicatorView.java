package org.saransh.indicator;

import java.util.List;
import org.saransh.reference.Conflict;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/** @param scope what exactly is counted; figures of different scope are never compared */
public record IndicatorView(
        String key,
        String name,
        String unit,
        String scope,
        Source source,
        boolean confirmed,
        String notes,
        List<Conflict> conflicts)
        implements RowView {}
