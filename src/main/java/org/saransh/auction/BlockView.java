package org.saransh.auction;

import java.util.List;
import org.saransh.reference.Conflict;
import org.saransh.reference.IndianState;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/** @param state null when the source does not say */
public record BlockView(
        String key,
        String name,
        IndianState state,
        List<String> minerals,
        Source source,
        boolean confirmed,
        String notes,
        List<Conflict> conflicts)
        implements RowView {}
